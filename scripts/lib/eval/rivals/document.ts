/** An entry as the rivals get it: the same texts and labels that our own index has. */
export interface RivalDocument {
  id: string;
  title: string;
  names: string;
  lead: string;
  labels: string;
  body: string;
}

/** What a rival's page offers: the identifiers of the best hits. */
export type RivalSearch = (query: string) => Promise<string[]>;
