/** What the editor has told about the new entry. What is left out becomes an explicit unknown. */
export interface NewEntryAnswers {
  title: string;
  lead?: string;
  /** Id of the kind of intervention, or the type of guideline, research or resource. */
  sort?: string;
  level?: string;
  who?: string;
  ageFrom?: number;
  ageTo?: number;
  recipients?: string[];
  sectors?: string[];
  problemAreas?: string[];
  publisher?: string;
  year?: number;
  sourceTitle?: string;
  sourceUrl?: string;
  /** Texts somebody has suggested for fields such as `goal`, which an editor must check with the source. */
  suggested?: Readonly<Record<string, string>>;
  /** What the editor should know that fits in no field; becomes comments at the top of the file. */
  notes?: readonly string[];
}

/** The ids of the age groups that a range of ages touches. */
export function listAgeGroups(from: number, to: number, groups: readonly string[]): string[] {
  return groups.filter((id) => {
    const range = /^(\d+)-(\d+)-/.exec(id);
    return range !== null && Number(range[1]) <= to && Number(range[2]) >= from;
  });
}
