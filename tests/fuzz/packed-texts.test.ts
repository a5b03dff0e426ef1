import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packedTexts } from './packed-texts.js';

// A report of the fuzzer that was none of the program's: a cell said NaN, and the input was not seen to say it.
test('the texts of a ZIP are found, though its directory or one of its files is damaged', () => {
  const zip = zipSync({ 'a.xml': strToU8('one '.repeat(50)), 'b.xml': strToU8('<t>NaN</t>'.repeat(50)) });
  const first = zip.indexOf(0x04, 3) + 27;
  for (const at of [zip.length - 10, first + 5]) {
    const damaged = zip.map((byte, n) => (n === at ? byte ^ 0xff : byte));
    expect(packedTexts(damaged)).toContain('NaN');
  }
  expect(packedTexts(zip)).toContain('one one');
  expect(packedTexts(zip.subarray(0, 20))).toContain('PK');
});
