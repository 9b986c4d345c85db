/**
 * Every number that decides the order of the results before there is a query, with its reason. The numbers of the query
 * side stand in `client/numbers.ts`. Tuned with `npm run eval:search`; see `ranking.md` for how.
 */
export const ranking = {
  /** How much one occurrence counts, by where it stands. */
  fields: {
    title: 9,
    names: 7,
    lead: 4,
    summary: 2,
    core: 3.2,
    publisher: 4,
    labels: 1.5,
    body: 1,
    /** Costs, studies and authors are found by way of the full text. */
    details: 0,
  },
  /** How much a long text is held back: 0 not at all, 1 fully. */
  lengthShare: 0.4,
  /** The same for names: in a short title each word says more. */
  nameLengthShare: 0.6,
  /** A piece of a name that more than this share of the entries use as a word is no name. */
  commonName: 0.03,
  /** Occurrences after which more of them add little. */
  saturation: 7,
  /** What a part of a compound counts, of the whole word. */
  parts: { tail: 0.7, head: 0.45, action: 0.4 },
  /** Head room for the prior, so that the best stay apart. */
  ceiling: 0.9,
  prior: { rated: 0.06, ended: -0.08, resource: -0.1 },
  /** Tags: how much the coding alone counts, and how much it takes in the text to count fully. */
  tags: { floor: 0.3, saturation: 6, crowding: 0.18 },
  /** How much a tag counts when its name is searched for, by vocabulary: what an entry is about comes first. */
  tagWeights: {
    problemAreas: 0.8,
    riskFactors: 0.7,
    sectors: 0.6,
    ageGroups: 0.4,
    recipients: 0.3,
    protectiveFactors: 0.45,
    outcomes: 0.3,
    deliveryFormats: 0.3,
    interventionKinds: 0.3,
    guidelineTypes: 0.5,
    researchTypes: 0.45,
  },
  /** How much it counts to be the kind of entry that is asked for: «veileder om …». */
  kindWeight: 0.35,
  /** What another way to say it counts, of the word itself. */
  meaning: { synonym: 0.9, group: 0.7, sibling: 0.5, acronym: 0.6, swap: 0.8, tail: 0.45 },
  /** Two words that stand together in a title, name, lead or label. */
  pairs: { title: 9, names: 7, lead: 3, labels: 1.5 },
} as const;
