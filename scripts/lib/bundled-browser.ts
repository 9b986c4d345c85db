import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { repositoryRoot } from './root.ts';

/** A browser that can be started, with what it needs in its environment. */
export interface BrowserProgram {
  readonly name: string;
  readonly executablePath: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

const run = promisify(execFile);
const packageFolder = join(repositoryRoot, 'node_modules/@sparticuz/chromium');
const cacheFolder = join(repositoryRoot, 'node_modules/.cache/hva-virker');

/**
 * Unpacks the Chromium that the npm package `@sparticuz/chromium` carries, with its libraries and fonts, and returns
 * how to start it. Returns undefined where it cannot run: it is built for Linux on x64 only.
 *
 * The package's own code unpacks the libraries on AWS Lambda only, and into the shared temporary folder.
 */
export async function prepareBundledBrowser(): Promise<BrowserProgram | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (!existsSync(join(packageFolder, 'bin/chromium.br'))) return undefined;
  const folder = await unpackOnce();
  return {
    name: 'Chromium fra npm-pakken @sparticuz/chromium',
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: folder,
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
    // this build has no zygote; the same flag is in the package's own list
    args: ['--no-zygote', '--font-render-hinting=none'],
  };
}

async function unpackOnce(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(cacheFolder, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  // unpacked beside and renamed when complete, so that a stopped run never leaves half a browser
  const partial = `${folder}.${process.pid}`;
  try {
    await mkdir(partial, { recursive: true });
    await Promise.all([
      decompress('chromium.br', join(partial, 'chromium')),
      unpackArchive('al2023.tar', partial),
      unpackArchive('fonts.tar', partial),
    ]);
    await chmod(join(partial, 'chromium'), 0o755);
    await writeFile(join(partial, 'fonts.conf'), fontsConfiguration(folder));
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // another process may have finished first
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

async function decompress(name: string, target: string): Promise<void> {
  const source = createReadStream(join(packageFolder, 'bin', name));
  await pipeline(source, createBrotliDecompress(), createWriteStream(target));
}

/** Unpacks by way of a file: tar stops reading a pipe at the end mark, before the padding after it. */
async function unpackArchive(name: string, folder: string): Promise<void> {
  const archive = join(folder, name);
  await decompress(`${name}.br`, archive);
  await run('tar', ['-x', '--no-same-owner', '-f', archive, '-C', folder]);
  await rm(archive);
}

/** The package's own file names folders that exist on AWS Lambda only. */
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
