/** Prints how well the readings of one paper in many formats agree, as a table in Markdown: `npm run corpus` */
import { CORPUS } from '../corpus.ts';
import { type Agreement, FACETS, readAllForms, TOOLS } from './agreement.ts';

const papers = CORPUS ? await readAllForms() : [];
if (papers.length > 0) print(papers);

function print(all: readonly Agreement[]): void {
  const differing = all.filter(({ differences }) => differences.length > 0);
  console.log(`| format | ${FACETS.join(' | ')} |\n|---|${FACETS.map(() => '--:').join('|')}|`);
  for (const tool of TOOLS) {
    const own = all.filter((one) => one.tool === tool);
    const shares = FACETS.map((facet) => {
      const sum = (at: 0 | 1) => own.reduce((total, { parts }) => total + parts[facet][at], 0);
      return `${sum(0)}/${sum(1)}`;
    });
    console.log(`| ${tool} | ${shares.join(' | ')} |`);
  }
  for (const { tool, paper, differences } of differing) {
    for (const difference of differences) console.log(`- ${tool}, ${paper}, ${difference}`);
  }
}
