import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

/** One import in a source file. */
export interface Import {
  /** As it stands in the file. */
  readonly specifier: string;
  /** Whether it disappears when the types are stripped. */
  readonly typeOnly: boolean;
  /** Path of the imported file from the repository root, or undefined for a package. */
  readonly target: string | undefined;
}

/** A source file with its imports. */
export interface Module {
  /** Path from the repository root, with `/`. */
  readonly file: string;
  readonly imports: readonly Import[];
  readonly code: string;
}

const sourceFile = /\.(ts|mjs|astro)$/;
const skippedFolders = new Set(['node_modules', 'dist', '.astro', '.git']);

/** Reads every source file below the folders. */
export function readModules(root: string, folders: readonly string[]): Module[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && sourceFile.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .filter((file) => !file.split('/').some((part) => skippedFolders.has(part)))
      .sort()
      .map((file) => readModule(root, file)),
  );
}

function readModule(root: string, file: string): Module {
  const text = readFileSync(join(root, file), 'utf8');
  const code = file.endsWith('.astro') ? toAstroCode(text) : text;
  return { file, code, imports: parseImports(code, file) };
}

/** The frontmatter and the scripts of an Astro component. */
function toAstroCode(text: string): string {
  const frontmatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
  return [frontmatter, ...scripts].join('\n');
}

/** Finds static imports, re-exports and imports on demand. */
export function parseImports(code: string, file: string): Import[] {
  const withoutComments = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const statement = /^[ \t]*(?:import|export)\s+(type\s+)?(?:([\w*{}\s,$]+?)\s*from\s*)?['"]([^'"\n]+)['"]/gm;
  const found: Import[] = [];
  for (const [, type, names = '', specifier = ''] of withoutComments.matchAll(statement)) {
    found.push({
      specifier,
      typeOnly: type !== undefined || isTypesOnly(names),
      target: toTarget(specifier, file),
    });
  }
  for (const [, specifier = ''] of withoutComments.matchAll(/\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g)) {
    found.push({ specifier, typeOnly: false, target: toTarget(specifier, file) });
  }
  return found;
}

/** Whether every name in `{ type A, type B }` is a type. */
function isTypesOnly(names: string): boolean {
  const inBraces = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const list =
    inBraces
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  return list.length > 0 && list.every((name) => name.startsWith('type '));
}

function toTarget(specifier: string, file: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined;
}
