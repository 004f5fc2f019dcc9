import { describe, expect, test } from 'vitest';
import { saysOfQuestions } from '../../../src/archive/cases/notice.ts';

describe('a notice', () => {
  test.each([
    'Deze vragen zijn ingetrokken door de indieners.',
    'De indieners hebben hun vragen op 17 januari ingetrokken.',
    'De vragen van het lid Bos over kaas zijn ingetrokken.',
    'Het lid Bos heeft laten weten dat zijn vragen ingetrokken zijn.',
    'Deze vragen, ingezonden op 3 mei 2021, worden hierbij ingetrokken.',
    'De vragen worden als ingetrokken beschouwd.',
    'Ik beschouw deze vragen hiermee als ingetrokken, zo is te beschouwen dat de vragen zijn ingetrokken.',
    'Door het vertrek van het lid Bos komen deze vragen te vervallen.',
    'De vragen zijn daarmee vervallen.',
    'De vragen zijn van de lijst van onbeantwoorde vragen afgevoerd.',
    'Deze vragen zijn van de lijst afgevoerd.',
    'Het lid Bos trekt de vragen hierbij in.',
    'De vergunning is verlengd. De vragen zijn ingetrokken.',
  ])('withdraws: %s', (notice) => {
    expect(saysOfQuestions(notice)).toBe('withdrawn');
  });

  test.each([
    'De vragen kunnen nog niet worden beantwoord, omdat de vergunning is ingetrokken.',
    'Uw vragen over de ingetrokken vergunning beantwoord ik later.',
    'De vragen over de vergunning die is ingetrokken, vergen meer tijd.',
    'De vragen over het bericht dat subsidies zijn ingetrokken, kunnen niet binnen de termijn worden beantwoord.',
    'Nu het wetsvoorstel is ingetrokken, vergen uw vragen meer tijd.',
    'Vraag 3 is ingetrokken; de andere vragen kunnen nog niet worden beantwoord.',
    'De vragen 2 en 3 zijn ingetrokken.',
    'Een deel van de vragen is ingetrokken.',
    'Twee van de vragen zijn ingetrokken.',
    'De vragen zijn niet ingetrokken en vergen meer tijd.',
    'Indien de vragen worden ingetrokken, hoor ik dat graag.',
    'De regeling komt te vervallen. De vragen daarover vergen meer tijd.',
    'De minister heeft de vragen over de ingetrokken vergunning ontvangen.',
    'De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.',
    'De vragen zullen worden beantwoord in een brief die u voor de zomer ontvangt.',
    'De vragen worden beantwoord zodra de brief van de provincie er is.',
    'De vragen 1 en 2 zijn beantwoord in mijn brief van 20 mei 2021.',
    'Ik heb een brief ontvangen. Uw vragen beantwoord ik later.',
  ])('does neither: %s', (notice) => {
    expect(saysOfQuestions(notice)).toBeNull();
  });

  test.each([
    'Deze vragen zijn beantwoord in mijn brief van 20 mei 2021 over de prijs van kaas (Kamerstuk 36 410, nr. 12).',
    'De vragen van het lid Jansen zijn beantwoord middels een brief over de ambtelijke analyses (36 471-64).',
    'Met mijn brief van 20 mei 2021 heb ik deze vragen beantwoord.',
    'De vragen zijn beantwoord tijdens het commissiedebat van 3 juni 2021.',
    'De vragen worden beantwoord in bijgaande brief.',
    'Deze vragen werden beantwoord in het verslag van een schriftelijk overleg.',
    'Ik meld u dat de vragen beantwoord zijn in de nota naar aanleiding van het verslag.',
    'De vragen van het lid Jansen zijn beantwoord in de antwoorden op de vragen van het lid Bos.',
  ])('says that they were answered elsewhere: %s', (notice) => {
    expect(saysOfQuestions(notice)).toBe('answered elsewhere');
  });
});
