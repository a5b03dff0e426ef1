import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { caseJsonSchema, precedents } from '@songai/core';
import { describe, expect, test } from 'vitest';
import { misfits, type Schema } from './structure.js';

// The YAML reader of the core, used plainly: here numbers are numbers, as an editor with the schema sees them.
const require = createRequire(new URL('../../../packages/core/package.json', import.meta.url));
const { parse } = require('yaml') as { parse(text: string): unknown };
const example = (name: string): unknown =>
  parse(readFileSync(new URL(`../../../examples/${name}/case.yaml`, import.meta.url), 'utf8'));
const schema = caseJsonSchema() as Schema;

describe('the JSON Schema of the case file', () => {
  test.each(['cloudflare-style', 'mangamura-2024', 'ufc-2013'])('takes the example %s', (name) => {
    expect(misfits(schema, example(name))).toEqual([]);
  });

  test.each(precedents().map((one) => [one.id, one.text]))('takes the case text of %s', (_, text) => {
    expect(misfits(schema, parse(text))).toEqual([]);
  });

  const broken = (change: (data: Record<string, unknown>) => void): string[] => {
    const data = example('mangamura-2024') as Record<string, unknown>;
    change(data);
    return misfits(schema, data);
  };

  test.each<[string, (data: Record<string, unknown>) => void, string]>([
    ['an unknown key', (data) => Object.assign(data, { rat: 1 }), 'rat'],
    ['a missing key', (data) => void delete data.name, 'name'],
    ['another format', (data) => Object.assign(data, { format: 'songai.case/2' }), 'format'],
    ['another currency', (data) => Object.assign(data, { currency: 'USD' }), 'currency'],
    ['another language', (data) => Object.assign(data, { language: 'fr' }), 'language'],
    ['a negative fee', (data) => Object.assign(data, { fee: -1 }), 'fee'],
    ['a fee in words', (data) => Object.assign(data, { fee: 'free' }), 'fee'],
    ['no plaintiffs', (data) => Object.assign(data, { plaintiffs: [] }), 'plaintiffs'],
    [
      'a way that does not exist',
      (data) => Object.assign(data, { views: [{ way: 'guess' }] }),
      'views[0].way',
    ],
    ['a word for a list', (data) => Object.assign(data, { sites: 'x' }), 'sites'],
  ])('refuses %s, as the reader does', (_, change, path) => {
    expect(broken(change)).toEqual([path]);
  });

  test('names its draft and the version of the format', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.title).toBe('songai.case/1');
  });

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  test('takes no key but those it names, on any level', () => {
    const open: string[] = [];
    const walk = (one: Schema, path: string) => {
      if (one.properties && one.additionalProperties !== false) open.push(path);
      for (const [key, inner] of Object.entries(one.properties ?? {})) walk(inner, `${path}.${key}`);
      for (const inner of one.anyOf ?? []) walk(inner, path);
      if (one.items) walk(one.items, `${path}[]`);
    };
    walk(schema, '');
    expect(open).toEqual([]);
  });

  test('what it describes, it describes in both languages', () => {
    const wrong: string[] = [];
    let described = 0;
    const walk = (one: Schema, path: string) => {
      if (one.description !== undefined) {
        described += 1;
        if (!/^.+ \/ .*[a-z]/i.test(one.description)) wrong.push(path);
      }
      for (const [key, inner] of Object.entries(one.properties ?? {})) walk(inner, `${path}.${key}`);
      for (const inner of one.anyOf ?? []) walk(inner, path);
      if (one.items) walk(one.items, `${path}[]`);
    };
    walk(schema, '');
    expect(wrong).toEqual([]);
    expect(described).toBeGreaterThan(50);
  });
});
