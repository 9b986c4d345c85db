import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collections } from '../src/schemas/entry.ts';
import { runCheck } from './check.ts';
import { createTypist, keys, type Step } from './lib/content/new-entry/testing/typist.ts';
import { defaultContentDir } from './lib/content/paths.ts';
import { runNew } from './new.ts';

const { enter, space, down, clear, cancel } = keys;

let root: string;
let contentDir: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hva-virker-ask-'));
  contentDir = join(root, 'content');
  for (const folder of ['vocabulary', '_maler']) {
    cpSync(join(defaultContentDir, folder), join(contentDir, folder), { recursive: true });
  }
  for (const folder of [...collections, 'pages']) mkdirSync(join(contentDir, folder));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(contentDir, path), 'utf8');
const listEntries = () => collections.flatMap((name) => readdirSync(join(contentDir, name)));

async function walk(
  args: readonly string[],
  steps: readonly Step[],
): Promise<{ code: number; out: string; error: string; screen: string }> {
  const typist = createTypist(steps);
  let out = '';
  let error = '';
  const code = await runNew([...args, '--content', contentDir], {
    interactive: true,
    streams: typist.streams,
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      error += text;
    },
  });
  expect(typist.left()).toEqual([]);
  return { code, out, error, screen: typist.screen() };
}

async function check(): Promise<{ exit: number; errors: unknown[] }> {
  let report = '';
  const exit = await runCheck(['--json', '--content', contentDir], (text) => {
    report += text;
  });
  const { problems } = JSON.parse(report);
  return { exit, errors: problems.filter((p: { severity: string }) => p.severity === 'error') };
}

const typed = (words: string): string[] => [...words, enter];
const start = (times: number): Step => ['Hva vil du legge til?', ...Array(times).fill(down), enter];
const name: Step = ['Hva heter det?', ...typed('Prøvenavnet')];
const common: Step[] = [
  ['Si i én setning', ...typed('Noe for barn som prøver.')],
  ['Hva slags?', down, enter],
];
const topics: Step[] = [
  ['Hvilke tjenester?', space, down, space, enter],
  ['Hvilke temaer?', down, space, enter],
];
const group: Step[] = [
  ['Hvem er det for?', ...typed('Barn som prøver')],
  ['Hvem får det?', space, enter],
  ['Alder fra?', ...typed('6')],
  ['Alder til?', ...typed('12')],
];
const source: Step[] = [
  ['Hva heter den første kilden?', ...typed('Om å prøve')],
  ['Hvor ligger den?', ...typed('https://example.org/prove')],
  ['Hvem har gitt den ut?', ...typed('Prøveforlaget')],
  ['Hvilket år?', ...typed('2023')],
];

describe('npm run new asks', () => {
  it.each<[string, string, Step[]]>([
    [
      'tiltak',
      'interventions',
      [start(0), name, ...common, ['Hvor skal endringen skje?', enter], ...topics, ...group, ...source],
    ],
    ['retningslinje', 'guidelines', [start(1), name, ...common, ...topics, ...group, ...source]],
    ['kunnskap', 'research', [start(2), name, ...common, ...topics, ...group, ...source]],
    ['ressurs', 'resources', [start(3), name, ...common, ...topics, ...source]],
  ])('for a whole %s, which the check accepts', async (_name, folder, steps) => {
    const { code, out, error, screen } = await walk([], steps);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain(`Laget content/${folder}/provenavnet.mdx`);
    const text = read(`${folder}/provenavnet.mdx`);
    expect(text).toContain('title: Prøvenavnet\n');
    expect(text).toContain('lead: Noe for barn som prøver.\n');
    expect(text).toContain('sectors: [barnevern, barnehage]\n');
    expect(text).toContain('problemAreas: [angst-og-tvang]\n');
    expect(text).toMatch(/sources:\n(?: {2}#.*\n)* {2}- id: s1\n {4}title: Om å prøve\n/);
    if (folder !== 'resources') expect(text).toMatch(/ageFrom: 6\n[\s\S]*ageTo: 12\n/);
    expect(await check()).toEqual({ exit: 0, errors: [] });
    // the library's own help is English
    expect(screen).not.toMatch(/navigate|confirm|select\b/);
    expect(screen).not.toMatch(/\bnull\b/);
  });

  it('for everything, and needs nothing but the name', async () => {
    const skip = (question: string): Step => [question, enter];
    const { code } = await walk(
      [],
      [
        start(0),
        name,
        ...['Si i én setning', 'Hva slags?', 'Hvor skal endringen skje?', 'Hvilke tjenester?'].map(skip),
        ...['Hvilke temaer?', 'Hvem er det for?', 'Hvem får det?', 'Alder fra?', 'Alder til?'].map(skip),
        ...['Hva heter den første kilden?', 'Hvor ligger den?', 'Hvem har gitt den ut?'].map(skip),
        skip('Hvilket år?'),
      ],
    );
    expect(code).toBe(0);
    expect(read('interventions/provenavnet.mdx')).toMatch(/ageFrom: null\n/);
    expect(await check()).toEqual({ exit: 0, errors: [] });
  });

  it('only for what the flags did not tell', async () => {
    const flags = ['--lead', 'Noe.', '--kind', 'kurs', '--level', 'arena-tjeneste', '--sectors', 'skole'];
    const { code, screen } = await walk(
      ['tiltak', ...flags, '--problem-areas', 'sprak', '--publisher', 'Forlaget', '--year', '2020'],
      [name, ...group, ...source.slice(0, 2)],
    );
    expect(code).toBe(0);
    expect(screen).not.toMatch(/Hva slags|Hvilke t|Hvilket år/);
    expect(read('interventions/provenavnet.mdx')).toMatch(/kind: kurs\n[\s\S]*sectors: \[skole\]\n/);
  });
});

describe('a wrong answer gets a hint and the same question again', () => {
  it('while it is typed', async () => {
    const { code, screen } = await walk(
      [
        'tiltak',
        '--kind',
        'kurs',
        '--level',
        'arena-tjeneste',
        '--sectors',
        'skole',
        '--problem-areas',
        'sprak',
      ],
      [
        ['Hva heter det?', enter],
        ['Skriv et navn', ...typed('!!!')],
        ['noen vanlige bokstaver', clear, ...typed('Prøvenavnet')],
        ['Si i én setning', enter],
        ...group.slice(0, 2),
        ['Alder fra?', ...typed('seks')],
        ['Skriv et tall fra 0 til 25', clear, ...typed('6')],
        ['Alder til?', ...typed('4')],
        ['Skriv et tall fra 6 til 25', clear, ...typed('12,5')],
        ['Hva heter den første kilden?', enter],
        ['Hvor ligger den?', ...typed('www.example.org')],
        ['Adressen må begynne med https://', clear, ...typed('https://example.org')],
        ['Hvem har gitt den ut?', enter],
        ['Hvilket år?', ...typed('23')],
        ['fire siffer', clear, ...typed('2023')],
      ],
    );
    expect(code).toBe(0);
    expect(screen).not.toContain('Error');
    expect(read('interventions/provenavnet.mdx')).toMatch(/ageFrom: 6\n[\s\S]*ageTo: 12\.5\n/);
    expect(await check()).toEqual({ exit: 0, errors: [] });
  });

  it('when the check finds it, without the rest being asked for again', async () => {
    const { code, screen } = await walk(
      ['ressurs', '--type', 'statistikk', '--sectors', 'skole', '--problem-areas', 'sprak'],
      [
        name,
        ['Si i én setning', ...typed('Et <b>kurs</b> for barn.')],
        ...source,
        ['uten HTML', ''],
        ['Si i én setning', ...typed('Et kurs for barn.')],
      ],
    );
    expect(code).toBe(0);
    expect(screen.match(/◇ {2}Hvilket år\?/g)).toHaveLength(1);
    expect(read('resources/provenavnet.mdx')).toContain('lead: Et kurs for barn.\n');
    expect(read('resources/provenavnet.mdx')).toContain('title: Om å prøve\n');
  });

  it('when the name is taken, and the file stays as it was', async () => {
    const file = 'resources/provenavnet.mdx';
    await walk(['ressurs'], [name, ...common, ...topics, ...source]);
    const before = read(file);
    const { code } = await walk(
      ['ressurs'],
      [
        ['Hva heter det?', ...typed('prøvenavnet')],
        [`content/${file}`, clear, ...typed('Et annet navn')],
        ...common,
        ...topics,
        ...source,
      ],
    );
    expect(code).toBe(0);
    expect(read(file)).toBe(before);
    expect(listEntries().sort()).toEqual(['et-annet-navn.mdx', 'provenavnet.mdx']);
  });
});

describe('Ctrl+C', () => {
  const all: Step[] = [
    start(0),
    name,
    ...common,
    ['Hvor skal endringen skje?', enter],
    ...topics,
    ...group,
    ...source,
  ];
  it.each(all.map((step, index) => [step[0], index] as const))(
    'at «%s» writes nothing',
    async (question, index) => {
      const { code, out, error, screen } = await walk([], [...all.slice(0, index), [question, 'x', cancel]]);
      expect({ code, out, error }).toEqual({ code: 1, out: '', error: '' });
      expect(screen).toMatch(/Avbrutt\. Ingenting er lagret\.\s*$/);
      expect(listEntries()).toEqual([]);
      expect(existsSync(join(contentDir, 'interventions'))).toBe(true);
    },
  );
});
