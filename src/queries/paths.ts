import type { Collection } from '../schemas/entry.ts';
import type { RenderableEntry } from './entries.ts';
import { listGuidelines, listInterventions, listResearch, listResources } from './entries.ts';

type PathProps<C extends Collection> = {
  params: { slug: string };
  props: { entry: RenderableEntry<C>; moved: boolean };
};

function pathsOf<C extends Collection>(entries: RenderableEntry<C>[]): PathProps<C>[] {
  return entries.flatMap((entry) => [
    { params: { slug: entry.slug }, props: { entry, moved: false } },
    ...entry.data.aliases.map((slug) => ({ params: { slug }, props: { entry, moved: true } })),
  ]);
}

/** Static paths of interventions and of the addresses they had before. */
export const interventionPaths = async () => pathsOf(await listInterventions());
/** Static paths of guidelines and of the addresses they had before. */
export const guidelinePaths = async () => pathsOf(await listGuidelines());
/** Static paths of research summaries and of the addresses they had before. */
export const researchPaths = async () => pathsOf(await listResearch());
/** Static paths of resources and of the addresses they had before. */
export const resourcePaths = async () => pathsOf(await listResources());
