/** Words of the form, in the tree Decap keeps them in. */
export interface Phrases {
  [key: string]: string | Phrases;
}

/** What Decap's own Norwegian lacks or says badly. */
const own: Phrases = {
  auth: { login: 'Åpne skjemaet' },
  collection: {
    collectionTop: { newButton: 'Ny oppføring', filterBy: 'Filtrer', groupBy: 'Grupper' },
  },
  editor: {
    editorWidgets: {
      list: { add: 'Legg til %{item}', addType: 'Legg til %{item}' },
    },
  },
};

/** On this machine saving writes to the file and publishes nothing. */
const ownLocally: Phrases = {
  editor: {
    editorToolbar: {
      publish: 'Lagre',
      publishNow: 'Lagre i filen',
      publishing: 'Lagrer …',
      published: 'Lagret',
      publishAndCreateNew: 'Lagre og lag en ny',
      publishAndDuplicate: 'Lagre og lag en kopi',
      deleteEntry: 'Slett filen',
      deletePublishedEntry: 'Slett filen',
    },
  },
};

/** Two trees in one; where both have a word, the second counts. */
export function mergePhrases(first: Phrases, second: Phrases): Phrases {
  const merged = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const below = merged[key];
    merged[key] = typeof value === 'object' && typeof below === 'object' ? mergePhrases(below, value) : value;
  }
  return merged;
}

/** The words of the form: Decap's, with ours in their place. */
export const listPhrases = (decap: Phrases, isLocal: boolean): Phrases =>
  [own, ...(isLocal ? [ownLocally] : [])].reduce(mergePhrases, decap);
