import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENCODINGS, type Encoding, TextPieces } from '../../../packages/core/src/tables/encoding.js';

const bytes = (...parts: (string | number[] | Uint8Array)[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])),
  );

function read(pieces: readonly Uint8Array[], given?: Encoding) {
  const decoder = new TextPieces(given);
  let text = '';
  let broken = false;
  pieces.forEach((piece, at) => {
    const found = decoder.decode(piece, at === pieces.length - 1);
    text += found.text;
    broken = found.broken;
  });
  return { text, broken, encoding: decoder.encoding };
}
const whole = (all: Uint8Array, given?: Encoding) => read([all], given);

/** The same bytes in pieces that end at the given places. */
function cut(all: Uint8Array, ends: readonly number[]): Uint8Array[] {
  const sorted = [0, ...ends.map((end) => Math.min(end, all.length)).sort((a, b) => a - b), all.length];
  return sorted.slice(1).map((end, at) => all.slice(sorted[at], end));
}

const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...Array(text.length).keys()].flatMap((at) => {
      const unit = text.charCodeAt(at);
      return little ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
    }),
  );

/** The letters of an encoding with the bytes that say them, as the platform decodes them. */
function lettersOf(encoding: Encoding): Map<string, number[]> {
  const letters = new Map<string, number[]>();
  const note = (...code: number[]) => {
    const { text, broken } = whole(Uint8Array.from(code), encoding);
    if (!broken && [...text].length === 1 && !letters.has(text)) letters.set(text, code);
  };
  for (let first = 0; first < 256; first += 1) note(first);
  for (let first = 0x81; first < 0xff; first += 1)
    for (let second = 0x40; second < 0xff; second += 1) note(first, second);
  return letters;
}

const HEAD = '対象,日付,訪問数\n';
const ASCII = 'domain,date,all_traffic_visits\na.example,2022-04-01,1234567890\n';

describe('what the bytes are in', () => {
  test.each([
    ['nothing', bytes(), 'UTF-8', ''],
    ['ASCII', bytes(ASCII), 'UTF-8', ASCII],
    ['UTF-8', bytes(HEAD), 'UTF-8', HEAD],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], HEAD), 'UTF-8 (BOM)', HEAD],
    ['a mark alone', bytes([0xef, 0xbb, 0xbf]), 'UTF-8 (BOM)', ''],
    ['two marks', bytes('\uFEFF\uFEFFa'), 'UTF-8 (BOM)', '\uFEFFa'],
    ['UTF-16LE with a mark', bytes([0xff, 0xfe], utf16(HEAD, true)), 'UTF-16LE (BOM)', HEAD],
    ['UTF-16BE with a mark', bytes([0xfe, 0xff], utf16(HEAD, false)), 'UTF-16BE (BOM)', HEAD],
    ['a mark of UTF-16 alone', bytes([0xff, 0xfe]), 'UTF-16LE (BOM)', ''],
    ['UTF-16LE', utf16(ASCII + HEAD, true), 'UTF-16LE', ASCII + HEAD],
    ['UTF-16BE', utf16(ASCII + HEAD, false), 'UTF-16BE', ASCII + HEAD],
    ['one letter of UTF-16', utf16('a', false), 'UTF-16BE', 'a'],
    ['NULs alone', bytes([0, 0, 0, 0]), 'UTF-8', '\0\0\0\0'],
    ['a NUL in ASCII', bytes('ab\0d'), 'UTF-8', 'ab\0d'],
    ['a replacement character that is there', bytes('a\uFFFDb'), 'UTF-8', 'a\uFFFDb'],
  ])('%s', (_, all, encoding, text) => {
    expect(whole(all)).toEqual({ text, broken: false, encoding });
  });

  test('Shift_JIS as Windows has it', () => {
    // ①, 髙 (in both places), ～, －, ｱ, ソ with a backslash for its second byte, \ and ~
    const code = [0x87, 0x40, 0xfb, 0xfc, 0xee, 0xe0, 0x81, 0x60, 0x81, 0x7c, 0xb1, 0x83, 0x5c, 0x5c, 0x7e];
    const expected = { text: `${ASCII}①髙髙～－ｱソ\\~`, broken: false, encoding: 'Shift_JIS' };
    for (let size = 1; size <= 4; size += 1) {
      const all = bytes(ASCII, code);
      const pieces = Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
        all.slice(at * size, (at + 1) * size),
      );
      expect(read(pieces)).toEqual(expected);
    }
    expect(whole(bytes(code))).toMatchObject({ text: '①髙髙～－ｱソ\\~', encoding: 'Shift_JIS' });
  });

  test('a letter of UTF-8 before the fault rules Shift_JIS out', () => {
    expect(whole(bytes('数', [0x87, 0x40]))).toEqual({ text: '数', broken: true, encoding: 'UTF-8' });
    expect(whole(bytes('\uFEFFa', [0x87, 0x40]))).toEqual({
      text: 'a',
      broken: true,
      encoding: 'UTF-8 (BOM)',
    });
  });

  test('control characters of Shift_JIS are themselves on every platform', () => {
    expect(whole(bytes([0x1a, 0x1c, 0x7f]), 'shift_jis').text).toBe('\x1a\x1c\x7f');
    expect(whole(bytes('a', [0x80]), 'shift_jis')).toMatchObject({ text: 'a', broken: true });
  });

  test('windows-1252 has its own letters between 0x80 and 0x9F on every platform', () => {
    expect(whole(bytes([0x80, 0x8a, 0x93, 0x9f, 0xe9]), 'windows-1252').text).toBe('€Š“Ÿé');
  });
});

describe('the text before a fault, and no more', () => {
  test.each<[string, Uint8Array, Encoding | undefined, string]>([
    ['after letters of UTF-8', bytes('数,', [0xff], ',5'), undefined, '数,'],
    ['a letter that never ends', bytes('数,5', [0xe5, 0xb9]), undefined, '数,5'],
    ['an overlong letter', bytes('数', [0xc0, 0xaf]), undefined, '数'],
    ['a surrogate in UTF-8', bytes('数', [0xed, 0xa0, 0x80]), undefined, '数'],
    ['a replacement character before it', bytes('a\uFFFDb', [0xff]), undefined, 'a\uFFFDb'],
    ['neither UTF-8 nor Shift_JIS', bytes('a,5', [0xff]), undefined, 'a,5'],
    ['a lead byte of Shift_JIS at the end', bytes('a,5', [0x87, 0x40, 0x87]), undefined, 'a,5①'],
    ['half a pair of UTF-16', utf16(`${ASCII}\uD83D,`, true), undefined, ASCII],
    ['the other half alone', utf16(`${ASCII}\uDE00`, true), undefined, ASCII],
    ['half a pair at the end', utf16(`${ASCII}\uD83D`, false), undefined, ASCII],
    ['an odd byte at the end', bytes(utf16(ASCII, true), [0x61]), undefined, ASCII],
    ['no ASCII in strict UTF-8', bytes('a', [0x87, 0x40]), 'utf-8', 'a'],
    ['no letter of EUC-JP', bytes('a', [0xff, 0x40]), 'euc-jp', 'a'],
  ])('%s', (_, all, given, text) => {
    expect(whole(all, given)).toMatchObject({ text, broken: true });
    expect(read(cut(all, [...all.keys()]), given)).toEqual(whole(all, given));
  });

  test('after the fault nothing more is read', () => {
    const decoder = new TextPieces('utf-8');
    expect(decoder.decode(bytes('a', [0xff]), false).broken).toBe(false);
    expect(decoder.decode(bytes('x'.repeat(70)), false)).toEqual({ text: 'a', broken: true });
    expect(decoder.decode(bytes('b'), true)).toEqual({ text: '', broken: true });
  });
});

describe('however it is cut', () => {
  const near = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 100 }).map((text) => new TextEncoder().encode(text)),
    fc
      .tuple(fc.string({ unit: 'binary', maxLength: 60 }), fc.uint8Array({ maxLength: 3 }))
      .map(([text, tail]) => bytes(text, tail, text)),
    fc
      .tuple(fc.constantFrom<number[]>([0xff, 0xfe], [0xfe, 0xff], []), fc.string({ maxLength: 60 }))
      .map(([mark, text]) => bytes(mark, utf16(text, mark[0] === 0xff))),
  );

  test('the same text, the same fault, the same encoding', () => {
    fc.assert(
      fc.property(
        near,
        fc.array(fc.nat(200), { maxLength: 12 }),
        fc.option(fc.constantFrom(...ENCODINGS), { nil: undefined }),
        (all, ends, given) => {
          expect(read(cut(all, ends), given)).toEqual(whole(all, given));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('UTF-8 is read as the platform reads it, or broken', () => {
    const strict = new TextDecoder('utf-8', { fatal: true });
    fc.assert(
      fc.property(near, (all) => {
        const { text, broken } = whole(all, 'utf-8');
        if (broken) expect(() => strict.decode(all)).toThrow();
        else expect(text).toBe(strict.decode(all));
      }),
      { numRuns: 2000 },
    );
  });

  test('a large file is read at once, and its last letters with it', () => {
    const all = bytes('2022-04-01,数,ｶﾅ,😀\n'.repeat(40_000));
    expect(read(cut(all, [262_144, 524_288, 786_432])).text).toBe(new TextDecoder().decode(all));
  });
});

describe('a text goes into each encoding and comes back', () => {
  test.each(['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr', 'windows-1252'] as const)(
    '%s',
    (encoding) => {
      const letters = lettersOf(encoding);
      expect(letters.size).toBeGreaterThan(encoding === 'windows-1252' ? 255 : 2500);
      for (const ascii of ASCII) expect(letters.get(ascii)).toEqual([ascii.charCodeAt(0)]);
      const pick = fc.constantFrom(...letters.keys());
      fc.assert(
        fc.property(fc.array(pick, { maxLength: 80 }), fc.array(fc.nat(160)), (chosen, ends) => {
          const all = Uint8Array.from(chosen.flatMap((letter) => letters.get(letter) as number[]));
          const expected = { text: chosen.join(''), broken: false, encoding };
          expect(read(cut(all, ends), encoding)).toEqual(expected);
        }),
      );
    },
  );

  test('UTF-8 and UTF-16, a mark before it or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, mark) => {
        fc.pre(!text.startsWith('\uFEFF'));
        const marked = mark ? `\uFEFF${text}` : text;
        expect(whole(bytes(marked), 'utf-8')).toEqual({ text, broken: false, encoding: 'utf-8' });
        expect(whole(utf16(marked, true), 'utf-16le').text).toBe(text);
        expect(whole(utf16(marked, false), 'utf-16be').text).toBe(text);
      }),
    );
  });
});
