import { inflateSync } from 'node:zlib';

/** A run of letters as it stands on a page: its base line is counted from the lower edge. */
interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly PdfRun[];
  /** the runs that belong to the text: no page number, no title above the page, no head that is repeated */
  readonly said: readonly PdfRun[];
  /** what is drawn, as operators */
  readonly content: string;
}

interface Part {
  readonly head: string;
  readonly stream: string;
}

/** The parts of a file by their numbers, found by the table at its end. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<number, Part> {
  const all = Buffer.from(bytes).toString('latin1');
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(all)?.[1]);
  const parts = new Map<number, Part>();
  for (const [, offset] of all.slice(table).matchAll(/^(\d{10}) 00000 n /gm)) {
    const [opening, number] = /^(\d+) 0 obj\n/.exec(all.slice(Number(offset), Number(offset) + 20)) ?? [];
    if (!opening) throw new Error(`no part at ${offset}`);
    const start = Number(offset) + opening.length;
    const end = all.indexOf('\nendobj', start);
    const stream = all.indexOf('\nstream\n', start);
    if (stream < 0 || stream > end) {
      parts.set(Number(number), { head: all.slice(start, end), stream: '' });
      continue;
    }
    const head = all.slice(start, stream);
    const from = stream + '\nstream\n'.length;
    const packed = Buffer.from(all.slice(from, from + Number(/\/Length (\d+)/.exec(head)?.[1])), 'latin1');
    parts.set(Number(number), { head, stream: inflateSync(packed).toString('latin1') });
  }
  return parts;
}

/** The part that an entry such as `/Contents 9 0 R` points to. */
function pointed(parts: ReadonlyMap<number, Part>, head: string, entry: string): Part {
  const part = parts.get(Number(new RegExp(`/${entry} (\\d+) 0 R`).exec(head)?.[1]));
  if (!part) throw new Error(`no /${entry}`);
  return part;
}

const unhex = (hex: string): string => Buffer.from(hex.replace(/ /g, ''), 'hex').swap16().toString('utf16le');

interface Font {
  readonly letters: readonly string[];
  readonly widths: readonly number[];
}

function fontOf(parts: ReadonlyMap<number, Part>, head: string): Font {
  const map = pointed(parts, head, 'ToUnicode').stream;
  const letters = [...map.matchAll(/^<[\da-f]+> <[\da-f]+> \[(.*)\]$/gm)].flatMap(([, row = '']) =>
    [...row.matchAll(/<([\da-f ]*)>/g)].map(([, hex = '']) => unhex(hex)),
  );
  const below = parts.get(Number(/\/DescendantFonts \[(\d+) 0 R\]/.exec(head)?.[1]));
  const widths = /\/W \[0 \[([\d. ]+)\]\]/.exec(below?.head ?? '')?.[1] ?? '';
  return { letters, widths: widths.split(' ').map(Number) };
}

/** The pages of a file with the text that a reader can search and copy. */
export function pagesOf(bytes: Uint8Array): PdfPage[] {
  const parts = partsOf(bytes);
  const fonts = new Map<string, Font>();
  const tree = [...parts.values()].find(({ head }) => head.includes('/Type /Pages'));
  const kids = /\/Kids \[([^\]]*)\]/.exec(tree?.head ?? '')?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => {
    const head = parts.get(Number(number))?.head ?? '';
    for (const [, name = '', font] of pointed(parts, head, 'Resources').head.matchAll(/\/(F\d+) (\d+) 0 R/g))
      if (!fonts.has(name)) fonts.set(name, fontOf(parts, parts.get(Number(font))?.head ?? ''));
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head) ?? [];
    const content = pointed(parts, head, 'Contents').stream;
    const said = runsIn(content.replace(/^\/Artifact [\s\S]*?^EMC$/gm, ''), fonts);
    return { width: Number(width), height: Number(height), runs: runsIn(content, fonts), said, content };
  });
}

/** Scale and shift along both axes: nothing is turned. */
type Place = readonly [number, number, number, number];

/** The runs of a page, with the shifts and scales that hold where each is written. */
function runsIn(content: string, fonts: ReadonlyMap<string, Font>): PdfRun[] {
  const runs: PdfRun[] = [];
  const kept: Place[] = [];
  let place: Place = [1, 1, 0, 0];
  for (const [whole, shift, block] of content.matchAll(/^q$|^Q$|^(.+) cm$|^BT\n([\s\S]*?)^ET$/gm)) {
    if (whole === 'q') kept.push(place);
    else if (whole === 'Q') place = kept.pop() ?? place;
    else if (shift) {
      const [a = 1, , , d = 1, e = 0, f = 0] = shift.split(' ').map(Number);
      place = [place[0] * a, place[1] * d, place[2] + place[0] * e, place[3] + place[1] * f];
    } else if (block) {
      const run = runOf(block, fonts);
      const x = place[2] + place[0] * run.x;
      const y = place[3] + place[1] * run.y;
      runs.push({ text: run.text, x, y, size: run.size * place[0], width: run.width * place[0] });
    }
  }
  return runs;
}

function runOf(block: string, fonts: ReadonlyMap<string, Font>): PdfRun {
  const [, x, y] = /1 0 0 1 ([\d.-]+) ([\d.-]+) Tm/.exec(block) ?? [];
  const [, name = '', size] = /\/(F\d+) ([\d.]+) Tf/.exec(block) ?? [];
  const apart = Number(/([\d.]+) Tc/.exec(block)?.[1] ?? 0);
  const font = fonts.get(name);
  let text = '';
  let width = -apart;
  for (const [, hex = ''] of block.matchAll(/<([\da-f]+)>/g))
    for (const [code] of hex.matchAll(/[\da-f]{4}/g)) {
      text += font?.letters[Number.parseInt(code, 16)];
      width += ((font?.widths[Number.parseInt(code, 16)] ?? Number.NaN) * Number(size)) / 1000 + apart;
    }
  return { text, x: Number(x), y: Number(y), size: Number(size), width };
}

/** The whole text, the lines joined: what was broken over lines is found again. */
export const textOf = (pages: readonly PdfPage[]): string =>
  pages.map(({ said }) => said.map(({ text }) => text).join('')).join('');
