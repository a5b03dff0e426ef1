import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exp } from '../../../packages/core/src/random/exp.js';
import { fillGamma } from '../../../packages/core/src/random/gamma.js';
import { log } from '../../../packages/core/src/random/log.js';
import { normalCdf, normalQuantile } from '../../../packages/core/src/random/normal.js';
import { Stream } from '../../../packages/core/src/random/stream.js';
import { spreadOver } from './ulps.js';

const folder = new URL('../../../packages/core/src/random/', import.meta.url);
const sources = readdirSync(folder).map(
  (name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const,
);

/** FNV-1a of the bits. */
function digest(numbers: Float64Array): string {
  let hash = 0x811c9dc5;
  for (const byte of new Uint8Array(numbers.buffer)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

describe('the same bits in every engine', () => {
  test.each(sources)('%s uses of Math only what every engine rounds alike', (_, source) => {
    const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const used = [...code.matchAll(/Math\.(\w+)/g)].map(([, name]) => name);
    const exact = ['sqrt', 'floor', 'trunc', 'abs', 'min', 'max', 'imul', 'round', 'clz32'];
    expect(used.filter((name) => !exact.includes(name as string))).toEqual([]);
    expect(code).not.toContain('**');
    expect(code).not.toMatch(/\b(Date|performance|crypto)\b/);
  });

  test.each(sources)('%s rests on nothing outside its folder', (_, source) => {
    const imported = [...source.matchAll(/from '([^']+)'/g)].map(([, name]) => name as string);
    for (const name of imported) expect(name).toMatch(/^\.\/[a-z0-9-]+\.js$/);
  });

  test.each([
    ['exp', exp, -745, 709],
    ['log', log, 1e-9, 1e9],
    ['normalCdf', normalCdf, -38, 9],
    ['normalQuantile', normalQuantile, 1e-9, 1 - 1e-9],
  ] as const)('%s gives the bits it gave', (name, at, from, to) => {
    const digests = { exp: 'bfc9f6d6', log: '4dcaefc9', normalCdf: 'ecd21076', normalQuantile: '7301033f' };
    expect(digest(Float64Array.from(spreadOver(from, to, 100_000), at))).toBe(digests[name]);
  });

  test('streams give the bits they gave', () => {
    const out = new Float64Array(400_000);
    const stream = new Stream(114, 3, 2018);
    stream.fillUniform(out, 0, 100_000);
    stream.fillNormal(out, 100_000, 100_000);
    fillGamma(stream, 0.3, out, 200_000, 100_000);
    fillGamma(stream, 30, out, 300_000, 100_000);
    expect(digest(out)).toBe('79c890a0');
  });
});
