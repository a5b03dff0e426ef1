import { jsonPieces } from '../report/json-text.js';
import type { Findings } from './findings.js';
import type { JsonObject } from './json-value.js';

const ABOUT = {
  other: {
    ja: 'songai の書く形と違う。同じキーが二度ある、数や文字の書き方が違うなど、読む人や別のプログラムには違うものが見えるおそれがある。',
    en: 'Not as songai writes it: a doubled key, a number or a text spelled otherwise. A reader, or another JSON program, may see something else.',
  },
  savedAgain: {
    ja: '別のプログラムで保存し直されている（改行・字下げ・空白や、文字・数の書き方が違う）。内容は同じである。',
    en: 'Saved again by another program: line ends, spaces, or the spelling of letters and numbers are other; the content is the same.',
  },
  mark: {
    ja: '別のプログラムで保存し直されている（ファイルの先頭に BOM がある）。内容は同じである。',
    en: 'Saved again by another program, which put a byte order mark (BOM) before it; the content is the same.',
  },
} as const;

const NEW_LINE = 0x0a;
/** How much of a line is shown where it begins to differ. */
const SHOWN = 60;
/** Longer ones are not looked through once more. */
const MOST_LOOKED_THROUGH = 64_000_000;

/**
 * Whether the bytes are those that songai writes for what they say. Names the first line that is not.
 * @param isDigest whether the digest is that of the content: only then can it be the same content, saved again
 */
export function checkLayout(
  bytes: Uint8Array,
  report: JsonObject,
  isDigest: boolean,
  findings: Findings,
): void {
  const pieces = jsonPieces(report);
  const difference = firstDifference(bytes, pieces);
  if (!difference) {
    findings.begin('layout').compared += 1;
    return;
  }
  const { at, expected } = difference;
  let line = 1;
  for (let position = 0; position < at; position += 1) if (bytes[position] === NEW_LINE) line += 1;
  const about = isDigest && isSavedAgain(bytes, pieces) ? (hasMark(bytes) ? 'mark' : 'savedAgain') : 'other';
  findings.differs(
    'layout',
    `line ${line}`,
    shownBytes(bytes.subarray(at)),
    shownBytes(expected),
    ABOUT[about],
  );
}

const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** Whether only white space outside of texts, escaped letters, or a mark at the beginning are other. */
function isSavedAgain(bytes: Uint8Array, pieces: readonly Uint8Array[]): boolean {
  if (bytes.length > MOST_LOOKED_THROUGH) return false;
  const decoder = new TextDecoder();
  const ours = pieces.map((piece) => decoder.decode(piece, { stream: true })).join('');
  // The decoder leaves a mark out.
  return closeSet(new TextDecoder().decode(bytes)) === closeSet(ours);
}

/** Digits that every program keeps: of a longer number another may read another value. */
const MOST_KEPT = 15;

/** A JSON text without white space outside of its texts; each text and each number is spelled in one way. */
const closeSet = (text: string): string =>
  text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|[ \t\r\n]+|-?\d[\d.eE+-]*/g, (piece) => {
    if (/^[-\d]/.test(piece))
      return piece.replaceAll(/\D/g, '').length > MOST_KEPT ? piece : String(Number(piece));
    if (!piece.startsWith('"')) return '';
    return piece.includes('\\') ? JSON.stringify(JSON.parse(piece)) : piece;
  });

function firstDifference(bytes: Uint8Array, pieces: readonly Uint8Array[]) {
  let at = 0;
  for (const piece of pieces) {
    for (let position = 0; position < piece.length; position += 1) {
      if (bytes[at + position] !== piece[position])
        return { at: at + position, expected: piece.subarray(position) };
    }
    at += piece.length;
  }
  return at < bytes.length ? { at, expected: new Uint8Array() } : undefined;
}

/** Letters cut in two at either end are left as marks. */
const shownBytes = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, SHOWN));
