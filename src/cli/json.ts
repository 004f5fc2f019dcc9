/** Cases and search results as scripts know them: keys may come, none may go or change. */
import type { Place } from '../archive/cases/case.ts';
import type { Standing } from '../replies/state.ts';
import type { Found } from '../search/found.ts';

export function caseInJson({ of, state }: Standing) {
  const { id, papers, replacedBy } = of;
  const place = ({ paper, index }: Place) => ({ document: papers[paper]?.id ?? '', index });
  return {
    case: id,
    state: state.key,
    days: state.days,
    term: state.term,
    due: state.due,
    contradicted: state.isContradicted,
    papers: papers.map((paper, at) => ({
      document: paper.id,
      kind: paper.kind,
      furtherAnswer: paper.furtherAnswer,
      submitted: paper.submitted,
      received: paper.received,
      replacedBy: papers[replacedBy[at] ?? -1]?.id ?? null,
    })),
    questions: of.questions.map(({ numbers, holds, further, otherWords }) => ({
      numbers,
      holds: place(holds),
      answered: papers[holds.paper]?.exchanges[holds.index]?.answer != null,
      further: further.map(place),
      otherWords: otherWords.map(place),
    })),
  };
}

export function foundInJson({ query, tookMs, total, isLeast, corrected, unknown, also, hits }: Found) {
  return {
    query,
    tookMs,
    total,
    corrected,
    isLeast,
    unknown,
    also,
    hits: hits.map(({ document, caseId, state, exchange, score, passage }) => ({
      document: document.id,
      case: caseId,
      state: state.key,
      numbers: exchange.numbers,
      score,
      subject: document.subject,
      passage: passage.text,
    })),
  };
}
