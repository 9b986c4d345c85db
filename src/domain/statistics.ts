const plain = (name: string) => name.toLowerCase().replace(/[^a-zæøå0-9]/g, '');

/**
 * Whether a named source of figures is the resource with this title: «SSB statistikkbank, tabell 08626» is «SSB
 * statistikkbank», and «Utenforregnskapet» is «Utenfor-regnskapet».
 */
export function isSameSource(source: string, title: string): boolean {
  const name = plain(source.replace(/\s*(,| \().*$/, ''));
  return name === plain(title) || plain(source) === plain(title);
}
