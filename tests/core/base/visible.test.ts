import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible } from '../../../packages/core/src/base/visible.js';

test.each([
  ['an escape sequence of a terminal', '\u001b[31mred', 'U+001B[31mred'],
  ['a line break', 'a\nb', 'aU+000Ab'],
  ['a tab', 'a\tb', 'aU+0009b'],
  ['the delete character', 'a\u007f', 'aU+007F'],
  ['a C1 control', '\u009b2J', 'U+009B2J'],
  ['a right-to-left override', 'exe\u202egpj', 'exeU+202Egpj'],
  ['an isolate', '\u2066x\u2069', 'U+2066xU+2069'],
  ['the right-to-left mark', '\u200f', 'U+200F'],
  ['a space without width', '4\u200b40', '4U+200B40'],
  ['a byte order mark', '\ufeffa', 'U+FEFFa'],
  ['a soft hyphen', 'a\u00adb', 'aU+00ADb'],
  ['a tag beyond the first plane', '\u{e0041}', 'U+E0041'],
])('%s stands as its code', (_, text, expected) => {
  expect(visible(text)).toBe(expected);
});

test('ordinary text of any script stays as it is', () => {
  const text = '甲第3号証「作品」 “Title” émigré 😀 👩‍👩‍👧 שלום';
  expect(visible(text)).toBe(text);
});

test('whatever comes in, no control or direction character comes out', () => {
  const character = fc.constantFrom(
    'a',
    '漢',
    '\u0000',
    '\u001b',
    '\r',
    '\u0085',
    '\u061c',
    '\u202a',
    '\u2067',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(character), (characters) => {
      expect(visible(characters.join(''))).not.toMatch(/\p{Cc}|(?![\u200c\u200d])\p{Cf}/u);
    }),
  );
});
