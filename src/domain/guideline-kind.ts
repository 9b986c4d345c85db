/** What the points of a document are. A plan or a proposal must never be shown as a recommendation. */
export type PointKind = 'recommendation' | 'duty' | 'point';

const duties = new Set(['lov-forskrift']);
const points = new Set(['strategi-plan', 'kommunal-plan', 'rammeverk-modell', 'utredning-forslag']);

/** What the points of a document of this type are. */
export function pointKindOf(guidelineType: string): PointKind {
  if (duties.has(guidelineType)) return 'duty';
  return points.has(guidelineType) ? 'point' : 'recommendation';
}
