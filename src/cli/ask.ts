/** `vraagbaak ask`: a question and its whole answer. */
import { openArchive } from '../archive/archive.ts';
import { questionsTo } from '../archive/cases/choose.ts';
import { typedNumber } from '../documents/question-numbers.ts';
import { answerInText } from '../replies/as-text.ts';
import { standingOf } from '../replies/state.ts';
import { fail, language, print, texts } from './console.ts';
import { chosenOrFail, readyArchive } from './ready-archive.ts';

export async function runAsk(
  asked: string,
  { document: id, archive: file }: { document?: string; archive?: string },
): Promise<void> {
  const path = await readyArchive(file);
  const archive = openArchive(path);
  const chosen = await chosenOrFail(path, archive, id);
  const questions = questionsTo(chosen);
  const number = typedNumber(asked);
  const named = questions.filter(({ document, index }) =>
    document.exchanges[index]?.numbers.some((one) => one === number),
  );
  if (named.length === 0) {
    const numbers = questions.flatMap(({ document, index }) => document.exchanges[index]?.numbers ?? []);
    fail(texts.noSuchNumber(asked, numbers.join(', ')));
  }
  const standing = standingOf(chosen.of);
  print(named.map(({ document, index }) => answerInText(document, index, standing, language)).join('\n\n'));
  await archive.close();
}
