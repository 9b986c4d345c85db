import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import config from '../../.htmlvalidate.mjs';
import { isPage, listSiteFiles } from './dist.ts';

/** One kind of fault, with every place it occurs: what is wrong in a layout is wrong on every page. */
export interface HtmlProblem {
  readonly rule: string;
  readonly message: string;
  /** `file:line:column`, in order. */
  readonly places: readonly string[];
}

/** What {@link validateHtml} looked at and found. */
export interface HtmlReport {
  readonly pages: number;
  readonly problems: readonly HtmlProblem[];
}

/** Validates every page of a built site. */
export async function validateHtml(root: string): Promise<HtmlReport> {
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const pages = listSiteFiles(root).filter(isPage);
  const found = new Map<string, { rule: string; message: string; places: string[] }>();
  for (const page of pages) {
    const report = await validator.validateString(readFileSync(join(root, page), 'utf8'), join(root, page));
    for (const { ruleId, message, line, column } of report.results.flatMap(({ messages }) => messages)) {
      const key = `${ruleId} ${message}`;
      const problem = found.get(key) ?? { rule: ruleId, message, places: [] };
      problem.places.push(`${page}:${line}:${column}`);
      found.set(key, problem);
    }
  }
  return { pages: pages.length, problems: [...found.values()] };
}
