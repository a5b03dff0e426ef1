import { SaxesParser } from 'saxes';
import type { Unreadable } from '../unreadable.js';

/** Attributes under their names as written, in an object that inherits nothing. */
export type Attributes = Readonly<Record<string, string>>;

/** Takes what stands in an XML part. Names are local names: the prefix is the writer's choice. */
export interface XmlTaker {
  /** @param depth 1 of the root */
  open(name: string, attributes: Attributes, depth: number): void;
  close?(name: string, depth: number): void;
  text?(text: string): void;
}

/** No part of a workbook nests deeper than some twenty elements. */
const DEEPEST = 200;
/** Longest tag, text or comment in characters, so that an endless one cannot fill the memory; a cell has 32,767. */
const LONGEST = 4_000_000;
const KNOWN_ENCODING = /^(?:utf-?8|utf-?16(?:le|be)?|us-ascii)$/i;

/**
 * Reads XML as its bytes come. Strict: what is not well-formed ends it, and so does a document type declaration, which
 * no part of a workbook has and in which entities would grow.
 */
export class XmlPieces {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  readonly #broken: () => Unreadable;
  #decoder: TextDecoder | undefined;
  #depth = 0;
  #unbroken = 0;

  /** @param broken makes what is thrown where the XML is malformed */
  constructor(taker: XmlTaker, broken: () => Unreadable) {
    this.#broken = broken;
    const parser = this.#parser;
    // The parser's own table inherits from Object: `&constructor;` would be a known entity.
    parser.ENTITIES = Object.assign(Object.create(null), {
      amp: '&',
      gt: '>',
      lt: '<',
      quot: '"',
      apos: "'",
    });
    const fail = () => {
      throw broken();
    };
    parser.on('error', fail);
    parser.on('doctype', fail);
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && !KNOWN_ENCODING.test(encoding)) fail();
    });
    parser.on('opentag', ({ name, attributes }) => {
      this.#unbroken = 0;
      this.#depth += 1;
      if (this.#depth > DEEPEST) fail();
      taker.open(localName(name), attributes, this.#depth);
    });
    parser.on('closetag', ({ name }) => {
      this.#unbroken = 0;
      taker.close?.(localName(name), this.#depth);
      this.#depth -= 1;
    });
    const text = (value: string) => taker.text?.(value);
    parser.on('text', text);
    parser.on('cdata', text);
  }

  take(piece: Uint8Array): void {
    this.#decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    this.#write(this.#decode(piece));
  }

  end(): void {
    this.#write(this.#decode());
    this.#parser.close();
  }

  #write(text: string): void {
    this.#unbroken += text.length;
    this.#parser.write(text);
    if (this.#unbroken > LONGEST) throw this.#broken();
  }

  #decode(piece?: Uint8Array): string {
    try {
      return (piece ? this.#decoder?.decode(piece, { stream: true }) : this.#decoder?.decode()) ?? '';
    } catch {
      throw this.#broken();
    }
  }
}

/** XML in a package is UTF-8 or UTF-16, which shows in its first two bytes. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute that must have a prefix, whatever the prefix is: `r:id`. */
export function prefixed(attributes: Attributes, name: string): string | undefined {
  for (const key in attributes) if (key.endsWith(`:${name}`)) return attributes[key];
  return undefined;
}

/** Whether an attribute of XML Schema's boolean is true. */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';
