import { allowedSchemes } from './allowed.ts';

export type UrlKind = 'external' | 'internal' | 'anchor' | 'relative' | 'empty' | 'unsafe';

// Browsers drop control characters and spaces before they read the scheme, so they are dropped here too.
const ignored = /[\p{Cc}\p{Cf}\p{Z}]/gu;

/** What a link leads to, read the way a browser reads it. */
export function classifyUrl(url: string): UrlKind {
  const bare = url.replace(ignored, '');
  if (bare === '') return 'empty';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    // A scheme with something invisible inside it has been written to deceive.
    return allowedSchemes.includes(scheme) && url.trim().toLowerCase().startsWith(`${scheme}:`)
      ? 'external'
      : 'unsafe';
  }
  // `\\host` and `//host` leave the site without saying so.
  if (/^[\\/]{2}/.test(bare) || bare.startsWith('\\')) return 'unsafe';
  if (bare.startsWith('#')) return 'anchor';
  return bare.startsWith('/') ? 'internal' : 'relative';
}
