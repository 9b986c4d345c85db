import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';
import { type BrowserProgram, prepareBundledBrowser } from './bundled-browser.ts';

/** Flags that keep the browser quiet: no sandbox (containers), no GPU, and nothing fetched on its own initiative. */
const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Starts a browser without a window: `$CHROMIUM_PATH`, else a Chrome or Chromium of the machine, else the bundled one. */
export async function launchBrowser(): Promise<Browser> {
  return startFirst((options) => chromium.launch(options));
}

/** Starts a browser that several processes share: they connect to its `wsEndpoint()`. */
export async function launchBrowserServer(): Promise<BrowserServer> {
  return startFirst((options) => chromium.launchServer(options));
}

async function startFirst<T>(start: (options: LaunchOptions) => Promise<T>): Promise<T> {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    const program = { name: `$CHROMIUM_PATH (${chosen})`, executablePath: chosen };
    return start(toLaunchOptions(program)).catch((cause: unknown) => {
      throw new Error(`Nettleseren i CHROMIUM_PATH startet ikke: ${chosen}\n${toMessage(cause)}`, { cause });
    });
  }
  const failures: string[] = [];
  const attempt = async (program: BrowserProgram): Promise<T | undefined> => {
    try {
      return await start(toLaunchOptions(program));
    } catch (error) {
      failures.push(`${program.name}: ${toMessage(error)}`);
      return undefined;
    }
  };
  for (const executablePath of listSystemBrowsers()) {
    const started = await attempt({ name: executablePath, executablePath });
    if (started) return started;
  }
  const bundled = await prepareBundledBrowser();
  const started = bundled && (await attempt(bundled));
  if (started) return started;
  throw new Error(
    [
      'Fant ingen nettleser som vil starte. Installer Chromium eller Chrome,',
      'eller sett miljøvariabelen CHROMIUM_PATH til programfilen.',
      ...failures,
    ].join('\n'),
  );
}

/** Program files of Chrome and Chromium that exist on this machine, best first. */
export function listSystemBrowsers(env: NodeJS.ProcessEnv = process.env): string[] {
  const candidates =
    process.platform === 'darwin'
      ? listMacPaths(env)
      : process.platform === 'win32'
        ? listWindowsPaths(env)
        : listPathsOnPath(env);
  return [...new Set(candidates)].filter((file) => existsSync(file));
}

function listPathsOnPath(env: NodeJS.ProcessEnv): string[] {
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin'];
  return namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function listMacPaths(env: NodeJS.ProcessEnv): string[] {
  const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  const folders = ['/Applications', ...(env.HOME ? [join(env.HOME, 'Applications')] : [])];
  return programs.flatMap((name) =>
    folders.map((folder) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
  );
}

function listWindowsPaths(env: NodeJS.ProcessEnv): string[] {
  const programs = [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ];
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  return programs.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function toLaunchOptions(program: BrowserProgram): LaunchOptions {
  return {
    executablePath: program.executablePath,
    args: [...launchArguments, ...(program.args ?? [])],
    env: { ...(process.env as Record<string, string>), ...program.env },
    headless: true,
    timeout: 60_000,
  };
}

function toMessage(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n').slice(0, 12).join('\n');
}
