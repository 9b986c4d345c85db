import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findZone, isAllowedPackage, isInside, type Zone, zones } from './architecture-rules.ts';
import { type Import, type Module, parseImports, readModules } from './import-scanner.ts';

const root = resolve(import.meta.dirname, '../..');
const isTest = (file: string): boolean => /\.(test|e2e)\.ts$/.test(file) || isInside(file, 'src/tests');
const modules = readModules(root, ['src', 'scripts']).filter(({ file }) => !isTest(file));
const byFile = new Map(modules.map((module) => [module.file, module]));

/** Why an import crosses a boundary, or undefined when it does not. */
function findViolation(
  module: Module,
  zone: Zone,
  { specifier, target, typeOnly }: Import,
): string | undefined {
  const folders = typeOnly ? [...zone.folders, ...(zone.types ?? [])] : zone.folders;
  const allowed =
    target === undefined
      ? isAllowedPackage(specifier, zone.packages)
      : folders.some((folder) => isInside(target, folder));
  if (allowed) return undefined;
  const types = zone.types ? `; types also from ${zone.types.join(', ')}` : '';
  const packages = zone.packages.length > 0 ? `; packages ${zone.packages.join(', ')}` : '; no packages';
  return `${module.file} imports ${specifier}. ${zone.folder} may import ${zone.folders.join(', ')}${types}${packages}.`;
}

/** The files a module needs when it runs, itself included, with what led to each. */
function listReached(start: Module): Map<string, string> {
  const reached = new Map([[start.file, start.file]]);
  const queue = [start];
  for (const module of queue) {
    for (const { target, typeOnly } of module.imports) {
      const next = target === undefined ? undefined : byFile.get(target);
      if (typeOnly || !next || reached.has(next.file)) continue;
      reached.set(next.file, `${reached.get(module.file)} → ${next.file}`);
      queue.push(next);
    }
  }
  return reached;
}

/** A chain of files that import each other in a ring, or undefined. */
function findCircle(): string[] | undefined {
  const done = new Set<string>();
  const visit = (module: Module, path: readonly string[]): string[] | undefined => {
    if (path.includes(module.file)) return [...path.slice(path.indexOf(module.file)), module.file];
    if (done.has(module.file)) return undefined;
    for (const { target, typeOnly } of module.imports) {
      const next = target === undefined || typeOnly ? undefined : byFile.get(target);
      const circle = next && visit(next, [...path, module.file]);
      if (circle) return circle;
    }
    done.add(module.file);
    return undefined;
  };
  for (const module of modules) {
    const circle = visit(module, []);
    if (circle) return circle;
  }
  return undefined;
}

describe('import boundaries', () => {
  test('are checked on real files', () => {
    expect(modules.length).toBeGreaterThan(50);
    expect(modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
    for (const folder of [
      'src/schemas',
      'src/domain',
      'src/queries',
      'src/pages',
      'src/search/client',
      'scripts',
    ]) {
      expect(modules.filter(({ file }) => isInside(file, folder)).length, folder).toBeGreaterThan(0);
    }
  });

  test('cover every source file', () => {
    expect(modules.filter(({ file }) => !findZone(file)).map(({ file }) => file)).toEqual([]);
  });

  test.each(zones.map((zone) => [zone.folder, zone] as const))('hold for %s', (folder, zone) => {
    const violations = modules
      .filter(({ file }) => findZone(file)?.folder === folder)
      .flatMap((module) =>
        module.imports.map((one) => findViolation(module, zone, one)).filter((text) => text !== undefined),
      );
    expect(violations).toEqual([]);
  });

  test('let only queries and the content configuration see astro:content', () => {
    const users = modules.filter(({ imports }) =>
      imports.some(({ specifier }) => specifier === 'astro:content'),
    );
    expect(users.length).toBeGreaterThan(0);
    const outside = users.filter(
      ({ file }) => !isInside(file, 'src/queries') && file !== 'src/content.config.ts',
    );
    expect(outside.map(({ file }) => file)).toEqual([]);
  });

  /** Small, well kept, and better than what we would write: one kilobyte for the distance between two spellings. */
  const packagesForReaders = ['fastest-levenshtein'];

  test('keep packages out of what the reader downloads', () => {
    const entries = modules.filter(
      ({ file }) => isInside(file, 'src/search/client') || file.endsWith('-element.ts'),
    );
    expect(entries.length).toBeGreaterThan(0);
    const chains = entries.flatMap((entry) =>
      [...listReached(entry)].flatMap(([file, chain]) =>
        (byFile.get(file)?.imports ?? [])
          .filter(({ target, typeOnly }) => target === undefined && !typeOnly)
          .filter(({ specifier }) => !packagesForReaders.includes(specifier))
          .map(({ specifier }) => `${chain} → ${specifier}`),
      ),
    );
    expect(chains).toEqual([]);
  });

  test('have no circles', () => {
    expect(findCircle()).toBeUndefined();
  });
});

describe('modules', () => {
  test('import files that exist, with their extension', () => {
    const broken = modules.flatMap(({ file, imports }) =>
      imports
        .filter(({ target }) => target !== undefined && !existsSync(join(root, target)))
        .map(({ specifier }) => `${file} imports ${specifier}`),
    );
    expect(broken).toEqual([]);
  });

  test('are not barrels', () => {
    const barrels = modules.filter(({ file }) => /\/index\.ts$/.test(file) && !isInside(file, 'src/pages'));
    expect(
      barrels.map(({ file }) => file).filter((file) => file !== 'src/components/content/index.ts'),
    ).toEqual([]);
  });

  test('have named exports only', () => {
    const defaults = modules.filter(
      ({ file, code }) => file.endsWith('.ts') && /^export default\b/m.test(code),
    );
    expect(defaults.map(({ file }) => file)).toEqual([]);
  });
});

describe('content', () => {
  test('imports nothing', () => {
    const files = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.mdx'),
    );
    expect(files.length).toBeGreaterThan(0);
    const importing = files.filter((file) => {
      const body = readFileSync(join(root, 'content', file), 'utf8').replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
      return /^(import|export)\s/m.test(body);
    });
    expect(importing).toEqual([]);
  });
});

describe('parseImports', () => {
  test.each([
    ["import a from './a.ts';", './a.ts', false],
    ["import type { A } from './a.ts';", './a.ts', true],
    ["import { type A, type B } from './a.ts';", './a.ts', true],
    ["import { type A, b } from './a.ts';", './a.ts', false],
    ["import {\n  a,\n  b,\n} from 'pkg';", 'pkg', false],
    ["import * as a from 'node:fs';", 'node:fs', false],
    ["import './a.css';", './a.css', false],
    ["export { a } from './a.ts';", './a.ts', false],
    ["export * from './a.ts';", './a.ts', false],
    ["const a = await import('./a.ts');", './a.ts', false],
  ])('finds %s', (code, specifier, typeOnly) => {
    expect(parseImports(code, 'src/x/y.ts')).toMatchObject([{ specifier, typeOnly }]);
  });

  test.each([
    "// import a from './a.ts';",
    "/* import a from './a.ts'; */",
    "const text = 'import';",
    'export const a = 1;',
  ])('leaves %s alone', (code) => {
    expect(parseImports(code, 'src/x/y.ts')).toEqual([]);
  });

  test('resolves the file', () => {
    expect(parseImports("import a from '../z/a.ts';", 'src/x/y.ts')[0]?.target).toBe('src/z/a.ts');
  });
});
