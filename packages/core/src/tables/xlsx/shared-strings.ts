import type { Watch } from '../limits.js';
import type { Zip } from '../zip.js';
import { readPart } from './part.js';
import { StringItem } from './string-item.js';

/** What a string takes in memory besides its letters. */
const OVERHEAD = 40;

/**
 * The strings that the cells of all sheets refer to by number.
 * @throws Unreadable where the part is missing or broken; Stopped where they take too much memory
 */
export function readSharedStrings(zip: Zip, part: string, watch: Watch): readonly string[] {
  const strings: string[] = [];
  const item = new StringItem();
  readPart(zip, part, {
    place: { file: watch.file },
    open(name, _, depth) {
      if (depth > 2) item.open(name);
    },
    text: (text) => item.text(text),
    close(name, depth) {
      if (depth > 2) return item.close(name);
      if (depth !== 2 || name !== 'si') return;
      const text = item.take();
      watch.hold(2 * text.length + OVERHEAD);
      strings.push(text);
    },
  });
  return strings;
}
