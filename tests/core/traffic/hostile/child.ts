// Run in a process of its own, so that its memory can be measured: reads the hostile files of one group, and writes what
// came of each as a line of JSON before it begins the next.
import { createHash } from 'node:crypto';
import { Fraction } from '../../../../packages/core/src/base/fraction.js';
import type { Problem } from '../../../../packages/core/src/base/problem.js';
import type { Hasher } from '../../../../packages/core/src/tables/chunks.js';
import { pasteOf } from '../../../../packages/core/src/traffic/paste.js';
import { readTraffic, type Traffic } from '../../../../packages/core/src/traffic/read.js';
import { GROUPS } from './groups.js';
import { BESIDES, type HostileFile, type Outcome } from './hostile-file.js';

/** Control characters and those that turn the direction of writing; and what a program says of a missing value. */
const UNFIT = /[\p{Cc}\p{Bidi_Control}]|\bundefined\b|\bNaN\b|\[object |^\s+at /u;
/** Few enough figures to be added up here. */
const FEW = 10_000;

const hasher = (): Hasher => {
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
};

const textsOf = ({ value, message, hint }: Problem): string[] => [
  value ?? '',
  message.ja,
  message.en,
  hint.ja,
  hint.en,
];

function toldOf(problems: readonly Problem[]): string[] {
  const kinds = new Map<string, { first: string; count: number }>();
  for (const { severity, code, place } of problems) {
    if (BESIDES.includes(code)) continue;
    const at = [place.sheet, place.path, place.row, place.column].filter((part) => part !== undefined);
    const known = kinds.get(code);
    if (known) known.count += 1;
    else kinds.set(code, { first: [severity, code, at.join(':')].join(' ').trim(), count: 1 });
  }
  return [...kinds.values()].map(({ first, count }) => (count > 1 ? `${first} ×${count}` : first));
}

function sumOf({ observations }: Traffic): string {
  let sum = Fraction.zero;
  if (observations.length <= FEW)
    for (const { value } of observations) if (value !== undefined) sum = sum.plus(Fraction.of(value));
  return sum.toText();
}

async function outcomeOf({ name, path, options, chunks }: HostileFile): Promise<Outcome> {
  // The time that the process itself worked: other processes must not make a file too slow.
  const clock = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const read = await readTraffic(chunks(), path ?? 'a.csv', { clock, hasher, ...options });
  const texts = [...read.problems.flatMap(textsOf), pasteOf(read.problems)?.replaceAll('\n', ' ') ?? ''];
  return {
    name,
    told: toldOf(read.problems),
    figures: read.observations.length,
    sum: sumOf(read),
    peak: Math.round(process.resourceUsage().maxRSS / 1024),
    longest: Math.max(...texts.map((text) => text.length)),
    unfit: texts.filter((text) => UNFIT.test(text)).map((text) => text.slice(0, 200)),
  };
}

const [group = ''] = process.argv.slice(2);
for (const file of GROUPS[group] ?? []) {
  process.stdout.write(`${JSON.stringify(await outcomeOf(file))}\n`);
  // What one file leaves behind is not to be counted for the next.
  globalThis.gc?.();
}
