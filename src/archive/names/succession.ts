/**
 * Ministries that are one under another name, by the periods in which each name was in use: `Justitie` ended in 2010 where `Veiligheid en
 * Justitie` began, and that in 2017 where `Justitie en Veiligheid` did. One that was split or merged stands by itself.
 */
import { comparable } from './people.ts';

/** The names of one ministry, the newest last. */
const SUCCESSIONS: readonly (readonly string[])[] = [
  ['Binnenlandse Zaken', 'Binnenlandse Zaken en Koninkrijksrelaties'], // 1998
  ['Economische Zaken, Landbouw en Innovatie', 'Economische Zaken en Klimaat', 'Economische Zaken'], // 2010, 2012, 2017, 2024
  ['Justitie', 'Veiligheid en Justitie', 'Justitie en Veiligheid'], // 2010, 2017
  [
    'Landbouw en Visserij',
    'Landbouw, Natuurbeheer en Visserij', // 1989
    'Landbouw, Natuur en Voedselkwaliteit', // 2003
    'Landbouw, Visserij, Voedselzekerheid en Natuur', // 2024
  ],
  ['Onderwijs en Wetenschappen', 'Onderwijs, Cultuur en Wetenschap'], // 1994
  ['Verkeer en Waterstaat', 'Infrastructuur en Milieu', 'Infrastructuur en Waterstaat'], // 2010, 2017
  ['Welzijn, Volksgezondheid en Cultuur', 'Volksgezondheid, Welzijn en Sport'], // 1994
];

/** The newest name by each name that such a ministry had, as these are compared. */
export const NEWEST_NAMES: ReadonlyMap<string, string> = new Map(
  SUCCESSIONS.flatMap((names) => names.map((name) => [comparable(name), names.at(-1) ?? name] as const)),
);

/** All names of the ministry with this one, the newest last; the name alone where it had no other. */
export function namesInTime(name: string): readonly string[] {
  const own = comparable(name);
  return SUCCESSIONS.find((names) => names.some((one) => comparable(one) === own)) ?? [name];
}
