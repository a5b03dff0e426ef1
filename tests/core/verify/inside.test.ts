import { readEvidence, verify } from '@songai/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { laidOut, parsed, type Report, withNewDigest } from './altered.js';
import { type Example, reported } from './reported.js';

let both: Example;
let several: Example;
beforeAll(async () => {
  both = await reported('operator-and-cdn', 16);
  several = await reported('cloudflare-style', 16);
}, 60_000);

const list = (value: unknown) => value as Report[];
const first = (value: unknown) => list(value)[0] as Report;
const plaintiffs = (report: Report) => list((report.result as Report).plaintiffs);
const orderOf = (report: Report) => first(plaintiffs(report)).order as Report;

/** Alters a report, makes its digest again, and verifies it by itself. */
async function places(example: Example, alter: (report: Report) => void): Promise<string[]> {
  const report = parsed(example.bytes);
  alter(report);
  const { differences } = await verify(laidOut(withNewDigest(report)));
  return differences.map(({ check, path }) => `${check} ${path}`);
}

type Altered = readonly [what: string, alter: (report: Report) => void, place: string];

describe('by itself, though the digest was made again', () => {
  test.each<Altered>([
    ['a version that is gone', (r) => delete r.version, 'form version'],
    ['a version that is a number', (r) => (r.version = 5), 'form version'],
    ['warnings that are none', (r) => (r.problems = null), 'form problems'],
    ['liability that is gone', (r) => delete r.liability, 'form liability'],
    ['cuts as a list', (r) => (r.cuts = []), 'form cuts'],
    ['an order that is none', (r) => (first(plaintiffs(r)).order = null), 'form result.plaintiffs[0].order'],
    ['a key of its own', (r) => (r.extra = 1), 'form extra'],
    ['a key in a result', (r) => (first(plaintiffs(r)).sum = '9'), 'form result.plaintiffs[0].sum'],
    ['a key in the schedule', (r) => (first(r.schedule).note = 'x'), 'form schedule[0].note'],
    ['a key in an input', (r) => (first(r.inputs).note = 'x'), 'form inputs[0].note'],
  ])('%s is told', async (_, alter, place) => {
    expect(await places(both, alter)).toContain(place);
  });

  test('the amounts of two titles that changed places are found by what they are called', async () => {
    const found = await places(several, ({ schedule }) => {
      const [one, other] = list(schedule) as [Report, Report];
      [one.title, other.title] = [other.title as string, one.title as string];
    });
    expect(found).toContain('figures schedule[0].amounts[0].holding');
    expect(found).toContain('figures schedule[0].sites[0].stretch');
  });

  test('an amount that is given to another plaintiff is found, also of a part', async () => {
    for (const example of [both, several]) {
      const found = await places(example, ({ schedule }) => {
        first(first(schedule).amounts).plaintiff = 'p9';
      });
      expect(found).toEqual(['figures schedule[0].amounts[0].holding']);
    }
  });

  test('sums of an order that do not add up to the award are found', async () => {
    const found = await places(both, (report) => {
      orderOf(report).sums = list(orderOf(report).sums).slice(1);
    });
    expect(found).toContain('figures result.plaintiffs[0].award');
  });

  test('debtors that are gone, and those who owe together, are found', async () => {
    const gone = await places(both, (report) => {
      orderOf(report).defendants = [];
    });
    expect(gone).toContain('figures result.plaintiffs[0].order.defendants.length');
    const alone = await places(both, (report) => {
      for (const one of list(orderOf(report).defendants)) one.joint = [];
    });
    expect(alone).toContain('figures result.plaintiffs[0].order.defendants[0].joint.length');
    const stranger = await places(both, (report) => {
      first(orderOf(report).sums).defendants = ['x'];
    });
    expect(stranger).toContain('figures result.plaintiffs[0].order.sums[0].defendants[0]');
  });

  test('more than is claimed, and a claim with which nothing was computed, are found', async () => {
    const found = await places(both, (report) => {
      (first(plaintiffs(report)).claim as Report).total = '1';
    });
    expect(found).toEqual(['figures result.plaintiffs[0].claim.total', 'figures result.plaintiffs[0].award']);
  });

  test('an input below zero, and one outside of its range, are found', async () => {
    const below = await places(both, ({ inputs }) => {
      first(inputs).value = '-5';
    });
    expect(below).toContain('working inputs[0].value');
    const ranged = list(parsed(several.bytes).inputs).findIndex(({ low }) => low !== undefined);
    const outside = await places(several, ({ inputs }) => {
      (list(inputs)[ranged] as Report).low = (list(inputs)[ranged] as Report).high as string;
    });
    expect(outside).toContain(`working inputs[${ranged}].value`);
  });
});

describe('the digest', () => {
  const digestAltered = (alter: (digest: Report) => void) => {
    const report = parsed(both.bytes);
    alter(report.digest as Report);
    return verify(laidOut(report));
  };

  test.each<readonly [string, (digest: Report) => void, string]>([
    ['algorithm', (one) => (one.algorithm = 'MD5'), 'digest.algorithm'],
    ['words', (one) => ((one.over as Report).en = 'nothing'), 'digest.over.en'],
    ['note', (one) => (one.note = 'checked by the court'), 'digest.note'],
  ])('is compared as a whole: its %s', async (_, alter, path) => {
    const { ok, differences } = await digestAltered(alter);
    expect([ok, differences.map((one) => [one.check, one.path])]).toEqual([false, [['digest', path]]]);
  });
});

describe('with its case', () => {
  const withCase = async (alter: (report: Report) => void) => {
    const report = parsed(both.bytes);
    alter(report);
    return verify(laidOut(withNewDigest(report)), both.against);
  };

  test('a report without a version differs', async () => {
    const { ok, differences } = await withCase((report) => delete report.version);
    expect([ok, differences.map(({ path }) => path)]).toEqual([false, ['version']]);
  });

  test('where the uncertainty was taken out, a warning says that it was not compared', async () => {
    const emptied = await withCase((report) => {
      report.uncertainty = null;
    });
    expect(emptied.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['report.no-uncertainty', 'warning'],
    ]);
    const gone = await withCase((report) => delete report.uncertainty);
    expect([gone.ok, gone.differences.map(({ path }) => path)]).toEqual([
      false,
      ['uncertainty', 'uncertainty'],
    ]);
  });

  test('a case that cannot be computed says nothing of the report: its errors are told', async () => {
    const { case: read } = both.against;
    const evidence = await readEvidence(read, async () => 'missing');
    const found = await verify(both.bytes, { case: read, evidence });
    expect([found.ok, found.differences.filter(({ check }) => check === 'case')]).toEqual([false, []]);
    expect(found.problems.map(({ severity }) => severity)).toContain('error');
  });
});
