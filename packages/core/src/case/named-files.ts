import { pathText } from '../base/source.js';
import { slashed } from './file-path.js';
import { valueAt } from './issues.js';

/** A file that a case names. */
export interface NamedFile {
  /** as written in the case, with `/` */
  readonly file: string;
  /** where the case names it, such as `traffic[0].file` */
  readonly path: string;
}

/** The files that a case names: of titles, of notices, of traffic. Also of one that is no case otherwise. */
export function namedFiles(fields: unknown): NamedFile[] {
  const traffic = valueAt(fields, ['traffic']);
  const entries: PropertyKey[][] = Array.isArray(traffic) ? traffic.map((_, at) => ['traffic', at]) : [];
  return [['titles'], ['notices'], ...entries].flatMap((entry): NamedFile[] => {
    const path = [...entry, 'file'];
    const file = valueAt(fields, path);
    return typeof file === 'string' ? [{ file: slashed(file), path: pathText(path) }] : [];
  });
}
