import { isUrlField } from '../../../src/schemas/field-tree.ts';
import type { FieldRuleInput } from './rule.ts';
import type { FieldNode } from './walk-fields.ts';

const hostLabel = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;
const privateHost = /(?:^|\.)(?:localhost|local|lan|intern|internal|intranet|intranett|test|invalid)$/i;

function findHostFault(host: string): string | undefined {
  if (/^[\d.]+$|^\[/.test(host)) return 'adressen går til en maskin, ikke til et nettsted';
  if (privateHost.test(host)) return 'adressen virker bare på din egen maskin eller i ditt eget nett';
  const labels = host.split('.');
  if (labels.length < 2 || !labels.every((label) => hostLabel.test(label))) {
    return `«${host}» er ikke navnet på et nettsted`;
  }
  return undefined;
}

/**
 * Why an address cannot be opened by readers, as the end of a sentence; undefined when nothing is wrong with how it is
 * written. Whether anything answers there is not asked.
 */
export function findUrlFault(url: string): string | undefined {
  if (/\s/.test(url)) return 'det er mellomrom i adressen';
  if (/["<>^`{|}\\]|[\p{Cc}\p{Cf}]/u.test(url)) return 'det er tegn i adressen som ikke kan stå der';
  const parts = /^https?:\/\/([^/?#]+)/i.exec(url);
  const authority = parts?.[1];
  if (authority === undefined) return 'adressen må begynne med https:// og navnet på nettstedet';
  if (authority.includes('@')) return 'det er brukernavn eller passord i adressen';
  if (/[,;]$/.test(url)) return `adressen slutter med «${url.at(-1)}»`;
  return findHostFault(authority.replace(/:\d+$/, ''));
}

/** Addresses must lead to a place on the open web. */
export function checkUrl({ path, value, type }: FieldNode, input: FieldRuleInput): void {
  if (type.kind !== 'text' || typeof value !== 'string' || !isUrlField(type)) return;
  const fault = findUrlFault(value);
  if (fault)
    input.report('E028', path, `${input.label(path)} kan ikke åpnes: ${fault}. Her står «${value}».`);
}
