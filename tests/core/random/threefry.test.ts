import { expect, test } from 'vitest';
import { type FourWords, threefry } from '../../../packages/core/src/random/threefry.js';

/** Known answers that the authors of Threefry publish for threefry4x32 of 20 rounds: counter, key, result. */
const KNOWN: readonly (readonly [counter: FourWords, key: FourWords, result: string])[] = [
  [[0, 0, 0, 0], [0, 0, 0, 0], '9c6ca96a e17eae66 fc10ecd4 5256a7d8'],
  [
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    '2a881696 57012287 f6c7446e a16a6732',
  ],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89],
    '59cd1dbb b8879579 86b5d00c ac8b6d84',
  ],
];

test.each(KNOWN)('Threefry of the counter %j and the key %j is as published', (counter, key, result) => {
  const words = threefry(key, counter).map((word) => word.toString(16).padStart(8, '0'));
  expect(words.join(' ')).toBe(result);
});
