import type { Term, Vocabulary } from '../schemas/vocabulary.ts';
import type { VocabularyName } from '../schemas/vocabulary-names.ts';

/** All vocabularies with a lookup of labels, so that pages never handle ids themselves. */
export class Vocabularies {
  readonly #byName: Map<VocabularyName, Vocabulary>;

  constructor(list: Vocabulary[]) {
    this.#byName = new Map(list.map((v) => [v.vocabulary, v]));
  }

  /** The vocabulary with this name. @throws when its file is missing. */
  get(name: VocabularyName): Vocabulary {
    const found = this.#byName.get(name);
    if (!found) throw new Error(`Vocabularies.get expects content/vocabulary/${name}.yaml to exist`);
    return found;
  }

  /** The term with this id. @throws when the id is not in the vocabulary; the content check names such ids first. */
  term(name: VocabularyName, id: string): Term {
    const found = this.get(name).terms.find((t) => t.id === id);
    if (!found) throw new Error(`Vocabularies.term: «${id}» is not in ${name}`);
    return found;
  }

  /** The bokmål label of an id. */
  label(name: VocabularyName, id: string): string {
    return this.term(name, id).label;
  }

  /** Labels of several ids, in the order of the vocabulary. Bound, so that it can be handed on. */
  readonly labels = (name: VocabularyName, ids: readonly string[]): string[] =>
    this.get(name)
      .terms.filter((t) => ids.includes(t.id))
      .map((t) => t.label);
}
