import type { Lang } from '@songai/core';
import type { Plain } from '../engine/plain.js';

/** What somebody knows who has nothing but a few numbers. All are texts as typed. */
export interface Sketch {
  readonly site: string;
  readonly domain: string;
  readonly visits: string;
  readonly from: string;
  readonly to: string;
  /** units (chapters, volumes) of the titles in suit */
  readonly units: string;
  /** of the whole site; empty where it is not known */
  readonly siteUnits: string;
  readonly fee: string;
  /** a number, or the name of a ruling */
  readonly rate: string;
  readonly plaintiff: string;
  readonly defendant: string;
}

export const EMPTY_SKETCH: Sketch = {
  site: '',
  domain: '',
  visits: '',
  from: '',
  to: '',
  units: '',
  siteUnits: '',
  fee: '',
  rate: 'cloudflare-2025',
  plaintiff: '',
  defendant: '',
};

const WORDS = {
  name: { ja: '損害額の見当（手早い入力から）', en: 'First estimate (from a few numbers)' },
  plaintiff: { ja: '原告一', en: 'Plaintiff 1' },
  defendant: { ja: '被告一', en: 'Defendant 1' },
  site: { ja: 'サイト一', en: 'Site 1' },
  title: { ja: '対象作品（まとめて）', en: 'titles in suit (together)' },
  unit: { ja: '巻・話', en: 'units' },
  whole: {
    ja: '手早い見当のため、仮に初めから責任を負うものとする。通知を入力したら直す',
    en: 'taken to answer from the beginning for a first estimate; to be changed when the notices are entered',
  },
  visits: {
    ja: '入力された訪問数。推計の誤差が分からないので、入力の半分から2倍に当たる幅を仮に置く',
    en: 'visits as typed; their error is not known, so a range from half to twice of what was typed is put for now',
  },
  siteUnits: {
    ja: 'サイト全体の数が分からないので、裁判例の72,577巻（漫画村）を仮に置き、幅を10分の1から2倍とする',
    en: 'the number on the whole site is not known: 72,577 volumes (Mangamura) are put for now, from a tenth to twice',
  },
  siteUnitsTyped: {
    ja: '入力された数。前後2割の幅を置く',
    en: 'as typed, with a fifth either way',
  },
  perVisit: {
    ja: '1回の訪問で1話が読まれるとみる。分からないので、3分の1話から5話までの幅を置く',
    en: 'one unit read in a visit is put for now; it is not known, so the range is from a third of a unit to five',
  },
  fee: { ja: '入力された単価。資料で裏付ける', en: 'the price as typed; to be proved' },
  rate: { ja: '入力された率', en: 'the rate as typed' },
  units: { ja: '入力された数', en: 'as typed' },
  lawyerFee: { ja: '認容額の1割とみる', en: 'a tenth of the amount allowed' },
} as const;

/**
 * A first case from a few numbers: visits spread evenly over the units of the site (the way of the Mangamura ruling).
 * Everything that was not typed is an assumption with a wide range, and says so.
 */
export function sketchedCase(sketch: Sketch, lang: Lang): Plain {
  const say = (key: keyof typeof WORDS): string => WORDS[key][lang];
  const units = plain(sketch.siteUnits);
  const isRuling = /^[a-z]/.test(sketch.rate);
  const period = sketch.from !== '' && sketch.to !== '' ? { from: sketch.from, to: sketch.to } : undefined;
  return {
    format: 'songai.case/1',
    language: lang,
    name: say('name'),
    plaintiffs: [{ id: 'p1', name: sketch.plaintiff || say('plaintiff') }],
    defendants: [
      {
        id: 'd1',
        name: sketch.defendant || say('defendant'),
        liability: { start: 'whole', reason: say('whole') },
      },
    ],
    sites: [
      {
        id: 's1',
        name: sketch.site || say('site'),
        ...(sketch.domain === '' ? {} : { domains: [sketch.domain] }),
        units:
          units === ''
            ? { value: '72577', ...spanOf('72577', [1n, 10n], [2n, 1n]), assumption: say('siteUnits') }
            : {
                value: units,
                ...spanOf(units, [4n, 5n], [6n, 5n]),
                assumption: say('siteUnitsTyped') + ends(spanOf(units, [4n, 5n], [6n, 5n]), lang),
              },
      },
    ],
    ...(period ? { period } : {}),
    titles: [
      {
        id: 'w1',
        name: say('title'),
        plaintiff: 'p1',
        units: { value: plain(sketch.units), assumption: say('units') },
        unit: say('unit'),
        fee: { value: plain(sketch.fee), assumption: say('fee') },
      },
    ],
    traffic: [
      {
        site: 's1',
        ...(period ?? {}),
        metric: 'visits',
        value: plain(sketch.visits),
        ...spanOf(plain(sketch.visits), [1n, 2n], [2n, 1n]),
        kind: 'measurement',
        assumption: say('visits') + ends(spanOf(plain(sketch.visits), [1n, 2n], [2n, 1n]), lang),
      },
    ],
    views: [
      {
        way: 'even-spread',
        factors: { unitsPerVisit: { value: '1', low: '1/3', high: '5', assumption: say('perVisit') } },
      },
    ],
    rate: isRuling ? { preset: sketch.rate } : { value: plain(sketch.rate), assumption: say('rate') },
    lawyerFee: { rate: { value: '0.1', assumption: say('lawyerFee') } },
  };
}

/** Digits as typed, without the marks between thousands. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[,\s]|円|¥/g, '');

type Ratio = readonly [numerator: bigint, denominator: bigint];

/** The ends of a range in figures: the words must stay true when somebody changes the value alone. */
const ends = ({ low, high }: { low?: string; high?: string }, lang: Lang): string =>
  low === undefined ? '' : lang === 'ja' ? `（${low}–${high}）` : ` (${low}–${high})`;

/** A range around a whole number, its ends rounded outwards; none where something else was typed, which core complains of. */
function spanOf(text: string, low: Ratio, high: Ratio): { low?: string; high?: string } {
  if (!/^[1-9]\d*$/.test(text)) return {};
  const value = BigInt(text);
  const [least, most] = [(value * low[0]) / low[1], (value * high[0] + high[1] - 1n) / high[1]];
  return { low: String(least < 1n ? 1n : least), high: String(most) };
}
