import {
  type Assessment,
  assess,
  diffReports,
  parseCase,
  readEvidence,
  render,
  uncertaintyOf,
  verify,
} from '@songai/core';
import fc from 'fast-check';
import { laidOut, parsed, type Report, withNewDigest } from '../core/verify/altered.js';
import { byteChanges, bytesWith } from './byte-changes.js';
import { SAMPLES } from './case-samples.js';
import { fuzz } from './runs.js';
import { same, sane, wellTold } from './said.js';
import { changed, changes } from './tree.js';

/** A report, and the case that it was made of. */
interface Reported {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly assessment: Assessment;
}

async function reportedOf({ name, text, files }: (typeof SAMPLES)[number]): Promise<Reported> {
  const { case: read } = parseCase(text, 'case.yaml');
  if (!read) throw new Error(`${name} is no case`);
  const evidence = await readEvidence(read, async (file) => [files.get(file) ?? new Uint8Array()]);
  const { assessment, problems } = assess(read, evidence);
  if (!assessment) throw new Error(JSON.stringify(problems));
  const { uncertainty } = await uncertaintyOf(assessment, { draws: 16, simulate: name !== 'found' });
  const bytes = await render(
    assessment,
    'json',
    'ja',
    uncertainty && name !== 'counter' ? { uncertainty } : {},
  );
  return { name, bytes, assessment };
}

/** The small ones: a large report takes long to verify, whatever is altered. */
const SMALL = ['counter', 'found', 'shares', 'ufc-2013', 'mangamura-2024'];
const reports = await Promise.all(SAMPLES.filter(({ name }) => SMALL.includes(name)).map(reportedOf));

interface Input {
  readonly of: string;
  readonly bytes: Uint8Array;
  readonly lot: number;
}

async function holds({ of, bytes, lot }: Input): Promise<string> {
  const original = reports.find(({ name }) => name === of) as Reported;
  const input = new TextDecoder().decode(bytes);
  const against =
    lot % 6 === 0 ? { case: original.assessment.case, evidence: original.assessment.evidence } : undefined;
  const verification = await verify(bytes, against);
  const { ok, problems, checks, differences } = verification;
  wellTold(problems, input, false);
  sane('a verification', [checks, differences], input);
  const isFine = problems.every(({ severity }) => severity !== 'error') && differences.length === 0;
  if (ok !== isFine) throw new Error(`ok is ${ok}`);
  if (lot % 5 === 1) same('verifications', verification, await verify(bytes, against));
  for (const [one, other] of [
    [original.bytes, bytes],
    [bytes, original.bytes],
  ] as const) {
    const { equal, problems: wrong, groups } = diffReports(one, other);
    wellTold(
      wrong.map(({ problem }) => problem),
      input,
      false,
    );
    sane('a diff', groups, input);
    if (!equal && wrong.length === 0 && groups.length === 0) throw new Error('other, and no change');
  }
  return ok ? 'verified' : problems.length > 0 ? 'refused' : 'differences';
}

const keys = [
  'value',
  'amount',
  'id',
  'values',
  'from',
  'to',
  'ja',
  'en',
  'args',
  'op',
  '__proto__',
  'found',
];
const alteredReports = fc
  .tuple(fc.constantFrom(...reports), changes(3), byteChanges(2), fc.nat(99))
  .map(([{ name, bytes }, altered, damage, lot]): Input => {
    if (lot % 10 === 9) return { of: name, bytes: bytesWith(bytes, damage, bytes), lot };
    const report = changed(parsed(bytes), altered, keys) as Report;
    const isObject = typeof report === 'object' && report !== null && !Array.isArray(report);
    const again = isObject && lot % 2 === 0 ? withNewDigest(report) : report;
    return { of: name, bytes: laidOut(again), lot };
  });

fuzz('a report of which values changed', alteredReports, holds);
