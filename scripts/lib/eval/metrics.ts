/** A query with the entries that answer it, as judged beforehand. */
export interface JudgedQuery {
  id: string;
  query: string;
  /** What makes the query hard. */
  category: string;
  /** `<kind>/<slug>` → grade; what is not listed is worth nothing. */
  relevant: Record<string, number>;
  /** The rank within which one of the best must appear. */
  must_be_in_top: number | null;
  /** Only the best are listed, so recall means nothing. */
  partial?: boolean;
}

/** How one query went. Null where the measure says nothing about the query. */
export interface QueryResult {
  query: JudgedQuery;
  /** The first results, in order. */
  results: readonly string[];
  ndcg: number | null;
  recall: number | null;
  success: number | null;
  /** Whether nothing came although something should. */
  isEmpty: number | null;
}

/** How a set of queries went: plain means. */
export interface Summary {
  queries: number;
  ndcg: number;
  recall: number;
  success: number;
  empty: number;
}

/** Results counted, as many as the page shows at once. */
export const depth = 10;
/** From this grade an entry is clearly relevant. */
const relevantFrom = 2;

const gain = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);

/** Measures the results of a query: nDCG@10, recall@10, success within the rank asked for, and emptiness. */
export function measure(query: JudgedQuery, found: readonly string[]): QueryResult {
  const results = [...new Set(found)].slice(0, depth);
  const grades = Object.values(query.relevant);
  if (grades.length === 0) return { query, results, ndcg: null, recall: null, success: null, isEmpty: null };
  const gradeOf = (id: string | undefined) => query.relevant[id ?? ''] ?? 0;
  const ideal = gain(grades.toSorted((a, b) => b - a).slice(0, depth));
  const best = Math.max(...grades);
  const wanted = grades.filter((grade) => grade >= relevantFrom).length;
  const hasRecall = wanted > 0 && !query.partial;
  return {
    query,
    results,
    ndcg: gain(results.map(gradeOf)) / ideal,
    recall: hasRecall
      ? results.filter((id) => gradeOf(id) >= relevantFrom).length / Math.min(depth, wanted)
      : null,
    success:
      query.must_be_in_top === null
        ? null
        : Number(results.slice(0, query.must_be_in_top).some((id) => gradeOf(id) === best)),
    isEmpty: Number(results.length === 0),
  };
}

function mean(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** The means of some queries. */
export const summarise = (results: readonly QueryResult[]): Summary => ({
  queries: results.length,
  ndcg: mean(results.map((r) => r.ndcg)),
  recall: mean(results.map((r) => r.recall)),
  success: mean(results.map((r) => r.success)),
  empty: mean(results.map((r) => r.isEmpty)),
});

/** The means per category, in the order they first appear. */
export function summariseCategories(results: readonly QueryResult[]): Map<string, Summary> {
  const names = [...new Set(results.map((r) => r.query.category))];
  return new Map(names.map((name) => [name, summarise(results.filter((r) => r.query.category === name))]));
}
