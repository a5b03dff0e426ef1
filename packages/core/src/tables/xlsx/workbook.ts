import type { Watch } from '../limits.js';
import { Unreadable } from '../unreadable.js';
import type { Zip } from '../zip.js';
import { otherPackageOf } from './other-package.js';
import { readPart } from './part.js';
import { malformed, otherPackage } from './part-problems.js';
import { type Relationship, readRelationships, relationshipsOf } from './relationships.js';
import { unescaped } from './string-item.js';
import { type Attributes, isOn, prefixed } from './xml.js';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** the part with its cells, and what kind of sheet it is; absent where the workbook does not say */
  readonly part?: Relationship;
}

export interface Workbook {
  /** in the order of their tabs */
  readonly sheets: readonly ListedSheet[];
  /** whether days are counted from 1904, not from 1900 */
  readonly date1904: boolean;
  /** whether its writer left it to Excel to compute the formulas once it is opened */
  readonly uncomputed: boolean;
  /** whether it refers to other workbooks */
  readonly external: boolean;
  /** name of the part of styles and of shared strings; absent where there is none */
  readonly styles?: string;
  readonly sharedStrings?: string;
}

const USUAL_PART = 'xl/workbook.xml';
/** What a listed sheet takes in memory, with all that may be said of it. */
const SHEET_BYTES = 1000;

/** @throws Unreadable where the ZIP is no workbook, or its list of sheets is missing or broken */
export function readWorkbookPart(zip: Zip, watch: Watch): Workbook {
  const place = { file: watch.file };
  const part = workbookPart(zip, watch);
  if (part === undefined) throw new Unreadable(otherPackage(otherPackageOf(zip, watch.file), watch.file));
  const links = readRelationships(zip, part, watch);
  const sheets: ListedSheet[] = [];
  let section = '';
  let date1904 = false;
  let uncomputed = false;
  readPart(zip, part, {
    place,
    open(name, attributes, depth) {
      if (depth === 1 && name !== 'workbook') throw new Unreadable(malformed(place, part));
      if (depth === 2) {
        section = name;
        if (name === 'workbookPr') date1904 = isOn(attributes.date1904);
        if (name === 'calcPr') uncomputed = isOn(attributes.fullCalcOnLoad);
      }
      if (depth !== 3 || section !== 'sheets' || name !== 'sheet') return;
      watch.hold(SHEET_BYTES);
      if (attributes.name === undefined) throw new Unreadable(malformed(place, part));
      sheets.push(listedSheet(unescaped(attributes.name), attributes, links));
    },
  });
  const all = [...links.values()];
  const styles = all.find(({ kind }) => kind === 'styles')?.target;
  const sharedStrings = all.find(({ kind }) => kind === 'sharedStrings')?.target;
  return {
    sheets,
    date1904,
    uncomputed,
    external: all.some(({ kind }) => kind === 'externalLink') || zip.hasUnder('xl/externalLinks/'),
    ...(styles === undefined ? {} : { styles }),
    ...(sharedStrings === undefined ? {} : { sharedStrings }),
  };
}

function listedSheet(
  name: string,
  attributes: Attributes,
  links: ReadonlyMap<string, Relationship>,
): ListedSheet {
  const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
  const part = links.get(prefixed(attributes, 'id') ?? '');
  return { name, hidden, ...(part ? { part } : {}) };
}

/** The package says which part is the workbook; where it does not, the name tells that all programs give it. */
function workbookPart(zip: Zip, watch: Watch): string | undefined {
  if (zip.has(USUAL_PART)) return USUAL_PART;
  if (!zip.has(relationshipsOf(''))) return undefined;
  const links = [...readRelationships(zip, '', watch).values()];
  const part = links.find(({ kind }) => kind === 'officeDocument')?.target;
  return part?.endsWith('.xml') && zip.has(part) && !/^(?:word|ppt)\//.test(part) ? part : undefined;
}
