import type { Watch } from '../limits.js';
import type { Zip } from '../zip.js';
import { BUILT_IN_FORMATS } from './built-in-formats.js';
import { type NumberKind, numberKind } from './number-format.js';
import { readPart } from './part.js';
import { unescaped } from './string-item.js';

/** What one style takes in memory, roughly. */
const STYLE_BYTES = 16;
const FORMAT_BYTES = 100;

/** What the style of a cell makes of its number, by the style's number. */
export type Styles = readonly NumberKind[];

/** Styles of a workbook that has none: all cells are of style 0. */
export const NO_STYLES: Styles = ['plain'];

/** @throws Unreadable where the part is missing or broken; Stopped where it takes too much memory */
export function readStyles(zip: Zip, part: string, watch: Watch): Styles {
  const formats = new Map<string, NumberKind>();
  const styles: string[] = [];
  let section = '';
  readPart(zip, part, {
    place: { file: watch.file },
    open(name, attributes, depth) {
      if (depth === 2) section = name;
      if (depth !== 3) return;
      const id = attributes.numFmtId ?? '0';
      if (section === 'cellXfs' && name === 'xf') {
        watch.hold(STYLE_BYTES);
        styles.push(id);
      }
      if (section === 'numFmts' && name === 'numFmt') {
        watch.hold(FORMAT_BYTES);
        formats.set(id, numberKind(unescaped(attributes.formatCode ?? '')));
      }
    },
  });
  if (styles.length === 0) return NO_STYLES;
  return styles.map((id) => formats.get(id) ?? BUILT_IN_FORMATS.get(Number(id)) ?? 'plain');
}
