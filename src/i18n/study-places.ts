import type { StudyPlaces } from '../domain/study-origin.ts';
import { formatList } from './t.ts';

/** The answer to «Testet her?» in a sentence or two. */
export function testedText({ hasEffectStudy, inNorway, countries }: StudyPlaces): string {
  if (!hasEffectStudy) return 'Vi har ikke ført opp noen effektstudie med kontrollgruppe og kjent resultat.';
  if (countries.length === 0) return 'Vi har ført opp effektstudier, men landet er ikke oppgitt.';
  const where = `Effektstudiene vi har ført opp, er gjort i ${formatList(countries)}.`;
  // «Norden» may include Norway; saying that it was not tested here would be a guess.
  return inNorway || countries.includes('Norden') ? where : `Ikke i Norge, så vidt vi har sett. ${where}`;
}
