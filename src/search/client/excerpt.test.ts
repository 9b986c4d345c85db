import { describe, expect, it } from 'vitest';
import { buildExcerpt } from './excerpt.ts';
import { hiddenWordsMarker } from './hidden-words.ts';

const plain = (content: string, locations: number[]) =>
  buildExcerpt(content, locations)
    ?.map((p) => (p.marked ? `[${p.text}]` : p.text))
    .join('');

describe('buildExcerpt', () => {
  it('marks the words that were found, with spaces between', () => {
    expect(plain('barn som blir mobbet på skolen', [3])).toBe('barn som blir [mobbet] på skolen');
    expect(plain('angst og uro', [0])).toBe('[angst] og uro');
    expect(plain('angst og uro', [0, 1])).toBe('[angst og] uro');
    expect(plain('mye angst', [1])).toBe('mye [angst]');
  });

  it('shows the place with most matches and says that there is more text', () => {
    const words = Array.from({ length: 100 }, (_, i) => `ord${i}`);
    const excerpt = plain(words.join(' '), [2, 60, 62, 64]);
    expect(excerpt).toContain('[ord60] ord61 [ord62] ord63 [ord64]');
    expect(excerpt?.startsWith('… ')).toBe(true);
    expect(excerpt?.endsWith(' …')).toBe(true);
  });

  it('never shows words that are only there to be found', () => {
    const content = `synlig tekst ${hiddenWordsMarker} skjult synonym`;
    expect(buildExcerpt(content, [3, 4])).toBeNull();
    expect(plain(content, [0, 4])).toBe('[synlig] tekst');
  });

  it('takes markup as text', () => {
    expect(plain('<img src=x onerror=alert(1)> angst', [3])).toBe('<img src=x onerror=alert(1)> [angst]');
  });
});
