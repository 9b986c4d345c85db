import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findReasonToInstall } from './ensure-install.mjs';
import { repositoryRoot } from './lib/root.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'install-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

interface LockedPackage {
  version: string;
  integrity?: string;
  optional?: boolean;
}

function writeLock(file: string, packages: Record<string, LockedPackage | object>): void {
  writeFileSync(join(root, file), JSON.stringify({ lockfileVersion: 3, packages }));
}

const one = { version: '1.0.0', integrity: 'sha512-1' };
const two = { version: '2.0.0', integrity: 'sha512-2' };

describe('findReasonToInstall', () => {
  test('asks for an installation when there is none', () => {
    writeLock('package-lock.json', { '': {}, 'node_modules/a': one });
    expect(findReasonToInstall(root)).toBe('pakkene er ikke installert');
  });

  test('asks for a new one when the last was interrupted', () => {
    writeLock('package-lock.json', { '': {}, 'node_modules/a': one });
    mkdirSync(join(root, 'node_modules'));
    expect(findReasonToInstall(root)).toBe('forrige installasjon ble ikke ferdig');
  });

  test.each([
    ['the same packages', { 'node_modules/a': one }, true],
    [
      'an optional package of another platform left out',
      { 'node_modules/a': one, 'node_modules/b': { ...two, optional: true } },
      true,
    ],
    ['another version', { 'node_modules/a': two }, false],
    ['a package that is missing', { 'node_modules/a': one, 'node_modules/b': two }, false],
    ['a package too many', {}, false],
  ])('accepts or refuses an installation made by hand: %s', (_, wanted, accepted) => {
    mkdirSync(join(root, 'node_modules'));
    writeLock('package-lock.json', { '': {}, ...wanted });
    writeLock('node_modules/.package-lock.json', { 'node_modules/a': one });
    expect(findReasonToInstall(root)).toBe(accepted ? undefined : 'package-lock.json er endret siden sist');
  });

  test('does not care about dates, only about contents', () => {
    mkdirSync(join(root, 'node_modules'));
    writeLock('package-lock.json', { '': {}, 'node_modules/a': one });
    writeLock('node_modules/.package-lock.json', { 'node_modules/a': one });
    expect(findReasonToInstall(root)).toBeUndefined();
    const future = new Date(Date.now() + 86_400_000);
    utimesSync(join(root, 'package-lock.json'), future, future);
    expect(findReasonToInstall(root)).toBeUndefined();
    writeLock('package-lock.json', { '': {}, 'node_modules/a': two });
    expect(findReasonToInstall(root)).toBe('package-lock.json er endret siden sist');
  });
});

describe('node scripts/ensure-install.mjs', () => {
  /** Runs the script in a project whose one dependency is a folder inside it, so that npm needs no network. */
  function runIn(locked: Record<string, object>) {
    mkdirSync(join(root, 'scripts'), { recursive: true });
    mkdirSync(join(root, 'a'), { recursive: true });
    cpSync(join(repositoryRoot, 'scripts/ensure-install.mjs'), join(root, 'scripts/ensure-install.mjs'));
    const project = { name: 'x', version: '1.0.0', dependencies: { a: 'file:a' } };
    writeFileSync(join(root, 'package.json'), JSON.stringify(project));
    writeFileSync(join(root, 'a/package.json'), JSON.stringify({ name: 'a', version: '1.0.0' }));
    writeLock('package-lock.json', { '': project, ...locked });
    return spawnSync(process.execPath, ['scripts/ensure-install.mjs'], { cwd: root, encoding: 'utf8' });
  }
  const complete = { a: { version: '1.0.0' }, 'node_modules/a': { resolved: 'a', link: true } };

  test('says what to do when npm fails', () => {
    const result = runIn({});
    expect(result.status).toBe(1);
    expect(result.stdout).toContain('Installerer pakker: pakkene er ikke installert.');
    expect(result.stderr).toContain('Slett mappen node_modules, og kjør: npm ci');
    expect(existsSync(join(root, 'node_modules/.hva-virker-lock'))).toBe(false);
  });

  test('installs once and is silent the next time', () => {
    const first = runIn(complete);
    expect(first).toMatchObject({ status: 0 });
    expect(first.stdout).toContain('Pakkene er installert');
    expect(runIn(complete)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });
});
