import { describe, expect, it } from 'vitest';
import { buildExcerpt } from './excerpt.ts';

const plain = (content: string, ...stems: string[]) =>
  buildExcerpt(content, new Set(stems))
    ?.map((p) => (p.marked ? `[${p.text}]` : p.text))
    .join('');

describe('buildExcerpt', () => {
  it('marks the words that were found, with spaces between', () => {
    expect(plain('barn som blir mobbet på skolen', 'mob')).toBe('barn som blir [mobbet] på skolen');
    expect(plain('angst og uro', 'angst')).toBe('[angst] og uro');
    expect(plain('angst uro', 'angst', 'uro')).toBe('[angst uro]');
    expect(plain('mye angst', 'angst')).toBe('mye [angst]');
  });

  it('marks words, not the signs around them', () => {
    expect(plain('mot mobbing, og «angst».', 'mob', 'angst')).toBe('mot [mobbing], og «[angst]».');
    expect(plain('angst, uro', 'angst', 'uro')).toBe('[angst], [uro]');
    expect(plain('angst (uro)', 'angst', 'uro')).toBe('[angst] ([uro])');
  });

  it('marks compounds of what was searched for, but never short words inside others', () => {
    expect(plain('gir foreldreveiledning hjemme', 'veiledning')).toBe('gir [foreldreveiledning] hjemme');
    expect(plain('en løsning for los-ordningen', 'los')).toBe('en løsning for [los-ordningen]');
  });

  it('shows the place with most matches and says that there is more text', () => {
    const words = Array.from({ length: 100 }, (_, i) => ([2, 60, 62, 64].includes(i) ? 'angst' : `ord${i}`));
    const excerpt = plain(words.join(' '), 'angst');
    expect(excerpt).toContain('[angst] ord61 [angst] ord63 [angst]');
    expect(excerpt?.startsWith('… ')).toBe(true);
    expect(excerpt?.endsWith(' …')).toBe(true);
  });

  it('has nothing to show when the text has none of it', () => {
    expect(buildExcerpt('synlig tekst', new Set(['angst']))).toBeNull();
  });

  it('takes markup as text', () => {
    expect(plain('<img src=x onerror=alert(1)> angst', 'angst')).toBe('<img src=x onerror=alert(1)> [angst]');
  });
});
