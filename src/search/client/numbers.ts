// Every number that decides the order of the results once there is a query; see `../ranking.md`. One export each, so that
// only the numbers reach the reader and not their names.

// What a way to match counts, of the word itself.
/** A word that was begun on. */
export const completionWeight = 0.6;
/** An unknown word, by two known parts of it. */
export const partsWeight = 0.5;
/** … and by one of them. */
export const onePartWeight = 0.4;
/** An unknown word, by one of its family. */
export const relativeWeight = 0.5;
/** Two words, by the one they make together. */
export const joinedWeight = 1;
/** A set phrase says more than its words do one by one. */
export const phraseWeight = 1.2;
/** Words that one that was only begun on may stand for. */
export const mostCompletions = 12;
/** Shorter parts of an unknown word would be found in nearly all words. */
export const shortestPart = 4;
/** A part must be this long to stand for the whole word. */
export const shortestAlone = 6;
/** What words of one family share: at least so many letters, and all but so many at the end. */
export const shortestRoot = 5;
export const longestEnding = 4;
/** What it counts that a word stands deep in the details. */
export const deepImpact = 0.2;
/** Entries that lack more than this of what was asked for are no hits. */
export const leastCoverage = 0.3;
/** With fewer hits than this, the best of those that lack more are hits too. */
export const fewHits = 10;
/** What a guess at an unknown word counts as having it. */
export const guess = 0.5;
/** Weaker than this is not having a word, for a hit to count as complete. */
export const mention = 0.03;
/** Words this much more common than the rarest one need not be there. */
export const generic = 0.5;
/** From this strength an entry is about a word, and not only mentions it. */
export const about = 0.3;
/** A word this weak in an entry is only half there. */
export const weak = 0.08;
/** What further ways to match add to the best one. */
export const support = 0.25;
/** How hard it counts to lack a word, by how rare the word is. */
export const coverage = 1.6;
/** What it is worth that two words stand together as in the query. */
export const pair = 0.2;
/** What it is worth that the query is the entry's name. */
export const name = 6;
