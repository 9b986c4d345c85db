/** Where an example stands, as the sentence in front of it. */
export const checkHelpPlaces = {
  fil: 'Gjelder filen som helhet.',
  felter: 'Feltene står øverst i filen, mellom de to linjene med tre bindestreker.',
  tekst: 'Brødteksten står under feltene.',
  vokabular: 'Vokabularene ligger i content/vocabulary.',
} as const;

export type CheckHelpPlace = keyof typeof checkHelpPlaces;

/** How a page explains one kind of problem to an editor. */
export interface CheckHelp {
  /** What the message means, in one or two sentences. */
  meaning: string;
  /** Why the site asks for it. */
  reason: string;
  /** What to do, as short steps or one sentence. */
  fix: string;
  /** Where the example stands, so that a reader knows what the lines are part of. */
  place: CheckHelpPlace;
  wrong: string;
  right: string;
}
