/** What is no set of written questions of parliament is refused, by its name where it gives one. */
import { describe, expect, test } from 'vitest';
import { compose } from '../../../src/documents/grammar/compose.ts';
import { transcriptOf } from './transcripts.ts';

const ASKED =
  'Vragen van het lid Bos (ABC) aan de Minister van Financiën over munten (ingezonden 2 mei 2024).';
const ANSWERED = 'Antwoord van Minister Smit (Financiën) (ontvangen 3 juni 2024).';

describe('what is no set of written questions is refused', () => {
  const refused = (title: readonly string[], preamble: readonly string[]) => {
    const reading = compose(transcriptOf(title, [], preamble), 'munten');
    return reading.ok ? null : reading.reason.key;
  };
  test.each([
    [[], ['Melk en brood.'], 'no-questions'],
    [
      ['Mondelinge vragen van het lid Bos (ABC) aan de Minister van Financiën over munten.'],
      ['Melk.'],
      'oral-questions',
    ],
    [[ASKED], ['Klopt dat?'], null],
  ])('%j', (title, preamble, key) => {
    expect(refused(title, preamble)).toBe(key);
  });
});

describe('a paper that is something else is refused by its name', () => {
  const refusalOf = (title: readonly string[], preamble: readonly string[]) => {
    const reading = compose(transcriptOf(title, ['Vraag 1: Hoe?', 'Antwoord 1: Zo.'], preamble), 'munten');
    return reading.ok ? null : [reading.reason.key, ...Object.values(reading.reason.parameters)].join(' ');
  };
  test.each<[string[], string[], string | null]>([
    [[], ['Lijst van vragen en antwoorden over munten'], 'question-list'],
    [[], ['Nr. 12 LIJST VAN VRAGEN'], 'question-list'],
    [[], ['VERSLAG VAN EEN SCHRIFTELIJK OVERLEG'], 'written-consultation'],
    [['Vragen van het lid Bos (ABC)'], ['Antwoorden op vragen in de eerste termijn.'], 'debate-answers'],
    [['Vragen van het Statenlid Bos aan Gedeputeerde Staten over munten'], [], 'other-body provincie'],
    [[], ['Statenvragen 2024-3'], 'other-body provincie'],
    [[], ['Aan het college van burgemeester en wethouders'], 'other-body gemeente'],
    [[], ['Aan het college van dijkgraaf en heemraden'], 'other-body waterschap'],
    [
      [],
      ['Vraag met verzoek om schriftelijk antwoord E-001/24', 'aan de Commissie'],
      'other-body Europees Parlement',
    ],
    [['Vragen van Jan Bos aan de Vlaamse minister van Geld over munten'], [], 'other-body België'],
    [[], ['VLAAMS PARLEMENT'], 'other-body België'],
    // Ours, about what others do.
    [[ASKED], ['Lijst van vragen'], null],
    [['Vragen van het lid Bos (ABC) over een brief aan Gedeputeerde Staten'], [], null],
    [['Vragen van het lid Bos (ABC) over munten', ANSWERED], ['Aan het college'], null],
    [['Vragen van het lid Bos (ABC) over munten'], ['In eerste termijn zei u niets.'], null],
    [[], ['Aan de Commissie voor Financiën'], null],
    [['Vragen van het lid Bos (ABC) aan het College van procureurs-generaal over munten'], [], null],
    [[], ['Gedeputeerde Staten vragen om geld.'], null],
  ])('%j %j', (title, preamble, refusal) => {
    expect(refusalOf(title, preamble)).toBe(refusal);
  });
});
