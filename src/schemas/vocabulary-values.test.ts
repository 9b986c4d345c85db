import { expect, test } from 'vitest';
import { z } from 'zod';
import { field, term, terms, text } from './fields.ts';
import { describeVocabularyValues } from './vocabulary-values.ts';

const help = { title: 'Felt', description: 'Et felt.', example: 'skole' };
const schema = z.strictObject({
  name: text(help),
  kind: term('interventionKinds', help),
  group: field(z.strictObject({ sectors: terms('sectors', help) }).nullable(), help),
});

test('the JSON Schema lists the ids of the vocabulary, however deep the field is', () => {
  describeVocabularyValues(schema, (name) => [{ id: `en-${name.toLowerCase()}`, label: name }]);
  const json = JSON.stringify(z.toJSONSchema(schema, { io: 'input' }));
  expect(json).toContain('"enum":["en-interventionkinds"],"enumDescriptions":["interventionKinds"]');
  expect(json).toContain('"enum":["en-sectors"],"enumDescriptions":["sectors"]');
  expect(JSON.stringify(z.toJSONSchema(z.strictObject({ name: schema.shape.name })))).not.toContain('enum');
});

test('what is legal stays the same', () => {
  const value = { name: 'Navn', kind: 'et-nytt-begrep', group: { sectors: ['skole'] } };
  expect(schema.parse(value)).toEqual(value);
});
