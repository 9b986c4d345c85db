import { z } from 'zod';
import { sources } from './common.ts';
import { text } from './fields.ts';

/** A prose page: method, about, for leaders and so on. */
export const pageSchema = z.strictObject({
  title: text({
    title: 'Tittel',
    description: 'Overskriften på siden.',
    example: 'Slik arbeider vi',
  }),
  lead: text({
    title: 'Ingress',
    description: 'Én setning som sier hva siden handler om. Vises under tittelen og i søketreff.',
    example: 'Hvordan oppføringene blir til, og hva vurderingene betyr.',
  }),
  sources: sources.optional(),
});

export type Page = z.infer<typeof pageSchema>;
