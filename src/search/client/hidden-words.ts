// Shared by the index at build time and the client in the browser: keep it free of both Node and DOM.

/** Stands between an entry's own text and the words that are only there to be found. Excerpts stop at it. */
export const hiddenWordsMarker = '¤¤¤';
