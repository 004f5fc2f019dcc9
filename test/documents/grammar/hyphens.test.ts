/** What a hyphen at the end of a line is: `left/right` as it is broken, how it is read, and what else the paper has. */
import { expect, test } from 'vitest';
import { readHyphen } from '../../../src/documents/text/hyphens.ts';
import { collectWordForms } from '../../../src/documents/text/word-forms.ts';
import { linesOf } from './transcripts.ts';

test.each<[string, string, string?]>([
  // The typesetter's.
  ['verant-/woordelijk', 'join'],
  ['MINIS-/TERIE', 'join'],
  ['Ameri-/kaanse', 'join'],
  ['voorlichtingsbi-/jeenkomst', 'join'],
  ['muse-/um', 'join'],
  ['motie-/ven', 'join'],
  ['eige-/naar-bewoners', 'join'],
  ['even-/als', 'join'],
  // The word's own: by its letters.
  ['PKI-/consortium', 'keep'],
  ['SVB-/UWV', 'keep'],
  ['COVID-/19', 'keep'],
  ['Nagorno-/Karabach', 'keep'],
  ['informatie-/uitwisseling', 'keep'],
  ['taxi-/employé', 'keep'],
  ['huis-/aan-huisbladen', 'keep'],
  ['sale-/and-lease', 'keep'],
  // … by the words.
  ['oud-/minister', 'keep'],
  ['secretaris-/generaal', 'keep'],
  ['politiek-/bestuurlijk', 'keep'],
  ['ontwerp-/richtlijn', 'keep'],
  ['ontwerp-/beslissing', 'join'],
  ['sofi-/nummer', 'keep'],
  ['sofi-/nummers', 'keep'],
  ['Wajong-/uitkeringsgerechtigden', 'keep'],
  ['Zembla-/uitzending', 'keep'],
  // … by the rest of the paper.
  ['politie-/bureau', 'keep', 'het politie-bureau'],
  ['sofi-/nummer', 'join', 'het sofinummer'],
  ['ekv-/beoordeling', 'keep', 'de ekv en een ekv-plicht'],
  ['politie-/bureau', 'join', 'de politie en haar politie-inzet'],
  ['politie-/bureau', 'join', 'de politie en een politie-functionaris'],
  ['milieu-/federatie', 'join', 'het milieu en de milieu-effecten'],
  // It stands for the rest of a word.
  ['vergunning-/en leges', 'keep with blank'],
  ['reizigers-/als het goederenvervoer', 'keep with blank'],
])('%s: %s (%s)', (broken, reading, paper = '') => {
  const [left = '', right = ''] = broken.split('-/');
  expect(readHyphen(left, right, collectWordForms(linesOf([paper, 'Verder niets.'])))).toBe(reading);
});
