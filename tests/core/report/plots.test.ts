import type { Assessment, Uncertainty } from '@songai/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { docket } from '../../../bench/docket-case.js';
import { axisTo, tickText, yenAxis, yenScale } from '../../../packages/core/src/report/plots/axis.js';
import type { Plot } from '../../../packages/core/src/report/plots/plot.js';
import { toSvg } from '../../../packages/core/src/report/plots/svg.js';
import { SVG_STYLE } from '../../../packages/core/src/report/plots/svg-style.js';
import { fitted, fittedAround, widthOf } from '../../../packages/core/src/report/text-width.js';
import type { Statistics } from '../../../packages/core/src/sensitivity/statistics.js';
import type { SubjectUncertainty } from '../../../packages/core/src/sensitivity/uncertainty.js';
import { assessed } from '../compute.js';
import { type EXAMPLES, example } from '../example.js';
import { drawn, elementsOf, extentOf, manyText, numbersOf, overlapping, plotsOf } from './plots-made.js';

const LANGS = ['ja', 'en'] as const;
/** The plots of each example. */
const PLOTS: Readonly<Record<(typeof EXAMPLES)[number], readonly string[]>> = {
  'client-files': ['titles', 'visits', 'visits-2'],
  'cloudflare-style': ['titles', 'award', 'swings', 'visits'],
  'mangamura-2024': ['titles'],
  'operator-and-cdn': ['titles', 'visits'],
  'ufc-2013': ['titles'],
};

/** Everything that must hold of a plot whatever it shows. */
function check(plot: Plot): void {
  const { width, height, marks, title, description } = plot;
  expect(JSON.stringify(plot)).not.toMatch(/NaN|Infinity|undefined|null/);
  expect([width, height > 30, height <= 300]).toEqual([480, true, true]);
  expect(title.length * description.length).toBeGreaterThan(0);
  const outside = marks.filter((mark) => {
    const { left, right, top, foot } = extentOf(mark);
    return Math.min(left, top) < -0.01 || right > width + 0.01 || foot > height;
  });
  expect(outside).toEqual([]);
  const numbers = marks.flatMap((mark) => (mark.kind === 'path' ? numbersOf(mark.d) : [mark.x, mark.y]));
  expect(numbers.filter((one) => one !== Math.round(one * 100) / 100)).toEqual([]);
  expect(overlapping(plot)).toEqual([]);
  const elements = elementsOf(toSvg(plot));
  expect(new Set(elements.map(({ name }) => name))).toEqual(
    new Set(['svg', 'title', 'desc', ...marks.map(({ kind }) => kind)]),
  );
  const [svg, head, words] = elements as [(typeof elements)[0], (typeof elements)[0], (typeof elements)[0]];
  expect(svg.attributes).toMatchObject({
    role: 'img',
    'aria-labelledby': head.attributes.id,
    'aria-describedby': words.attributes.id,
  });
  const classes = elements.flatMap(({ attributes }) => String(attributes.class ?? '').split(' '));
  for (const name of new Set(classes)) if (name !== '') expect(SVG_STYLE).toMatch(new RegExp(`\\.${name} `));
  expect(elements.filter(({ attributes }) => Object.hasOwn(attributes, 'style'))).toEqual([]);
}

describe('the plots of the examples', () => {
  for (const [name, ids] of Object.entries(PLOTS)) {
    test(`${name} has those that it has something for, in a sound form`, async () => {
      const assessment = await example(name);
      const uncertainty = await drawn(assessment);
      const both = LANGS.map((lang) => plotsOf(assessment, lang, uncertainty));
      for (const plots of both) {
        expect([...plots.keys()]).toEqual(ids);
        for (const plot of plots.values()) check(plot);
      }
      const again = plotsOf(await example(name), 'ja', uncertainty);
      expect(JSON.stringify([...again])).toBe(JSON.stringify([...(both[0] as Map<string, Plot>)]));
      for (const id of ids) {
        const figures = both.map((plots) =>
          plots
            .get(id)
            ?.description.match(/\d+(,\d{3})*/g)
            ?.sort(),
        );
        expect(figures[0]?.length, id).toBeGreaterThan(0);
        expect(figures[1]).toEqual(figures[0]);
      }
    });
  }
});

describe('visits by site and month', () => {
  test('are told with the first, the last and the greatest month, and the days of liability', async () => {
    const plots = plotsOf(await example('cloudflare-style'), 'en');
    const { description, marks } = plots.get('visits') as Plot;
    expect(description).toContain('from 41,271,070 in 2020-04 to 122,729,468 in 2021-12');
    expect(description).toContain('at most 214,613,630 in 2021-10');
    expect(description).toContain('the period of liability is 2020-05-11 – 2021-12-31');
    expect(marks).toContainEqual(expect.objectContaining({ text: 'liability begins 2020-05-11' }));
  });

  test('begin at nothing and rise in proportion', async () => {
    const text = manyText(1, 2, {}, (_, month) => (month === 0 ? 100 : 300));
    const { marks } = plotsOf(await assessed(text), 'ja').get('visits') as Plot;
    const zero = marks.find((mark) => mark.kind === 'text' && mark.text === '0');
    const line = marks.find((mark) => mark.kind === 'path' && mark.width === 1.4);
    const foot = zero?.kind === 'text' ? zero.y - 2.5 : 0;
    const [, first, , second] = line?.kind === 'path' ? numbersOf(line.d) : [];
    expect((foot - (second as number)) / (foot - (first as number))).toBeCloseTo(3, 3);
  });

  for (const [sites, months] of [
    [1, 1],
    [1, 120],
    [2, 13],
    [6, 30],
    [12, 24],
  ] as const) {
    test(`${sites} sites over ${months} months`, async () => {
      const assessment = await assessed(manyText(sites, months));
      for (const lang of LANGS) {
        const plot = plotsOf(assessment, lang).get('visits') as Plot;
        check(plot);
        const lines = plot.marks.filter((mark) => mark.kind === 'path' && mark.width === 1.4);
        expect(lines).toHaveLength(Math.min(6, sites));
        const looks = lines.map((mark) => mark.kind === 'path' && String(mark.dash));
        expect(new Set(looks).size).toBe(lines.length);
        if (sites > 6)
          expect(plot.description).toContain(lang === 'ja' ? `ほか${sites - 5}サイト` : '7 other sites');
      }
    });
  }

  test('lines that end at one height have each its name, one under the other', async () => {
    for (const value of [0, 100]) {
      const text = manyText(6, 3, {}, (site, month) => (site + month === 0 ? 100 : value));
      const plot = plotsOf(await assessed(text), 'ja').get('visits') as Plot;
      check(plot);
      const names = plot.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
      expect(names.filter((name) => name.startsWith('サイト')).sort()).toEqual(
        Array.from({ length: 6 }, (_, at) => `サイト${at}`),
      );
    }
  });

  test('a month without a figure breaks the line, and a month of some days has a hollow point', async () => {
    const entry = (from: string, to: string) => ({ site: 's0', from, to, metric: 'visits', value: 50 });
    const traffic = [
      entry('2020-01-01', '2020-01-31'),
      entry('2020-02-01', '2020-02-29'),
      entry('2020-04-11', '2020-04-30'),
    ];
    const { marks, description } = plotsOf(await assessed(manyText(1, 1, { traffic })), 'en').get(
      'visits',
    ) as Plot;
    const line = marks.find((mark) => mark.kind === 'path' && mark.width === 1.4);
    expect(line?.kind === 'path' && line.d.match(/M/g)).toHaveLength(2);
    const hollow = marks.filter(
      (mark) => mark.kind === 'path' && mark.d.includes('C') && mark.stroke === 'first',
    );
    expect(hollow).toHaveLength(1);
    expect(description).toContain('Hollow points are months of which only some days have figures.');
  });

  test('sites with days of their own have each its own bar', async () => {
    const sites = [
      { id: 's0', name: 'サイト0', units: 9, closed: '2010-05-10' },
      { id: 's1', name: 'サイト1', units: 9 },
    ];
    const plot = plotsOf(await assessed(manyText(2, 8, { sites, period: { from: '2010-03-01' } })), 'ja').get(
      'visits',
    ) as Plot;
    check(plot);
    const bars = plot.marks.filter((mark) => mark.kind === 'rect' && mark.height === 4);
    expect(bars).toHaveLength(2);
    expect(plot.description).toContain('責任の期間は 2010-03-01〜2010-05-10');
  });

  test('figures of long periods, and of none, make no plot', async () => {
    const long = { site: 's0', from: '2020-01-01', to: '2020-12-31', metric: 'visits', value: 50 };
    expect(plotsOf(await assessed(manyText(1, 1, { traffic: [long] })), 'ja').has('visits')).toBe(false);
  });

  test('no visit at all is drawn at the foot', async () => {
    const plots = plotsOf(await assessed(manyText(2, 3, {}, () => 0)), 'ja');
    check(plots.get('visits') as Plot);
    expect(plots.has('titles')).toBe(false);
  });
});

describe('names of the case', () => {
  test('are text in a plot, whatever stands in them, and do not run out of the box', async () => {
    const name = `<script>alert("1")</script>&'\u0000\u202e\ud800 ${'長い題名の作品'.repeat(8)}`;
    const text = manyText(2, 4, {
      plaintiffs: [{ id: 'p', name, claim: { base: 5_000_000 } }],
      sites: ['s0', 's1'].map((id) => ({ id, name, units: 900 })),
      titles: ['t', 'u'].map((id) => ({ id, name, plaintiff: 'p', units: 3 })),
      fee: 4321,
    });
    const assessment = await assessed(text);
    const uncertainty = await drawn(assessment);
    const plots = plotsOf(assessment, 'ja', uncertainty);
    expect([...plots.keys()]).toEqual(['titles', 'award', 'swings', 'visits']);
    for (const plot of [...plots.values(), ...plotsOf(assessment, 'en', uncertainty).values()]) {
      check(plot);
      for (const hidden of ['<script', '\u0000', '\u202e', '\ud800'])
        expect(toSvg(plot)).not.toContain(hidden);
    }
    expect(elementsOf(toSvg(plots.get('titles') as Plot)).map((one) => one.text)).toContainEqual(
      expect.stringMatching(/^<script>alert\("1"\)<.*…$/),
    );
  });

  test('are shortened at the end, or in the middle where the end tells them apart', () => {
    const name = '長い名前のサイト（架空の事案における）2021-10';
    for (const width of [40, 60, 90]) {
      const [cut, around] = [fitted(name, width, 8), fittedAround(name, width, 8)];
      expect(Math.max(widthOf(cut, 8), widthOf(around, 8))).toBeLessThanOrEqual(width);
      expect(cut).toMatch(/^長.*…$/);
      expect(around).toMatch(/^長.*….*0$/);
    }
    expect(fitted(name, 400, 8)).toBe(name);
  });
});

describe('amounts by title', () => {
  test('of many titles the 20 largest have a bar, and the others are told together', async () => {
    const { text, files } = docket(300, false);
    const plot = plotsOf(await assessed(text, files), 'ja').get('titles') as Plot;
    check(plot);
    expect(plot.marks.filter(({ kind }) => kind === 'rect')).toHaveLength(20);
    expect(plot.marks).toContainEqual(expect.objectContaining({ text: 'ほか280作品' }));
    expect(plot.description).toMatch(/^300作品の.*ほか280作品は合わせて[\d,]+円である。$/);
  });

  test('bars are in proportion, and parted by plaintiff', async () => {
    const text = manyText(1, 1, {
      plaintiffs: ['p', 'q'].map((id) => ({ id, name: id.toUpperCase() })),
      titles: [
        { id: 't', name: 'T', plaintiff: 'p', units: 300 },
        {
          id: 'u',
          name: 'U',
          holders: ['1/4', '3/4'].map((share, at) => ({ plaintiff: at === 0 ? 'p' : 'q', share })),
          units: 100,
        },
      ],
    });
    const plot = plotsOf(await assessed(text), 'en').get('titles') as Plot;
    check(plot);
    const bars = plot.marks.flatMap((mark) => (mark.kind === 'rect' && mark.height === 7.5 ? [mark] : []));
    const [whole, quarter, rest] = bars.map(({ width }) => width) as [number, number, number];
    expect([whole / (quarter + rest), rest / quarter].map((one) => Number(one.toFixed(2)))).toEqual([3, 3]);
    expect(bars.map(({ fill }) => fill)).toEqual(['first', 'first', 'third']);
  });
});

describe('in a filing', () => {
  let assessment: Assessment;
  let uncertainty: Uncertainty;
  beforeAll(async () => {
    assessment = await example('cloudflare-style');
    uncertainty = await drawn(assessment);
  });

  /** The same answers with other quantiles below the median. */
  function lowered(one: Uncertainty): Uncertainty {
    const low = (found: Statistics): Statistics => ({
      ...found,
      quantiles: { ...found.quantiles, p05: 1, p10: 2, p25: 3 },
    });
    const of = (subject: SubjectUncertainty): SubjectUncertainty =>
      subject.draws
        ? {
            ...subject,
            draws: { ...subject.draws, found: low(subject.draws.found), award: low(subject.draws.award) },
          }
        : subject;
    return { ...one, plaintiffs: one.plaintiffs.map(of), total: of(one.total) };
  }

  test('the distribution rests on no quantile below the median', () => {
    const drawnOf = (from: Uncertainty, profile: 'internal' | 'filing') =>
      JSON.stringify(plotsOf(assessment, 'ja', from, profile).get('award'));
    expect(drawnOf(lowered(uncertainty), 'filing')).toBe(drawnOf(uncertainty, 'filing'));
    expect(drawnOf(lowered(uncertainty), 'internal')).not.toBe(drawnOf(uncertainty, 'internal'));
    expect(drawnOf(uncertainty, 'filing')).toContain('中央値より下の分位点は載せていない');
  });

  test('no swing of a judgment is drawn', () => {
    const swings = (profile: 'internal' | 'filing') =>
      plotsOf(assessment, 'ja', uncertainty, profile).get('swings');
    const texts = (plot: Plot | undefined) => JSON.stringify(plot);
    expect(texts(swings('internal'))).toContain('使用料率');
    expect(texts(swings('filing'))).not.toContain('使用料率');
    check(swings('filing') as Plot);
    const judged = uncertainty.total.swings.filter(({ isJudgment }) => isJudgment);
    expect(judged.length).toBeGreaterThan(0);
  });

  test('where nothing is uncertain, there is neither distribution nor swing', async () => {
    const plain = await assessed(
      manyText(1, 2, { views: [{ way: 'even-spread', factors: { unitsPerVisit: 2 } }] }),
    );
    expect([...plotsOf(plain, 'ja', await drawn(plain)).keys()]).toEqual(['titles', 'visits']);
    expect([...plotsOf(assessment, 'ja').keys()]).toEqual(['titles', 'visits']);
  });

  test('of more plaintiffs than rows can be told apart, all together have the one row', async () => {
    const ids = Array.from({ length: 13 }, (_, at) => `p${at}`);
    const many = await assessed(
      manyText(1, 2, {
        plaintiffs: ids.map((id) => ({ id, name: id })),
        titles: ids.map((id) => ({ id, name: id, plaintiff: id, units: 2 })),
      }),
    );
    const plot = plotsOf(many, 'en', await drawn(many)).get('award') as Plot;
    check(plot);
    expect(plot.marks).toContainEqual(expect.objectContaining({ text: 'total' }));
    expect(plot.marks).not.toContainEqual(expect.objectContaining({ text: 'p3' }));
  });
});

describe('an axis', () => {
  test('goes from nothing in steps of 1, 2 or 5 to a round number at or above the greatest value', () => {
    for (const [max, steps, ticks] of [
      [0, 5, [0, 1]],
      [1, 5, [0, 1]],
      [7, 5, [0, 2, 4, 6, 8]],
      [100, 5, [0, 20, 40, 60, 80, 100]],
      [101, 5, [0, 50, 100, 150]],
      [8_759_783_455, 3, [0, 5_000_000_000, 10_000_000_000]],
    ] as const)
      expect(axisTo(max, 0, 100, steps).ticks).toEqual(ticks);
    expect([0, 25, 100].map(axisTo(100, 480, 0).at)).toEqual([480, 360, 0]);
  });

  test('of yen has only as many labels as there is room for', () => {
    for (const width of [110, 150, 200, 270, 340])
      for (let max = 30; max < 1e13; max *= 3.7)
        for (const lang of LANGS) {
          const marks = yenAxis(yenScale(max, 100, 100 + width), 0, 10, lang);
          expect(overlapping({ marks })).toEqual([]);
          expect(marks.length).toBeGreaterThanOrEqual(4);
        }
  });

  test('says its numbers as people do', () => {
    const said = (value: number) => LANGS.map((lang) => tickText(value, lang));
    expect(said(0)).toEqual(['0', '0']);
    expect(said(5000)).toEqual(['5,000', '5,000']);
    expect(said(12_500)).toEqual(['1万2,500', '12,500']);
    expect(said(150_000_000)).toEqual(['1億5,000万', '150 million']);
    expect(said(2_500_000_000)).toEqual(['25億', '2.5 billion']);
    expect(said(1_000_000_000_000)).toEqual(['1兆', '1 trillion']);
  });
});
