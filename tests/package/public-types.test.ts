import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { folderWith, root } from '../cli/songai.js';
import { declared, walk } from './public-types.js';

const index = path.join(root, 'packages/core/dist/index.d.ts');

/** Where a declaration file leads to the type any. */
function anyIn(file: string): { readonly exports: readonly string[]; readonly places: readonly string[] } {
  const places: string[] = [];
  const exports = walk(declared([file]), file, (type, at) => {
    if (type.flags & ts.TypeFlags.Any) places.push(at);
  });
  return { exports, places };
}

test('an any is found wherever it hides', () => {
  const folder = folderWith({
    'index.d.ts': `export declare function f(a: { readonly b: readonly any[] }): Promise<{ c: Map<string, any> }>;
export interface I { readonly d?: () => { [key: string]: any } }
export type Chunks = AsyncIterable<string> | Iterable<string>;
export declare class C { #e; private f; readonly g: any; }
`,
  });
  expect([...anyIn(path.join(folder, 'index.d.ts')).places].sort()).toEqual([
    'I.d()[]',
    'f()<>.c<>',
    'f(a).b<>',
    'new C().g',
  ]);
});

test('nothing that a program gets from core, or gives to it, is of the type any', () => {
  const { exports, places } = anyIn(index);
  expect(exports.length).toBeGreaterThan(190);
  expect(places).toEqual([]);
});
