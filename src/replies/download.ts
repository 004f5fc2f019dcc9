/** A question with its answer, or a whole case, to take along: as text to copy, and as files. */
import type { Case } from '../archive/cases/case.ts';
import type { Choosable } from '../archive/cases/choose.ts';
import type { Document } from '../documents/model.ts';
import { answeredTogether, nameOf } from '../documents/question-numbers.ts';
import { answerAsData, answerAsMarkdown, answerInText } from './as-text.ts';
import { subjectOf } from './headings.ts';
import type { Language } from './language.ts';
import { markdown } from './markdown.ts';
import type { Message, MessageFile } from './reply.ts';
import { lifeOf, type Standing, stateInWords } from './state.ts';

/** Discord takes 2,000 characters a message; the fences of a code block stand around these. */
const LONGEST_CODE = 1_900;

/** The answer as plain text in a code block, where one holds it, and as files: Markdown, plain text and JSON. */
export function answerDownload(
  document: Document,
  index: number,
  standing: Standing,
  language: Language,
): Message {
  const { texts } = language;
  const plain = answerInText(document, index, standing, language);
  const name = fileName(`${document.id}-${nameOf(document, index)}`);
  const fits = plain.length <= LONGEST_CODE && !plain.includes('```');
  return {
    content: fits ? `${texts.copyThis}\n\`\`\`text\n${plain}\n\`\`\`` : texts.copyFromFile,
    files: [
      { name: `${name}.md`, content: answerAsMarkdown(document, index, standing, language) },
      { name: `${name}.txt`, content: plain },
      asJson(name, answerAsData(document, index, standing)),
    ],
  };
}

/** All questions of a case with their answers, further ones too, as one Markdown file, and its papers as JSON. */
export function caseDownload(standing: Standing, language: Language): Message {
  const { of, state } = standing;
  const { texts } = language;
  const shown = of.papers[of.lead];
  const name = fileName(of.id);
  const life = lifeOf(standing, language).map(({ words, address }) =>
    address === null ? markdown(words) : `[${markdown(words)}](${address})`,
  );
  const text = [
    `# ${shown ? markdown(subjectOf(shown)) : of.id}`,
    `${texts.state}: ${stateInWords(state, language)}`,
    life.join(' → '),
    ...answersIn(of).map(({ document, index }, at) =>
      // Each paper counts its footnotes anew: in one file their marks have to differ.
      answerAsMarkdown(document, index, standing, language, { level: 2, noteName: `${at + 1}-` }),
    ),
  ].join('\n\n');
  return {
    content: texts.copyFromFile,
    files: [
      { name: `${name}.md`, content: `${text}\n` },
      asJson(name, { case: of.id, state: state.key, papers: of.papers }),
    ],
  };
}

/** Each question where its answer stands, and behind it further answers; a joint answer once, with the first of its questions. */
function answersIn({ papers, questions }: Case): Choosable[] {
  const places = questions.flatMap(({ holds, further }) => [holds, ...further]);
  const found = places.flatMap(({ paper, index }): [string, Choosable][] => {
    const document = papers[paper];
    return document ? [[`${paper} ${answeredTogether(document, index)[0]}`, { document, index }]] : [];
  });
  return [...new Map(found).values()];
}

export const asJson = (name: string, data: unknown): MessageFile => ({
  name: `${name}.json`,
  content: `${JSON.stringify(data, null, 2)}\n`,
});

/** Letters, figures and hyphens, which every system takes in the name of a file. */
export const fileName = (name: string): string => name.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 100);
