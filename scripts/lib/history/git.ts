import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Git cannot answer: not installed, not a repository, or an unknown branch. The message is for the editor. */
export class GitError extends Error {}

/** Runs git in a folder and gives what it wrote, as bytes. @throws GitError */
export function runGit(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Lists are read by their null bytes, so names are never quoted; messages in English, because they are read here.
    const git = spawn('git', ['-C', folder, ...args], { env: { ...process.env, LC_ALL: 'C' } });
    const out: Buffer[] = [];
    let errors = '';
    git.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    git.stderr.on('data', (chunk: Buffer) => {
      errors += chunk;
    });
    git.on('error', (cause: NodeJS.ErrnoException) => {
      const message =
        cause.code === 'ENOENT'
          ? 'Fant ikke programmet git. Installer det fra https://git-scm.com/, eller kjør uten --base.'
          : `Git lot seg ikke starte: ${cause.message}`;
      reject(new GitError(message, { cause }));
    });
    git.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out));
      else reject(new GitError(errors.trim() || `git ${args[0]} svarte med kode ${code}`));
    });
    // Git may stop before it has read everything; its exit code says why.
    git.stdin.on('error', () => {});
    git.stdin.end(input);
  });
}

const askText = async (folder: string, args: readonly string[]): Promise<string> =>
  (await runGit(folder, args)).toString('utf8').trim();

async function askOr(folder: string, args: readonly string[], message: string): Promise<string> {
  try {
    return await askText(folder, args);
  } catch (error) {
    if (error instanceof GitError && !/^(?:Fant ikke|Git lot)/.test(error.message)) {
      throw new GitError(message, { cause: error });
    }
    throw error;
  }
}

/**
 * The commit to compare with: where the work on the folder left the base branch, so that what others have changed
 * there since is not taken for changes made here. @throws GitError
 */
export async function findBaseCommit(folder: string, base: string): Promise<string> {
  await askOr(
    folder,
    ['rev-parse', '--git-dir'],
    `Mappen ${folder} hører ikke til et Git-lager, så det er ingenting å sammenligne med. Kjør uten --base.`,
  );
  const tip = await askOr(
    folder,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`],
    `Fant ikke «${base}» i Git-lageret. Hent den med «git fetch origin», og se at navnet er riktig skrevet, for eksempel origin/main.`,
  );
  return askOr(
    folder,
    ['merge-base', tip, 'HEAD'],
    `Fant ikke noe felles utgangspunkt for «${base}» og det du har nå. Er bare en del av historikken hentet, så kjør «git fetch --unshallow».`,
  );
}

/** A file that is not as it was in the base. */
export interface ChangedFile {
  /** From the folder, with forward slashes. */
  path: string;
  /** What it held in the base; undefined when it was not there. */
  before: Uint8Array | undefined;
  /** What it holds now; undefined when it is gone. */
  after: Uint8Array | undefined;
}

const splitList = (list: Buffer): string[] =>
  list
    .toString('utf8')
    .split('\0')
    .filter((part) => part !== '');

/** Paths that differ from a commit, new files that Git has not been told about included. */
async function listChangedPaths(folder: string, commit: string): Promise<string[]> {
  const diff = [
    'diff',
    '--name-only',
    '--no-renames',
    '--no-ext-diff',
    '--relative',
    '-z',
    commit,
    '--',
    '.',
  ];
  const untracked = ['ls-files', '--others', '--exclude-standard', '-z', '--', '.'];
  const lists = await Promise.all([runGit(folder, diff), runGit(folder, untracked)]);
  return [...new Set(lists.flatMap(splitList))].sort();
}

/** Reads files as they were in a commit, in one run of git. */
async function readBlobs(
  folder: string,
  commit: string,
  paths: readonly string[],
): Promise<Map<string, Buffer>> {
  const prefix = await askText(folder, ['rev-parse', '--show-prefix']);
  const input = paths.map((path) => `${commit}:${prefix}${path}\n`).join('');
  const answer = await runGit(folder, ['cat-file', '--batch'], input);
  const blobs = new Map<string, Buffer>();
  let at = 0;
  for (const path of paths) {
    const lineEnd = answer.indexOf('\n', at);
    const header = answer.toString('utf8', at, lineEnd);
    const size = Number(/ blob (\d+)$/.exec(header)?.[1] ?? Number.NaN);
    at = lineEnd + 1;
    if (Number.isNaN(size)) continue;
    blobs.set(path, answer.subarray(at, at + size));
    at += size + 1;
  }
  return blobs;
}

async function readNow(folder: string, path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(folder, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The files of a folder that are not as they were in a commit, with what they held then and hold now. @throws GitError */
export async function listChangedFiles(folder: string, commit: string): Promise<ChangedFile[]> {
  const paths = await listChangedPaths(folder, commit);
  if (paths.length === 0) return [];
  const blobs = await readBlobs(folder, commit, paths);
  return Promise.all(
    paths.map(async (path) => ({ path, before: blobs.get(path), after: await readNow(folder, path) })),
  );
}
