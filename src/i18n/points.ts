import type { PointKind } from '../domain/guideline-kind.ts';

/** Heading and reservation for the points of a document. */
export const pointTexts: Record<PointKind, { title: string; caption: string }> = {
  recommendation: {
    title: 'Anbefalinger og krav',
    caption: 'Gjengitt med våre ord. Les ordlyden hos utgiveren før den brukes.',
  },
  duty: {
    title: 'Plikter og rettigheter',
    caption: 'Gjengitt med våre ord, slik kilden oppgir dem. Les gjeldende lov før den brukes.',
  },
  point: {
    title: 'Hovedpunkter',
    caption: 'Punkter fra dokumentet, gjengitt med våre ord. De er ikke faglige anbefalinger.',
  },
};
