import { verify } from '@songai/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { assess } from '../../../packages/core/src/assess.js';
import { toJson } from '../../../packages/core/src/report/json.js';
import { compareWithMade } from '../../../packages/core/src/verify/against-case.js';
import { Findings } from '../../../packages/core/src/verify/findings.js';
import { checkContent } from '../../../packages/core/src/verify/verify.js';
import { EXAMPLES } from '../example.js';
import { laidOut, numbersOf, parsed, type Report, someOf, withNewDigest } from './altered.js';
import { type Example, reported } from './reported.js';

/** How many numbers of each example are altered: every one of the small ones. */
const ALTERED = {
  'ufc-2013': 200,
  'mangamura-2024': 360,
  'client-files': 60,
  'operator-and-cdn': 30,
  'cloudflare-style': 15,
};
const altered = Object.entries(ALTERED);

/** Numbers that follow from others in the file: of those, no alteration may stay hidden, whatever the digest says. */
const DERIVED = [
  /^result\.(plaintiffs\[\d+\]|total)\.(loss|found|allowed|lawyersFee|award|bounds\.)/,
  /^result\.plaintiffs\[\d+\]\.order\..*(amount|principal|award|delayDamages|perDay)$/,
  /^uncertainty\.(plaintiffs\[\d+\]|total)\.(found\.)?bounds\./,
  /^limitation\.items\[\d+\]\.(amount|titles\[\d+\]\.amount)$/,
  /^schedule\[\d+\]\.(number$|amounts|sites\[\d+\]\.(views|fee|rate|uplift|share|amount)$)/,
  /^lines\[\d+\]\.(views|amount)$/,
  /^totals\./,
  /^inputs\[\d+\]\.value$/,
  /^working\.families\[\d+\]\.values\[/,
];
const isDerived = (path: string) => DERIVED.some((one) => one.test(path));

const examples = new Map<string, Example>();
beforeAll(async () => {
  for (const name of EXAMPLES) examples.set(name, await reported(name, 16));
}, 60_000);
const of = (name: string) => examples.get(name) as Example;

describe('a number altered in the report', () => {
  const counted: number[] = [];

  test.each(altered)('%s: is always found by the digest', async (name, most) => {
    const report = parsed(of(name).bytes);
    for (const { path, alter } of someOf(numbersOf(report), most)) {
      const restore = alter();
      const { ok, checks } = await verify(laidOut(report));
      restore();
      expect([path, ok]).toEqual([path, false]);
      expect([path, checks.find(({ id }) => id === 'digest')?.differences]).toEqual([path, 1]);
      counted.push(1);
    }
  });

  test('that was 500 places and more', () => {
    expect(counted.length).toBeGreaterThanOrEqual(500);
  });

  test.each(altered)(
    '%s: where it follows from others, is found though the digest was made again',
    (name, most) => {
      const report = parsed(of(name).bytes);
      const places = numbersOf(report).filter(({ path }) => isDerived(path));
      expect(places.length).toBeGreaterThan(10);
      for (const { path, alter } of someOf(places, most)) {
        const restore = alter();
        const findings = new Findings();
        checkContent(report, findings);
        restore();
        expect([path, findings.checks.some((one) => one.differences > 0)]).toEqual([path, true]);
      }
    },
  );

  test.each(altered)('%s: is always found with the case, whatever the digest says', (name, most) => {
    const { bytes, against, uncertainty } = of(name);
    const { assessment } = assess(against.case, against.evidence);
    if (!assessment) throw new Error('the example has errors');
    const made = toJson(assessment, { uncertainty, profile: 'filing' });
    const report = parsed(bytes);
    const places = someOf(numbersOf(report), most);
    expect(places).toHaveLength(Math.min(most, numbersOf(report).length));
    for (const { path, alter } of places) {
      const restore = alter();
      const findings = new Findings();
      compareWithMade(report, made, findings);
      restore();
      expect([path, findings.differences.map((one) => one.path)]).toEqual([path, [path]]);
    }
  });
});

describe('an adversary who makes the digest again', () => {
  const alone = async (report: Report) => verify(laidOut(withNewDigest(report)));
  const withCase = async (name: string, report: Report) =>
    verify(laidOut(withNewDigest(report)), of(name).against);

  test.each([
    ['an exhibit number', 'client-files', '甲第1号証', '甲第9号証'],
    ['the name of a title', 'operator-and-cdn', '作品丙（架空）', '作品丁（架空）'],
    ['the label of an input', 'ufc-2013', '使用料率', '料率'],
    ['the words of the order', 'operator-and-cdn', '6600万円及びこれに対する', '9900万円及びこれに対する'],
  ])('%s is found with the case only', async (_, name, from, to) => {
    const text = new TextDecoder().decode(of(name).bytes);
    expect(text).toContain(from);
    const report = parsed(new TextEncoder().encode(text.replaceAll(from, to)));
    expect((await alone(report)).differences).toEqual([]);
    const found = await withCase(name, report);
    expect(found.ok).toBe(false);
    expect(found.differences[0]).toMatchObject({ check: 'case', found: expect.stringContaining(to) });
  });

  test('an award that is larger is found without the case, where it stands', async () => {
    const report = parsed(of('operator-and-cdn').bytes);
    const [first] = (report.result as Report).plaintiffs as Report[];
    (first as Report).award = '66000001';
    const { differences } = await alone(report);
    expect(differences).toContainEqual(
      expect.objectContaining({
        check: 'figures',
        path: 'result.plaintiffs[0].award',
        found: '"66000001"',
        expected: '"66000000"',
      }),
    );
  });

  test('figures that are taken from the lines of another plaintiff are found', async () => {
    const report = parsed(of('operator-and-cdn').bytes);
    const [first, second] = (report.result as Report).plaintiffs as Report[];
    for (const key of ['loss', 'found', 'allowed', 'lawyersFee', 'award', 'families'])
      (first as Report)[key] = (second as Report)[key] as string;
    const { differences } = await alone(report);
    expect(differences.map(({ path }) => path)).toContain('result.plaintiffs[0].families.award');
  });
});

describe('what a reader would not see', () => {
  const text = () => new TextDecoder().decode(of('ufc-2013').bytes);
  const bytes = (changed: string) => new TextEncoder().encode(changed);

  test('a doubled key is a difference of layout, with its line', async () => {
    const changed = text().replace('\n "case": {', '\n "case": {},\n "case": {');
    const { ok, differences } = await verify(bytes(changed));
    expect(ok).toBe(false);
    expect(differences[0]).toMatchObject({ check: 'layout', path: 'line 6' });
  });

  test('a report saved again by another program is told as that, its content being the same', async () => {
    const report = JSON.stringify(JSON.parse(text()), null, 4);
    const escaped = text().replaceAll(
      /[\u0080-\uffff]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    for (const changed of [report, escaped, text().replaceAll('\n', '\r\n'), text().trimEnd()]) {
      const { differences } = await verify(bytes(changed));
      expect(differences.map(({ check, about }) => [check, about.en.slice(0, 28)])).toEqual([
        ['layout', 'Saved again by another progr'],
      ]);
    }
    const [marked] = (await verify(bytes(`\uFEFF${text()}`))).differences;
    expect([marked?.path, marked?.about.ja]).toEqual(['line 1', expect.stringContaining('BOM')]);
  });

  test('a doubled key is told as such also where all else was only saved again', async () => {
    const doubled = text().replace('"award":"10000000"', '"award":"99","award":"10000000"');
    for (const changed of [doubled, doubled.replaceAll('\n', '\r\n')]) {
      const { differences } = await verify(bytes(changed));
      expect(differences.map(({ about }) => about.en)).toEqual([expect.stringContaining('doubled key')]);
    }
  });

  test('other spacing and a number spelled otherwise are differences of layout', async () => {
    for (const changed of [
      `${text()}\n`,
      text().replace('"number":1,', '"number":1.0,'),
      `\uFEFF${text()}`,
    ]) {
      const { checks } = await verify(bytes(changed));
      expect(checks.filter((one) => one.differences > 0).map(({ id }) => id)).toEqual(['layout']);
    }
  });

  test('a report without its digest, and a later version, are told', async () => {
    const { digest: _, ...rest } = parsed(of('ufc-2013').bytes);
    expect((await verify(laidOut(rest))).differences[0]).toMatchObject({ path: 'digest.value', found: null });
    const later = withNewDigest({ ...parsed(of('ufc-2013').bytes), version: '9.0.0' });
    const found = await verify(laidOut(later), of('ufc-2013').against);
    expect(found.problems.map(({ code }) => code)).toEqual(['report.other-version']);
    expect(found.differences).toEqual([]);
  });

  test('another case file and another file of evidence are named', async () => {
    const { bytes: report, against } = of('operator-and-cdn');
    const [first, ...files] = against.evidence.files;
    const evidence = {
      ...against.evidence,
      files: [{ ...first, sha256: '0' } as typeof first & {}, ...files],
    };
    const found = await verify(report, { case: { ...against.case, sha256: '1' }, evidence });
    expect(found.differences.slice(0, 2)).toMatchObject([
      { check: 'files', path: 'case.sha256', expected: '"1"' },
      { check: 'files', path: 'files[0].sha256', expected: '"0"' },
    ]);
    expect(found.differences[1]?.about.ja).toContain('titles.csv');
  });
});
