import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { root } from '../cli/songai.js';
import { declared, walk } from './public-types.js';

const index = path.join(root, 'packages/core/dist/index.d.ts');

/** Members that nobody can reach, and what the language's own iterators give at their end and take as an argument. */
const OUT_OF_REACH = /\.#private$|^Fraction\.quotient$|\.lowest$|<><>$|@iterator@\d+\(\)<>$/;

test('nothing that a program gets from core, or gives to it, is of the type any', () => {
  const anywhere: string[] = [];
  const exports = walk(declared([index]), index, (type, at) => {
    if (type.flags & ts.TypeFlags.Any && !OUT_OF_REACH.test(at)) anywhere.push(at);
  });
  expect(exports.length).toBeGreaterThan(190);
  expect(anywhere).toEqual([]);
});
