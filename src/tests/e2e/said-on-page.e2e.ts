import { describe, expect, test } from 'vitest';
import { ratingText, ratingYear } from '../../domain/rating.ts';
import { getRatingScale } from '../../schemas/rating-scales.ts';
import { getVisibleText, toPlainSpaces } from './page-text.ts';
import { listPublished, readPage, toId } from './published.ts';

const published = await listPublished();

describe('what a page must say in words', () => {
  test('every reservation about the content', () => {
    const reservations = published.flatMap((entry) =>
      entry.data.caveats.filter(({ about }) => about === 'innhold').map(({ text }) => ({ entry, text })),
    );
    expect(reservations.length).toBeGreaterThan(100);
    const missing = published.flatMap((entry) => {
      const own = reservations.filter((reservation) => reservation.entry === entry);
      if (own.length === 0) return [];
      const shown = getVisibleText(readPage(toId(entry)), 'aria-label', 'Forbehold');
      return own
        .filter(({ text }) => !shown.includes(toPlainSpaces(text)))
        .map(({ text }) => `${toId(entry)}: ${text}`);
    });
    expect(missing).toEqual([]);
  });

  test('every rating with its scale, level and year', () => {
    let ratings = 0;
    const missing = published.flatMap((entry) => {
      if (entry.collection !== 'interventions' || entry.data.assessments.length === 0) return [];
      const shown = getVisibleText(readPage(toId(entry)), 'aria-labelledby', 'vurdering');
      return entry.data.assessments.flatMap((assessment) => {
        ratings += 1;
        const scale = getRatingScale(assessment.scale).name;
        // scale and year stand together, so that the year cannot belong to another rating
        const words = [ratingText(assessment).level, `${scale}, ${ratingYear(assessment)}`];
        return words.filter((word) => !shown.includes(word)).map((word) => `${toId(entry)}: ${word}`);
      });
    });
    expect(ratings).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  test('that nobody has found a rating, where there is none', () => {
    const unrated = published.filter(
      (entry) => entry.collection === 'interventions' && entry.data.assessments.length === 0,
    );
    expect(unrated.length).toBeGreaterThan(0);
    const silent = unrated.filter(
      (entry) =>
        !/Ikke vurdert, så vidt vi har sett|Vurdering ukjent/.test(
          getVisibleText(readPage(toId(entry)), 'aria-labelledby', 'vurdering'),
        ),
    );
    expect(silent.map(toId)).toEqual([]);
  });
});
