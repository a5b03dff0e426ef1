import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Pair, visit } from 'yaml';
import type { Problem } from '../base/problem.js';
import { type Place, pathText } from '../base/source.js';
import { emptyCase, notYaml, unknownKey } from './text-problems.js';
import { documentOf, TooDeep } from './yaml-document.js';

/** A case text as plain data: every scalar a string, so that no number is ever rounded on the way in. */
export interface CaseText {
  readonly data?: unknown;
  readonly problems: readonly Problem[];
  /** row and column of what stands at a path, or of the nearest thing around it */
  locate(path: readonly PropertyKey[]): Pick<Place, 'row' | 'column'>;
  /** row and column of the last key of a path itself */
  locateKey(path: readonly PropertyKey[]): Pick<Place, 'row' | 'column'>;
}

/** A file that is no YAML at all has an error in every line; the first ones are enough. */
const MOST_ERRORS = 20;

/** Reads YAML, of which JSON is a part. */
export function readCaseText(text: string, file: string): CaseText {
  const counter = new LineCounter();
  const nowhere = () => ({});
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { row: line, column: col };
  };
  if (text.trim() === '') return { problems: [emptyCase(file)], locate: nowhere, locateKey: nowhere };
  try {
    const document = documentOf(text, counter);
    if (document.errors.length > 0) {
      const problems = document.errors
        .slice(0, MOST_ERRORS)
        .map((error) => notYaml({ file, ...at(error.pos[0]) }, error.code, error.message));
      return { problems, locate: nowhere, locateKey: nowhere };
    }
    // Plain data cannot hold such a key: it would vanish unread.
    const hidden: Problem[] = [];
    const anchors = new Set<string>();
    visit(document, {
      Node: (_, { anchor }: { anchor?: string }) => {
        if (anchor !== undefined) anchors.add(anchor);
      },
    });
    visit(document, {
      Alias: (_, { source, range }) => {
        if (!anchors.has(source))
          hidden.push(notYaml({ file, ...at(range?.[0] ?? 0) }, 'UNKNOWN_ALIAS', source));
      },
      Pair: (_, pair, around) => {
        const { key } = pair;
        if (!isScalar(key) || key.value !== '__proto__') return;
        const place = { file, ...at(key.range?.[0] ?? 0), path: pathText(stepsTo(pair, around)) };
        hidden.push(unknownKey(place, '__proto__', undefined, []));
      },
    });
    if (hidden.length > 0) return { problems: hidden, locate: nowhere, locateKey: nowhere };
    const locate = (path: readonly PropertyKey[]) => {
      for (let length = path.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return at(node.range[0]);
      }
      return {};
    };
    return {
      data: document.toJS({ maxAliasCount: 10_000 }),
      problems: [],
      locate,
      locateKey: (path) => {
        const around = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
        const pair = isMap(around)
          ? around.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
          : undefined;
        return isScalar(pair?.key) && pair.key.range ? at(pair.key.range[0]) : locate(path);
      },
    };
  } catch (error) {
    // The library throws on aliases that would grow without bound.
    const isKnown =
      error instanceof TooDeep || error instanceof RangeError || error instanceof ReferenceError;
    if (!isKnown) throw error;
    const place = { file, ...(error instanceof TooDeep ? at(error.offset) : {}) };
    return { problems: [notYaml(place, 'TOO_DEEP', error.message)], locate: nowhere, locateKey: nowhere };
  }
}

/** The path of a pair, from the nodes that it lies in. */
function stepsTo(pair: Pair, around: readonly unknown[]): PropertyKey[] {
  return [...around, pair].flatMap((node, at): PropertyKey[] => {
    if (isPair(node)) return [String(isScalar(node.key) ? node.key.value : '')];
    return isSeq(node) ? [node.items.indexOf([...around, pair][at + 1])] : [];
  });
}
