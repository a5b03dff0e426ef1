import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compute, found } from '../compute.js';
import {
  dated,
  datedReport,
  foundOf,
  liableFrom,
  linesOf,
  tenADay,
  title,
  toldOf,
  viewsOf,
} from './dated.js';

const plaintiffs = ['p', 'q', 'r'].map((id) => ({ id, name: id.toUpperCase() }));
const term = (from?: string, to?: string) => ({ kind: 'publication', from, to });
const holder = (plaintiff: string, share: number | string, right?: unknown) => ({ plaintiff, share, right });

/** Ten views a day at ¥1 in April and May 2020, in a title with these holders. */
const held = (holders: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) =>
  dated({ plaintiffs, titles: [{ ...title({ plaintiff: undefined }), holders }], ...more });

const founds = async (text: string) => foundOf(await datedReport(text));

describe('holders whose rights exist at different times', () => {
  test('one after the other, each gets its own days', async () => {
    const text = held([holder('p', 1, term(undefined, '2020-05-10')), holder('q', 1, term('2020-05-11'))]);
    expect(await founds(text)).toEqual({ p: '400', q: '210', r: '0' }); // 30 + 10 days, 21 days
    const report = await datedReport(text);
    expect(viewsOf(report)).toEqual(['t s  – 2020-05-10: 400', 't s 2020-05-11 – : 210']);
    expect(report.schedule[0]?.amounts).toMatchObject([
      { plaintiff: 'p', share: '1', amount: '400' },
      { plaintiff: 'q', share: '1', amount: '210' },
    ]);
    expect(report.result.total.found).toBe('610');
  });

  test('the report names each right with its term', async () => {
    const text = held([holder('p', 1, term(undefined, '2020-05-10')), holder('q', 1, term('2020-05-11'))]);
    const [row] = (await linesOf(text, 'en')).filter((line) => line.includes('liable for the whole time'));
    expect(row).toContain('P: publication right  – 2020-05-10; Q: publication right 2020-05-11 – ');
  });

  test('days on which nobody has a right are out, and the working says so', async () => {
    const text = held([
      holder('p', 1, term(undefined, '2020-04-10')),
      holder('q', 1, term('2020-05-22', '2020-05-31')),
    ]);
    expect(await founds(text)).toEqual({ p: '100', q: '100', r: '0' });
    expect((await datedReport(text)).liability[0]?.steps.at(-1)?.en).toBe(
      'terms of the holders’ rights (– 2020-04-10, 2020-05-22 – 2020-05-31) limits it',
    );
  });

  test('a right that comes back counts for both of its terms', async () => {
    const terms = { kind: 'licence', terms: [{ to: '2020-04-10' }, { from: '2020-05-22' }] };
    const text = held([holder('p', 1, terms), holder('q', 1, term('2020-04-11', '2020-05-21'))]);
    expect(await founds(text)).toEqual({ p: '200', q: '410', r: '0' }); // 10 + 10, and 20 + 21 days
  });

  test('an author beside publishers who follow one another', async () => {
    // p has a tenth of every day: 61; q nine tenths of 40 days: 360; r of 21 days: 189.
    const text = held([
      holder('p', '1/10', { kind: 'copyright' }),
      holder('q', '9/10', term(undefined, '2020-05-10')),
      holder('r', '9/10', term('2020-05-11')),
    ]);
    // p’s two parts are 400/10 = 40 and 210/10 = 21.
    expect(await founds(text)).toEqual({ p: '61', q: '360', r: '189' });
  });

  test('the right of the title limits those of its holders', async () => {
    const right = term('2020-04-21', '2020-05-20');
    const titles = [
      {
        ...title({ plaintiff: undefined, right }),
        holders: [holder('p', 1, term(undefined, '2020-04-30')), holder('q', 1, term('2020-05-01'))],
      },
    ];
    expect(await founds(held([], { titles }))).toEqual({ p: '100', q: '200', r: '0' }); // 10 and 20 days
  });

  test('where all terms are the same, the title is one piece', async () => {
    const text = held([holder('p', '1/3', term('2020-05-11')), holder('q', '2/3', term('2020-05-11'))]);
    expect(viewsOf(await datedReport(text))).toEqual(['t s 2020-05-11 – : 210']);
    expect(await founds(text)).toEqual({ p: '70', q: '140', r: '0' });
  });

  test('the same holder on two runs of days is cut once: they are alike', async () => {
    // 1 view a day: p has a third of 10 + 10 days, 20/3, cut to 6 and not 3 + 3.
    const terms = { kind: 'licence', terms: [{ to: '2020-04-10' }, { from: '2020-05-22' }] };
    const text = held([holder('p', '1/3', terms), holder('q', '1/2', term('2020-04-11', '2020-05-21'))], {
      fee: '1/10',
    });
    expect(await founds(text)).toEqual({ p: '6', q: '20', r: '0' }); // 41/2 for q
  });
});

describe('shares that are more than the whole on some day', () => {
  test('an error that names the first such day and the sum', async () => {
    const text = held([
      holder('p', '0.6', term(undefined, '2020-05-20')),
      holder('q', '0.6', term('2020-05-20')),
      holder('r', '0.1', term('2020-05-25')),
    ]);
    expect(await toldOf(text)).toEqual([['case.shares-above-whole', 'error', 'titles[0].holders']]);
    const [error] = await found('case.shares-above-whole', text);
    expect(error?.value).toBe('1.2');
    expect(error?.message.en).toContain('On 2020-05-20 the shares');
    expect(error?.message.ja).toContain('2020-05-20 には 1.2');
  });

  test('a day less, and they follow one another', async () => {
    const text = held([
      holder('p', '0.6', term(undefined, '2020-05-19')),
      holder('q', '0.6', term('2020-05-20')),
    ]);
    // 30 + 19 days and 12 days, of which six tenths.
    expect(await founds(text)).toEqual({ p: '294', q: '72', r: '0' });
  });

  test('above the whole from the start on, no day is named', async () => {
    const text = held([holder('p', '0.6', term(undefined, '2020-05-20')), holder('q', '0.6')]);
    const [error] = await found('case.shares-above-whole', text);
    expect(error?.message.en).toBe('The shares in “T” add up to 1.2, more than the whole.');
  });

  test('a term that ends before it begins is an error at the holders', async () => {
    const text = held([holder('p', 1, term('2020-05-02', '2020-05-01')), holder('q', 1, term('2020-05-03'))]);
    expect((await toldOf(text))[0]).toEqual(['case.from-after-to', 'error', 'titles[0].holders']);
  });
});

const DAYS = 61;
const dayOf = (at: number) => new Date(Date.UTC(2020, 3, 1 + at)).toISOString().slice(0, 10);

/** A share in sixtieths, from day to day of April and May. */
interface Held {
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

const holding: fc.Arbitrary<Held> = fc
  .record({
    share: fc.integer({ min: 1, max: 60 }),
    from: fc.nat(DAYS - 1),
    length: fc.integer({ min: 1, max: DAYS }),
  })
  .map(({ share, from, length }) => ({ share, from, to: Math.min(DAYS - 1, from + length - 1) }));

/** Sixtieths that the holders have together on each day, counted day by day. */
const togetherOn = (all: readonly Held[]): readonly number[] =>
  Array.from({ length: DAYS }, (_, day) =>
    all.reduce((sum, one) => sum + (one.from <= day && day <= one.to ? one.share : 0), 0),
  );

/** As `togetherOn`, but for the same holders with shares small enough for every day. */
const fitted = (all: readonly Held[]): Held[] => {
  const most = Math.max(...togetherOn(all));
  return most <= 60 ? [...all] : all.map((one) => ({ ...one, share: Math.floor((one.share * 60) / most) }));
};

const textOf = (all: readonly Held[], fee: number) =>
  held(
    all.map(({ share, from, to }, at) =>
      holder(plaintiffs[at]?.id ?? '', `${share}/60`, term(dayOf(from), dayOf(to))),
    ),
    { fee },
  );

describe('plaintiffs never get more than the whole together', () => {
  const holders = fc.array(holding, { minLength: 1, maxLength: 3 });
  const fees = fc.integer({ min: 1, max: 97 });

  test('whatever their shares and terms: more is refused on the first day, less is added up by day', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(holders, fees, async (all, fee) => {
        const { assessment, problems } = await compute(textOf(all, fee));
        const first = togetherOn(all).findIndex((sum) => sum > 60);
        expect(assessment === undefined).toBe(first >= 0);
        if (first < 0) return;
        refused += 1;
        const error = problems.find(({ code }) => code === 'case.shares-above-whole');
        expect(error?.message.en).toContain(`On ${dayOf(first)} `);
      }),
      { numRuns: 60 },
    );
    expect(refused).toBeGreaterThan(5);
  });

  test('their amounts are at most the whole, and short of what their shares give by less than a yen for each part', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(holders, fees, async (drawn, fee) => {
        const all = fitted(drawn);
        if (all.some(({ share }) => share === 0)) return;
        tried += 1;
        const report = await datedReport(textOf(all, fee));
        const amounts = report.schedule[0]?.amounts ?? [];
        const sum = amounts.reduce((a, { amount }) => a + Number(amount), 0);
        // What shares of single days come to, in sixtieths of a yen; the plaintiff with the whole has 60 of them.
        const exact = togetherOn(all).reduce((a, share) => a + share * 10 * fee, 0);
        expect(sum).toBeLessThanOrEqual(DAYS * 10 * fee);
        expect(sum * 60).toBeLessThanOrEqual(exact);
        expect(sum * 60).toBeGreaterThan(exact - 60 * amounts.length);
        expect(Number(report.result.total.found)).toBe(sum);
      }),
      { numRuns: 60 },
    );
    expect(tried).toBeGreaterThan(20);
  });

  test('holders who have every day between them get the whole but for a yen in each part', async () => {
    const borders = fc.integer({ min: 1, max: DAYS - 1 });
    const parts = fc.integer({ min: 1, max: 59 });
    await fc.assert(
      fc.asyncProperty(borders, parts, fees, async (border, share, fee) => {
        // p has a part of every day; q and r follow one another in the rest.
        const text = held(
          [
            holder('p', `${share}/60`),
            holder('q', `${60 - share}/60`, term(undefined, dayOf(border - 1))),
            holder('r', `${60 - share}/60`, term(dayOf(border))),
          ],
          { fee },
        );
        const whole = await datedReport(dated({ fee }));
        const report = await datedReport(text);
        const amounts = report.schedule[0]?.amounts ?? [];
        const sum = amounts.reduce((a, { amount }) => a + Number(amount), 0);
        const all = Number(whole.result.total.found);
        expect(amounts).toHaveLength(4);
        expect(sum).toBeLessThanOrEqual(all);
        expect(sum).toBeGreaterThan(all - 4);
      }),
      { numRuns: 40 },
    );
  });
});

test('a holder’s days are also those for which a defendant answers', async () => {
  // Liable from 05-01: of p’s days 10 are left, of q’s all 21.
  const text = held([holder('p', 1, term(undefined, '2020-05-10')), holder('q', 1, term('2020-05-11'))], {
    defendants: [liableFrom('d', '2020-05-01')],
    traffic: tenADay(),
  });
  expect(await founds(text)).toEqual({ p: '100', q: '210', r: '0' });
});
