import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import { emptyCase, notYaml } from './problems.js';

/** A case text as plain data: every scalar a string, so that no number is ever rounded on the way in. */
export interface CaseText {
  readonly data?: unknown;
  readonly problems: readonly Problem[];
  /** row and column of what stands at a path, or of the nearest thing around it */
  locate(path: readonly PropertyKey[]): Pick<Place, 'row' | 'column'>;
}

/** Reads YAML, of which JSON is a part. */
export function readCaseText(text: string, file: string): CaseText {
  const counter = new LineCounter();
  const nowhere = () => ({});
  if (text.trim() === '') return { problems: [emptyCase(file)], locate: nowhere };
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      lineCounter: counter,
      prettyErrors: false,
      strict: true,
      logLevel: 'silent',
    });
    const at = (offset: number) => {
      const { line, col } = counter.linePos(offset);
      return { row: line, column: col };
    };
    if (document.errors.length > 0) {
      const problems = document.errors.map((error) =>
        notYaml({ file, ...at(error.pos[0]) }, error.code, error.message),
      );
      return { problems, locate: nowhere };
    }
    return {
      data: document.toJS({ maxAliasCount: 100 }),
      problems: [],
      locate: (path) => {
        for (let length = path.length; length >= 0; length--) {
          const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
          if (isNode(node) && node.range) return at(node.range[0]);
        }
        return {};
      },
    };
  } catch (error) {
    // The library throws on aliases that would grow without bound and on nesting deeper than the stack.
    if (!(error instanceof RangeError || error instanceof ReferenceError)) throw error;
    return { problems: [notYaml({ file }, 'TOO_DEEP', error.message)], locate: nowhere };
  }
}
