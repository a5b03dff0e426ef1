import type { Place } from '../../base/source.js';
import { Unreadable } from '../unreadable.js';
import type { Zip } from '../zip.js';
import { malformed, missingPart } from './part-problems.js';
import { XmlPieces, type XmlTaker } from './xml.js';

/** Takes one part of the package. */
export interface PartTaker extends XmlTaker {
  /** where the reading stands, for a problem */
  readonly place: Place;
  /** true where the rest is not needed: then only its checksum is */
  readonly done?: boolean;
}

/**
 * Reads an XML part of the workbook.
 * @throws Unreadable where it is missing, damaged or malformed. A wrong checksum goes before anything the damage did
 *   to the XML.
 */
export function readPart(zip: Zip, name: string, taker: PartTaker): void {
  const { place } = taker;
  if (!zip.has(name)) throw new Unreadable(missingPart(place, name));
  const xml = new XmlPieces(taker, () => new Unreadable(malformed(taker.place, name)));
  let fault: Unreadable | undefined;
  const reading = (step: () => void) => {
    if (fault || taker.done) return;
    try {
      step();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      fault = error;
    }
  };
  zip.read(name, place, (piece) => reading(() => xml.take(piece)));
  reading(() => xml.end());
  if (fault) throw fault;
}
