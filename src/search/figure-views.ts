/** What the cases that a search finds can be counted by. */
export const FIGURE_VIEWS = ['years', 'parties', 'respondents', 'ministries', 'times', 'waiting'] as const;
export type FigureView = (typeof FIGURE_VIEWS)[number];
