import { parse } from 'yaml';
import { collectionInfo, collections } from '../schemas/entry.ts';
import { createEntryFormat, type EntryFormat } from './entry-format.ts';
import { listPhrases, type Phrases } from './phrases.ts';
import { fillInDates } from './start-dates.ts';

/** The part of Decap that this page uses. */
interface Cms {
  registerCustomFormat(name: string, extension: string, format: EntryFormat): void;
  getLocale(name: string): Phrases | undefined;
  registerLocale(name: string, phrases: Phrases): void;
  init(options: { config: unknown }): void;
}

/** What this page reads of the configuration. */
interface Config {
  locale: string;
  backend: { name: string };
}

declare global {
  interface Window {
    CMS?: Cms;
    CMS_MANUAL_INIT?: boolean;
  }
}

const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' }).format(new Date());

/** Runs a script file, which puts its tools on the window. */
function loadScript(src: string): Promise<void> {
  return new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = src;
    script.addEventListener('load', () => done());
    script.addEventListener('error', () => fail(new Error(`Kunne ikke laste ${src}`)));
    document.head.append(script);
  });
}

/** Shows one of the messages of the page, and hides the others. */
function showMessage(name: string): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-message]')) {
    element.hidden = element.dataset.message !== name;
  }
}

async function start(folder: string): Promise<void> {
  const answer = await fetch(`${folder}config.yml`);
  if (answer.status === 404) return showMessage('unconnected');
  if (!answer.ok) throw new Error(`config.yml: ${answer.status}`);
  const config: Config = fillInDates(parse(await answer.text()), today());
  window.CMS_MANUAL_INIT = true;
  await loadScript(`${folder}decap-cms.js`);
  const cms = window.CMS;
  if (!cms) throw new Error('decap-cms.js did not start');
  for (const name of collections) {
    cms.registerCustomFormat(`hva-virker-${name}`, 'mdx', createEntryFormat(collectionInfo[name].schema));
  }
  const { locale, backend } = config;
  cms.registerLocale(locale, listPhrases(cms.getLocale(locale) ?? {}, backend.name === 'proxy'));
  document.getElementById('innhold')?.remove();
  // Decap would read the file again, and put the two together.
  cms.init({ config: { ...config, load_config_file: false } });
}

start(document.body.dataset.folder ?? '/admin/').catch((error: unknown) => {
  console.error(error);
  showMessage('failed');
});
