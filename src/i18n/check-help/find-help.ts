import type { Code } from '../../domain/check-codes.ts';
import { fieldHelp } from './field-help.ts';
import { fileHelp } from './file-help.ts';
import type { CheckHelp } from './help.ts';
import { referenceHelp } from './reference-help.ts';
import { textHelp, vocabularyHelp } from './text-help.ts';

/** A warning with the number of an error is the same problem in a draft, and shares its explanation. */
type Explained<C extends string> = C extends `W${infer N}` ? (`E${N}` extends Code ? `E${N}` : C) : C;

// A code without an explanation, or an explanation without a code, is a type error here.
const help: Record<Explained<Code>, CheckHelp> = {
  ...fileHelp,
  ...fieldHelp,
  ...referenceHelp,
  ...textHelp,
  ...vocabularyHelp,
};

/** The explanation of a code. */
export function getCheckHelp(code: Code): CheckHelp {
  const own = help as Partial<Record<Code, CheckHelp>>;
  const found = own[code] ?? own[`E${code.slice(1)}` as Code];
  if (!found) throw new Error(`getCheckHelp expects a code with an explanation, got ${code}`);
  return found;
}
