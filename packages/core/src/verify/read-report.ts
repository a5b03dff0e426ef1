import type { Problem } from '../base/problem.js';
import { REPORT_FORMAT } from '../report/json.js';
import { at, isObject, type JsonObject, textOf } from './json-value.js';
import {
  emptyReport,
  MOST_BYTES,
  MOST_DEEP,
  notJson,
  notUtf8,
  otherFormat,
  tooDeep,
  tooLarge,
} from './report-problems.js';

/** What some programs put before UTF-8. */
const MARK = '\uFEFF';
const BLANK = [0x20, 0x09, 0x0a, 0x0d];
const isBlank = (byte: number): boolean => BLANK.includes(byte);
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** How deep the brackets of a JSON text go, and how many are open at its end. */
function bracketsOf(bytes: Uint8Array): { readonly deepest: number; readonly open: number } {
  let [open, deepest, inText] = [0, 0, false];
  for (let position = 0; position < bytes.length; position += 1) {
    const byte = bytes[position];
    if (inText) {
      if (byte === BACKSLASH) position += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      open += 1;
      if (open > deepest) deepest = open;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) open -= 1;
  }
  return { deepest, open: inText ? open + 1 : open };
}

/**
 * Reads the bytes of a report.json.
 * @returns the report, or why it is none; throws for no bytes
 */
export function readReport(
  bytes: Uint8Array,
): { readonly report: JsonObject } | { readonly problem: Problem } {
  if (bytes.length > MOST_BYTES) return { problem: tooLarge(bytes.length) };
  if (bytes.every(isBlank)) return { problem: emptyReport() };
  const { deepest, open } = bracketsOf(bytes);
  if (deepest > MOST_DEEP) return { problem: tooDeep() };
  const text = decoded(bytes);
  if (text === undefined) return { problem: notUtf8() };
  // A mark at the beginning is told with the layout.
  const parsed = parsedOf(text.startsWith(MARK) ? text.slice(MARK.length) : text);
  if (!parsed) return { problem: notJson(open > 0) };
  const format = at(parsed.value, 'format');
  if (!isObject(parsed.value) || format !== REPORT_FORMAT)
    return { problem: otherFormat(textOf(format), REPORT_FORMAT) };
  return { report: parsed.value };
}

/** Without a letter of which only the beginning is there: what was cut short is told as that, not as another encoding. */
function wholeLetters(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes;
    if (byte < 0xc2) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 1;
    return length > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

function parsedOf(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(wholeLetters(bytes));
  } catch {
    return undefined;
  }
}
