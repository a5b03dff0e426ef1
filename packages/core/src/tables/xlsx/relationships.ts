import type { Watch } from '../limits.js';
import { Unreadable } from '../unreadable.js';
import type { Zip } from '../zip.js';
import { readPart } from './part.js';
import { malformed } from './part-problems.js';

/** What a part refers to. */
export interface Relationship {
  /** last step of its type, the same in both forms of the standard: `worksheet`, `sharedStrings` */
  readonly kind: string;
  /** name of the part, from the root of the package */
  readonly target: string;
}

/** What one of them takes in memory, roughly. */
const BYTES = 300;

/**
 * What a part refers to, by id. References out of the package are left out: nothing outside is ever read.
 * @param part `''` for the package itself
 * @throws Unreadable where its list is missing or broken; Stopped where it takes too much memory
 */
export function readRelationships(zip: Zip, part: string, watch: Watch): Map<string, Relationship> {
  const found = new Map<string, Relationship>();
  const list = relationshipsOf(part);
  const place = { file: watch.file };
  readPart(zip, list, {
    place,
    open(name, { Id, Type, Target, TargetMode }, depth) {
      if (depth !== 2 || name !== 'Relationship' || TargetMode === 'External') return;
      if (Id === undefined || Type === undefined || Target === undefined) return;
      if (found.has(Id)) throw new Unreadable(malformed(place, list));
      watch.hold(BYTES);
      found.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), target: resolved(Target, part) });
    },
  });
  return found;
}

/** Name of the part that lists what a part refers to. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A target as written (`worksheets/sheet1.xml`, `/xl/styles.xml`, `../x.xml`) from the root of the package. */
function resolved(target: string, part: string): string {
  const from = /^[/\\]/.test(target) ? [] : part.split('/').slice(0, -1);
  const steps: string[] = [];
  for (const step of [...from, ...target.split(/[/\\]/)]) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
