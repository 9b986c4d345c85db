// Installs the packages when they are missing or do not match package-lock.json; does nothing otherwise.
// Plain JavaScript without dependencies, because it runs before anything is installed, under Node 18 or newer.
//
// Usage: node scripts/ensure-install.mjs
// Exit codes: 0 = the packages are in place, 1 = the installation failed

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The oldest Node that runs the TypeScript of this project as it is. */
const minimumNode = { major: 22, minor: 18 };

/**
 * Tells why the packages must be installed, or returns undefined when they match the lock file.
 *
 * The answer depends on contents only: a checkout gives files new dates without changing them.
 *
 * @param {string} root folder with package-lock.json
 * @returns {string | undefined}
 */
export function findReasonToInstall(root) {
  const modules = join(root, 'node_modules');
  const installedFile = join(modules, '.package-lock.json');
  if (!existsSync(modules)) return 'pakkene er ikke installert';
  if (!existsSync(installedFile)) return 'forrige installasjon ble ikke ferdig';

  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stampFile = join(modules, '.hva-virker-lock');
  const stamp = toStamp(lockText);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return undefined;
  if (!isSameInstallation(lockText, readFileSync(installedFile, 'utf8'))) {
    return 'package-lock.json er endret siden sist';
  }
  writeFileSync(stampFile, stamp);
  return undefined;
}

/**
 * Runs `npm ci` in the folder and remembers which lock file it followed.
 *
 * @param {string} root folder with package-lock.json
 * @returns {boolean} whether the packages are in place
 */
export function install(root) {
  const [command, ...args] = npmCommand(root);
  const options = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=dev',
    '--include=optional',
  ];
  const result = spawnSync(command, [...args, ...options], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // npm on Windows is a .cmd file, which only a shell can start
    shell: process.platform === 'win32' && args.length === 0,
  });
  if (result.error) console.error(result.error.message);
  if (result.status !== 0) return false;
  writeFileSync(
    join(root, 'node_modules', '.hva-virker-lock'),
    toStamp(readFileSync(join(root, 'package-lock.json'), 'utf8')),
  );
  return true;
}

/**
 * Fingerprint of one lock file on one kind of machine: packages with binaries differ between machines.
 *
 * @param {string} lockText
 */
function toStamp(lockText) {
  const hash = createHash('sha256').update(lockText.replaceAll('\r\n', '\n')).digest('hex');
  return `${process.platform}-${process.arch} ${hash}\n`;
}

/**
 * Whether an installation somebody made by hand holds exactly what the lock file asks for.
 *
 * @param {string} lockText
 * @param {string} installedText
 */
function isSameInstallation(lockText, installedText) {
  const wanted = JSON.parse(lockText).packages;
  const installed = JSON.parse(installedText).packages;
  /** @param {[string, { version?: string, integrity?: string, optional?: boolean }]} locked */
  const isInPlace = ([path, entry]) => {
    const found = installed[path];
    // npm leaves out optional packages of other platforms
    if (!found) return path === '' || entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  };
  return Object.entries(wanted).every(isInPlace) && Object.keys(installed).every((path) => path in wanted);
}

/**
 * The npm that started this script, or the one on PATH; never with a Node that `npm ci` is about to delete.
 *
 * @param {string} root
 * @returns {[string, ...string[]]}
 */
function npmCommand(root) {
  const npm = process.env.npm_execpath;
  if (!npm || basename(npm) !== 'npm-cli.js') return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  const modules = join(root, 'node_modules') + sep;
  const candidates = [process.env.npm_node_execpath, process.execPath, ...nodesOnPath()];
  const node = candidates.find((file) => file && existsSync(file) && !resolve(file).startsWith(modules));
  return [node ?? process.execPath, npm];
}

function nodesOnPath() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .map((folder) => join(folder, name));
}

/**
 * Version of the Node in node_modules, which npm puts first on PATH.
 *
 * @param {string} root
 */
function pinnedNodeVersion(root) {
  const name = process.platform === 'win32' ? 'node.cmd' : 'node';
  const file = join(root, 'node_modules', '.bin', name);
  const result = spawnSync(file, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  return result.status === 0 ? result.stdout.trim() : process.version;
}

/** @param {string} version such as `v24.1.0` */
function isTooOld(version) {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  return major < minimumNode.major || (major === minimumNode.major && minor < minimumNode.minor);
}

function main() {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
  const reason = findReasonToInstall(root);
  if (reason === undefined) return 0;

  console.log(`Installerer pakker: ${reason}. Det tar gjerne et halvt minutt …`);
  const started = Date.now();
  if (!install(root)) {
    console.error(
      [
        '',
        'Pakkene ble ikke installert. Feilmeldingen fra npm står over.',
        '  1. Har du nett? Pakkene hentes fra npm-registeret (npm config get registry).',
        '  2. Er disken full, eller mangler du skriverettigheter i denne mappen?',
        '  3. Slett mappen node_modules, og kjør: npm ci',
      ].join('\n'),
    );
    return 1;
  }
  if (isTooOld(pinnedNodeVersion(root))) {
    console.error(
      [
        `Pakkene er installert, men Node er for gammel: ${process.version}.`,
        'Prosjektet har med sin egen Node 24, men den kom ikke på plass på denne maskinen.',
        '  1. Sjekk at npm får kjøre installasjonsskript: npm config get ignore-scripts (skal være false).',
        '  2. Eller installer Node 24 selv fra https://nodejs.org/',
      ].join('\n'),
    );
    return 1;
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1).replace('.', ',');
  console.log(`Pakkene er installert (${seconds} s).`);
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = main();
