import { describe, expect, it } from 'vitest';
import { listSentences, listWords, measureReadability } from './readability.ts';

/** The sentences as text, so that a failing test can be read. */
const split = (text: string): string[] => {
  const starts = listSentences(text).map(({ start }) => start);
  return starts.map((start, i) => text.slice(start, starts[i + 1]).trim());
};

describe('listSentences', () => {
  it.each([
    ['Én setning.', ['Én setning.']],
    ['Én setning uten punktum', ['Én setning uten punktum']],
    ['Først dette. Så dette! Og dette? Ja.', ['Først dette.', 'Så dette!', 'Og dette?', 'Ja.']],
    ['Kurset kom i 2013. Det varte i 8 uker.', ['Kurset kom i 2013.', 'Det varte i 8 uker.']],
    ['Det kom 24. april 2025. Mange så det.', ['Det kom 24. april 2025.', 'Mange så det.']],
    [
      'Prisen er ca. 4000 kroner. Reise kommer i tillegg.',
      ['Prisen er ca. 4000 kroner.', 'Reise kommer i tillegg.'],
    ],
    ['Se Meld. St. 28 og Prop. 100 L. Begge gjelder.', ['Se Meld. St. 28 og Prop. 100 L. Begge gjelder.']],
    ['De følger bl.a. Ungsinn og BTI. De er få.', ['De følger bl.a. Ungsinn og BTI.', 'De er få.']],
    ['Hansen, I. L. S. skrev den.', ['Hansen, I. L. S. skrev den.']],
    ['De bruker ART. Det er et program.', ['De bruker ART.', 'Det er et program.']],
    ['Han sa «nei». Hun sa «ja.» Så gikk de.', ['Han sa «nei».', 'Hun sa «ja.»', 'Så gikk de.']],
    ['Slik er det [s1]. Og slik [s2, s3].', ['Slik er det [s1].', 'Og slik [s2, s3].']],
    ['Funnet var klart: Flere fullførte.', ['Funnet var klart:', 'Flere fullførte.']],
    ['Funnet var klart: flere fullførte.', ['Funnet var klart: flere fullførte.']],
    ['Resultat: 12 av 20.', ['Resultat: 12 av 20.']],
    ['Linje én.\nLinje to.', ['Linje én.', 'Linje to.']],
    ['1. Rektor ringer.', ['1. Rektor ringer.']],
    ['Hvem … Ingen vet.', ['Hvem …', 'Ingen vet.']],
    ['', []],
    ['[s1]', []],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('counts words without source marks and signs', () => {
    expect(listSentences('Barn – og unge – på 8–12 år [s1, s2].')).toEqual([
      { start: 0, words: 6, longWords: 0 },
    ]);
  });
});

describe('listWords', () => {
  it.each([
    ['Barn på 8–12 år', 4],
    ['foreldre- og barnekurs', 3],
    ['– « » …', 0],
    ['', 0],
  ])('%j has %i words', (text, expected) => {
    expect(listWords(text)).toHaveLength(expected);
  });
});

describe('measureReadability', () => {
  it.each([
    // 4 words in 1 sentence, none of them long
    ['short', ['Barna gruet seg mindre.'], { lix: 4, words: 4, sentences: 1, longWords: 0 }],
    // 10 words in 2 sentences, 4 of them long: 5 + 40
    [
      'long words',
      ['Foreldrene deltok sammen med barna. Kurslederne hadde pedagogisk utdanning selv.'],
      { lix: 45, words: 10, sentences: 2, longWords: 4 },
    ],
    [
      'a list without full stops',
      ['Rektor', 'Lærer', 'Elev'],
      { lix: 1, words: 3, sentences: 3, longWords: 0 },
    ],
    [
      'six letters are short, seven are long',
      ['skolen skolene'],
      { lix: 52, words: 2, sentences: 1, longWords: 1 },
    ],
    ['source marks', ['Barna gruet seg mindre [s1, s2].'], { lix: 4, words: 4, sentences: 1, longWords: 0 }],
    ['signs do not make a word long', ['«skolen».'], { lix: 1, words: 1, sentences: 1, longWords: 0 }],
    ['nothing', [], { lix: null, words: 0, sentences: 0, longWords: 0 }],
    ['signs only', ['– …'], { lix: null, words: 0, sentences: 0, longWords: 0 }],
  ])('%s', (_name, blocks, expected) => {
    expect(measureReadability(blocks)).toEqual(expected);
  });
});
