import { z } from 'zod';
import { choice, date, field, slugPattern, text } from './fields.ts';

/** First part of the addresses that can be withdrawn, with what each was. */
export const withdrawnKinds = {
  tiltak: 'Tiltak',
  retningslinjer: 'Retningslinje',
  kunnskap: 'Kunnskapsoppsummering',
  ressurser: 'Ressurs',
  risikofaktorer: 'Risikofaktor',
  beskyttelsesfaktorer: 'Beskyttelsesfaktor',
  sektorer: 'Tjeneste',
  temaer: 'Tema',
  alder: 'Aldersgruppe',
} as const;

const withdrawnEntry = z.strictObject({
  kind: choice(withdrawnKinds, {
    title: 'Slag',
    description: 'Hva slags side det var, slik det står først i adressen.',
    example: 'tiltak',
  }),
  slug: field(z.string().regex(slugPattern), {
    title: 'Adresse',
    description: 'Siste del av adressen: filnavnet uten «.mdx», eller id-en til begrepet.',
    example: 'gammelt-tiltak',
  }),
  title: text({
    title: 'Tittel',
    description: 'Tittelen siden hadde.',
    example: 'Gammelt tiltak',
  }),
  date: date({
    title: 'Dato',
    description: 'Dagen siden ble trukket tilbake.',
    example: '2026-11-21',
  }),
  reason: text({
    title: 'Begrunnelse',
    description: 'Hvorfor den ble trukket tilbake, i én eller to setninger. Leseren ser dette.',
    example: 'Oppføringen beskrev det samme tiltaket som Cool Kids.',
  }),
  replacedBy: field(
    z
      .string()
      .regex(/^\/[a-z0-9-]+\/(?:[a-z0-9-]+\/)?$/)
      .nullable(),
    {
      title: 'Les heller',
      description:
        'Adressen til siden som tar over, skrevet fra roten av nettstedet. null når ingen side gjør det.',
      example: '/tiltak/cool-kids/',
    },
  ),
});

/** Pages that were published and are no longer: each keeps its address, with a page that says why. */
export const withdrawnSchema = z.strictObject({
  entries: field(z.array(withdrawnEntry), {
    title: 'Trukket tilbake',
    description: 'Sider som har vært publisert, men som er tatt bort. Linjer her slettes aldri.',
    example: [],
  }),
});

/** A page that has been taken off the site. */
export type Withdrawn = z.infer<typeof withdrawnEntry>;
