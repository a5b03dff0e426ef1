import { computed } from '@preact/signals';
import { type CasePath, pathName } from '../engine/plain.js';
import type { ShownProblem } from '../engine/shown-problem.js';
import { desk } from '../page/state.js';

const isUnder = (path: string, name: string): boolean =>
  path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`);

/** Problems of the case itself by the beginning of their path, so that a field finds its own without looking at all. */
const byStart = computed(() => {
  const found = new Map<string, ShownProblem[]>();
  for (const one of desk.value.problems) {
    if (one.path === undefined || one.severity === 'note') continue;
    const start = startOf(one.path);
    const list = found.get(start);
    if (list) list.push(one);
    else found.set(start, [one]);
  }
  return found;
});

/** `titles[3]` of `titles[3].fee`. */
const startOf = (path: string): string => /^[^.[]*(\[\d+\])?/.exec(path)?.[0] ?? '';

/** Problems of what stands at a path or within it. */
export function problemsAt(path: CasePath): readonly ShownProblem[] {
  const name = pathName(path);
  return (byStart.value.get(startOf(name)) ?? []).filter((one) => isUnder(one.path ?? '', name));
}
