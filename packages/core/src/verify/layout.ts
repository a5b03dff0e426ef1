import { jsonPieces } from '../report/json-text.js';
import type { Findings } from './findings.js';
import type { JsonObject } from './json-value.js';

const ABOUT = {
  ja: 'songai の書く形と違う。同じキーが二度ある、数や文字の書き方が違うなど、読む人や別のプログラムには違うものが見えるおそれがある。',
  en: 'Not as songai writes it: a doubled key, a number or a text spelled otherwise. A reader, or another JSON program, may see something else.',
};

const NEW_LINE = 0x0a;
/** How much of a line is shown where it begins to differ. */
const SHOWN = 60;

/** Whether the bytes are those that songai writes for what they say. Names the first line that is not. */
export function checkLayout(bytes: Uint8Array, report: JsonObject, findings: Findings): void {
  const difference = firstDifference(bytes, jsonPieces(report));
  if (!difference) {
    findings.begin('layout').compared += 1;
    return;
  }
  const { at, expected } = difference;
  let line = 1;
  for (let position = 0; position < at; position += 1) if (bytes[position] === NEW_LINE) line += 1;
  findings.differs('layout', `line ${line}`, shownBytes(bytes.subarray(at)), shownBytes(expected), ABOUT);
}

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
