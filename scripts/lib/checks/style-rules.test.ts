import { describe, expect, it } from 'vitest';
import { findPassive } from './style-rules.ts';
import { checkText, createTestContext, readValidEntry } from './testing/checker.ts';

const context = createTestContext();
const check = (to: string) => {
  const text = readValidEntry('interventions').replace(
    'Barna lager en stige',
    () => `${to} Barna lager en stige`,
  );
  return checkText('interventions', text, context).map(
    (p) => `${p.code} ${p.severity} | ${p.message} | ${p.suggestion}`,
  );
};

describe('link texts', () => {
  it.each(['her', 'Les mer', 'klikk her', 'denne siden', 'Les mer her »'])('«%s» says nothing', (text) => {
    const found = check(`Se [${text}](/tiltak/cool-kids/).`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^W077 warning/);
    expect(found[0]).toContain('[Cool Kids](/tiltak/cool-kids/)');
  });

  it.each(['Cool Kids', 'Her er rapporten', 'mer om angst', 'Kildeskolen'])('«%s» says something', (text) => {
    expect(check(`Se [${text}](/tiltak/cool-kids/).`)).toEqual([]);
  });

  it('without a title to suggest', () => {
    expect(check('Les [her](https://example.org/).')).toMatchInlineSnapshot(`
      [
        "W077 warning | Lenketeksten «her» sier ikke hvor lenken går. Skriv navnet på siden eller dokumentet. | [navnet på siden](https://example.org/)",
      ]
    `);
  });
});

describe('passives that hide who', () => {
  it.each([
    ['Det anbefales å begynne tidlig.', 'Det anbefales'],
    ['I slike saker anbefales det å vente.', 'anbefales det'],
    ['Det forventes at skolen følger opp.', 'Det forventes'],
    ['Det er anbefalt å begynne tidlig.', 'Det er anbefalt'],
    ['I slike saker ble det påpekt at tiden gikk.', 'ble det påpekt'],
    ['Det blir tilrådd av Helsedirektoratet å vente.', undefined],
    ['Det er anbefaltere enn før.', undefined],
    ['Det anbefales av og til å vente. Råd gis av Helsedirektoratet.', undefined],
    ['Det anbefales av Helsedirektoratet å vente.', undefined],
    ['Tiltaket det anbefalesx.', undefined],
    ['Helsedirektoratet anbefaler det.', undefined],
    ['Det brukes lite.', undefined],
  ])('%s', (text, expected) => {
    expect(findPassive(text)?.text).toBe(expected);
  });

  it('are pointed out in texts and fields', () => {
    expect(check('Det anbefales å begynne tidlig.')).toMatchInlineSnapshot(`
      [
        "W078 warning | Her står «Det anbefales», men ikke hvem som anbefaler. Skriv hvem, for eksempel «Helsedirektoratet anbefaler». | ",
      ]
    `);
    const text = readValidEntry('interventions').replace(
      /^lead: .*$/m,
      'lead: Kurs det anbefales å gi barn.',
    );
    expect(checkText('interventions', text, context).map((p) => `${p.code} ${p.field}`)).toEqual([
      'W078 lead',
    ]);
  });
});
