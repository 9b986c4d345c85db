import type { APIRoute } from 'astro';
import { listChanges } from '../domain/changes.ts';
import { toAtom } from '../exports/atom.ts';
import { t } from '../i18n/t.ts';
import { listEntries } from '../queries/entries.ts';
import { listWithdrawn } from '../queries/withdrawn.ts';
import { href } from '../site/routes.ts';

/** As many as a reader that looks in now and then needs; the page has them all. */
const newest = 100;

/** The newest changes as an Atom feed. */
export const GET: APIRoute = async ({ site }) => {
  const toUrl = (path: string) => new URL(href(path), site).href;
  const changes = listChanges(await listEntries(), await listWithdrawn()).slice(0, newest);
  const feed = toAtom({
    title: t('changes.feed'),
    subtitle: t('changes.lead'),
    url: toUrl('/endringer/'),
    selfUrl: toUrl('/feed.xml'),
    author: t('site.name'),
    rights: t('site.licence'),
    entries: changes.map(({ path, date, number, title, text }) => ({
      id: `${toUrl(path)}#endring-${date}-${number}`,
      title,
      url: toUrl(path),
      summary: text,
      date,
    })),
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
