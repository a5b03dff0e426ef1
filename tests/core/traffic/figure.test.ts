import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asEuropean, asEuropeanText, FigureReader } from '../../../packages/core/src/traffic/figure.js';
import { partsText } from '../../../packages/core/src/traffic/figure-parts.js';
import { COUNTS, METRICS, type Metric } from '../../../packages/core/src/traffic/observation.js';

const SHARES: readonly Metric[] = ['bounceRate', 'share'];
const NO_SHARES = METRICS.filter((metric) => !SHARES.includes(metric));

/** A figure in one text: its form where it is no value, else its digits. */
function said(text: string, metric: Metric = 'visits'): string {
  const figure = new FigureReader();
  const form = figure.read(text, metric);
  if (form === 'masked') return `${figure.low} to ${figure.high}`;
  return form === 'value' ? partsText(figure) : form;
}

function read(text: string, metric: Metric = 'visits'): FigureReader {
  const figure = new FigureReader();
  figure.read(text, metric);
  return figure;
}

describe('plain digits', () => {
  test.each([
    ['16731909.16', '16731909.16'],
    ['936021.6200901797', '936021.6200901797'],
    ['0', '0'],
    ['0.0', '0.0'],
    [' 42 ', '42'],
    ['+5', '5'],
    ['-0', '0'],
    ['-0.00', '0.00'],
    ['007', '7'],
    ['.5', '0.5'],
    ['５０００', '5000'],
    ['5.101e-05', '0.00005101'],
    ['1.5E+7', '15000000'],
    ['1.234E+5', '123400'],
    ['999999999999999', '999999999999999'],
    ['1234567890123456', '1234567890123456'],
    ['0.1234567890123456', '0.1234567890123456'],
    ['123456789012345678901234567890.5', '123456789012345678901234567890.5'],
  ])('%j is %s of any metric but a share', (text, value) => {
    for (const metric of NO_SHARES) expect(said(text, metric)).toBe(value);
  });

  test('whole and part are exact, and empty of what is too long', () => {
    expect(read('3.62')).toMatchObject({ whole: 3, part: 620_000_000_000_000, decimals: 2, text: '' });
    expect(read('1234567890123456.5')).toMatchObject({ whole: Number.NaN, text: '1234567890123456.5' });
  });
});

describe('signs of thousands and decimals', () => {
  test.each([
    ['1234', '1234', 'none'],
    ['12.5', '12.5', 'english'],
    ['12,5', '12.5', 'european'],
    ['12,3456', '12.3456', 'european'],
    ['1234,567', '1234.567', 'european'],
    ['1234.567', '1234.567', 'english'],
    ['0.419', '0.419', 'english'],
    ['0,419', '0.419', 'european'],
    ['1,234,567', '1234567', 'english'],
    ['1.234.567', '1234567', 'european'],
    ['1,234.5', '1234.5', 'english'],
    ['1.234,5', '1234.5', 'european'],
    ['1,234.567', '1234.567', 'english'],
    ['1.234,567', '1234.567', 'european'],
    ['12,34,567', '1234567', 'english'],
    ['12,34,567.8', '1234567.8', 'english'],
    ["1'234", '1234', 'none'],
    ["1'234.50", '1234.50', 'english'],
    ['1’234’567', '1234567', 'none'],
    ['1 234 567', '1234567', 'none'],
    ['1\u00a0234', '1234', 'none'],
    ['1\u202f234,5', '1234.5', 'european'],
    ['1\u2009234.567', '1234.567', 'english'],
    ['1,5E+7', '15000000', 'european'],
    ['１，２３４，５６７', '1234567', 'english'],
  ])('%j is %s (%s)', (text, value, evidence) => {
    expect(said(text)).toBe(value);
    expect(read(text)).toMatchObject({ evidence, ambiguous: undefined });
  });

  test.each([
    ['2.546', 'point', '2.546', '2546'],
    ['3,215', 'comma', '3215', '3.215'],
    ['123.000', 'point', '123.000', '123000'],
    ['100,000', 'comma', '100000', '100.000'],
    ['1.234M', 'point', '1234000', '1234000000'],
    ['1,234K', 'comma', '1234000', '1234.000'],
    ['1.234 Mio.', 'point', '1234000', '1234000000'],
  ] as const)(
    '%j may be either: its %s is read as in English, %s, and turned into %s',
    (text, sign, english, european) => {
      const figure = read(text);
      expect(figure).toMatchObject({ form: 'value', ambiguous: sign, evidence: 'none' });
      expect(partsText(figure)).toBe(english);
      asEuropean(figure, sign);
      expect(partsText(figure)).toBe(european);
      expect(asEuropeanText(english, sign)).toBe(european);
    },
  );

  test('a figure too small for thousands is not in doubt', () => {
    for (const metric of ['pagesPerVisit', 'bounceRate', 'share'] as const) {
      expect(said('3,215', metric)).toBe('3.215');
      expect(read('3,215', metric)).toMatchObject({ evidence: 'european', ambiguous: undefined });
      expect(said('2.546', metric)).toBe('2.546');
      expect(read('2.546', metric)).toMatchObject({ evidence: 'english', ambiguous: undefined });
    }
  });

  test.each([
    ...[
      '1,23,4',
      '1.23.4',
      '1,234,56',
      '1.23,4',
      '12.34.567',
      '0,123,456',
      '1,2.3',
      '1.2.3',
      '1,234.567,8',
      '1,,2',
    ],
    ...['12 34', '1 234 56', "1 234'567", '1.234 567', '5.', '5,', '.', ',', '1 2', '1234,567,890'],
  ])('%j is no number', (text) => {
    expect(said(text)).toBe('not-a-number');
  });
});

describe('every style reads back exactly', () => {
  const decimal = fc.record({
    whole: fc.bigInt({ min: 0n, max: 10n ** 18n }).map(String),
    decimals: fc.stringMatching(/^\d{1,18}$/),
  });
  const grouped = (whole: string, sign: string) => whole.replace(/\B(?=(\d{3})+$)/g, sign);
  const styles: readonly [string, (whole: string) => string, string][] = [
    ['plain', (whole) => whole, '.'],
    ['european', (whole) => grouped(whole, '.'), ','],
    ['english', (whole) => grouped(whole, ','), '.'],
    ['swiss', (whole) => grouped(whole, "'"), '.'],
    ['french', (whole) => grouped(whole, '\u202f'), ','],
    ['wide', (whole) => grouped(whole, ' '), '.'],
    ['indian', (whole) => whole.replace(/\B(?=(\d{2})*\d{3}$)/g, ','), '.'],
  ];
  test.each(styles)('%s', (_, write, sign) => {
    fc.assert(
      fc.property(decimal, ({ whole, decimals }) => {
        const figure = read(write(whole) + sign + decimals);
        const settled = figure.ambiguous;
        // Only a lone sign with three digits behind leaves a doubt.
        if (settled !== undefined) expect(whole.length <= 3 && decimals.length === 3).toBe(true);
        if (settled !== undefined && sign === ',') asEuropean(figure, settled);
        expect(partsText(figure)).toBe(`${whole}.${decimals}`);
      }),
    );
  });

  test('whole and part hold up to 15 digits on either side', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.integer({ min: 0, max: 999_999 }), (whole, millionths) => {
        const figure = read(`${whole}.${String(millionths).padStart(6, '0')}`);
        expect([figure.whole, figure.part]).toEqual([whole, millionths * 1e9]);
      }),
    );
  });

  test('per cent is divided by a hundred without rounding', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.stringMatching(/^\d{1,20}$/), (whole, decimals) => {
        const text = String(whole).padStart(2, '0');
        expect(said(`${whole}.${decimals}%`, 'share')).toBe(`0.${text}${decimals}`);
        expect(said(`${whole},${decimals} %`, 'share')).toBe(`0.${text}${decimals}`);
      }),
    );
  });
});

describe('per cent', () => {
  test.each([
    ['58.97%', '0.5897'],
    ['99,88%', '0.9988'],
    ['100 %', '1.00'],
    ['100\u00a0%', '1.00'],
    ['62％', '0.62'],
    ['0%', '0.00'],
    ['12,345%', '0.12345'],
  ])('%j is %s of shares alone', (text, value) => {
    for (const metric of SHARES) {
      expect(said(text, metric)).toBe(value);
      expect(read(text, metric).percent).toBe(true);
    }
    for (const metric of NO_SHARES) expect(said(text, metric)).toBe('not-a-number');
  });

  test('without its sign a share stands as it is, and the sign is not carried over', () => {
    const figure = new FigureReader();
    figure.read('62%', 'share');
    figure.read('62.5', 'share');
    expect(partsText(figure)).toBe('62.5');
    expect(figure.percent).toBe(false);
  });

  test.each(['100.01%', '100.00000000000000000001%', '101', '100.5', '250%', '3K'])(
    '%j is above the whole',
    (text) => {
      for (const metric of SHARES) expect(said(text, metric)).toBe('out-of-range');
    },
  );

  test('below zero', () => {
    expect(said('-5%', 'share')).toBe('negative');
    expect(said('%', 'share')).toBe('not-a-number');
  });
});

describe('words of scale', () => {
  test.each([
    ['31.5M', '31500000', '100000'],
    ['775K', '775000', '1000'],
    ['775 k', '775000', '1000'],
    ['1.2B', '1200000000', '100000000'],
    ['3bn', '3000000000', '1000000000'],
    ['2.5mn', '2500000', '100000'],
    ['1.2 Mio.', '1200000', '100000'],
    ['31,5 Mio.', '31500000', '100000'],
    ['12 Tsd.', '12000', '1000'],
    ['1,2 Mrd.', '1200000000', '100000000'],
    ['3 thousand', '3000', '1000'],
    ['3.25 million', '3250000', '10000'],
    ['1,234,567K', '1234567000', '1000'],
    ['1億2345万', '123450000', '10000'],
    ['1億2,345万', '123450000', '10000'],
    ['12.5万', '125000', '1000'],
    ['12.5萬', '125000', '1000'],
    ['1,234万', '12340000', '10000'],
    ['1.234万', '12340', '10'],
    ['３千', '3000', '1000'],
    ['3百万', '3000000', '1000000'],
    ['2千万', '20000000', '10000000'],
    ['1.2亿', '120000000', '10000000'],
    ['1兆', '1000000000000', '1000000000000'],
    ['12万回', '120000', '10000'],
    ['1.2345678K', '1234.5678', '0.0001'],
  ])('%j is %s, rounded to %s', (text, value, place) => {
    expect(said(text)).toBe(value);
    expect(read(text)).toMatchObject({ rounded: true, place, ambiguous: undefined });
  });

  test.each([
    ['1億2345万6789', '123456789'],
    ['1234回', '1234'],
    ['1,234件', '1234'],
    ['1,234 PV', '1234'],
  ])('%j is %s, to the last digit', (text, value) => {
    expect(said(text)).toBe(value);
    expect(read(text)).toMatchObject({ rounded: false, place: '', ambiguous: undefined });
  });

  test('say how decimals are written', () => {
    expect(read('31.5M').evidence).toBe('english');
    expect(read('31,5 Mio.').evidence).toBe('european');
    expect(read('1,234万').evidence).toBe('english');
    expect(read('31M').evidence).toBe('none');
  });

  test.each([
    'M',
    '5X',
    '5 kk',
    '1万2億',
    '1億23456万',
    '1.5億2000万',
    '12,5万',
    '万',
    '1万2万',
    '三千',
    '5M%',
    '1000+',
    '約1000',
  ])('%j is no number', (text) => {
    expect(said(text)).toBe('not-a-number');
  });

  test('below zero', () => {
    expect(said('-5K')).toBe('negative');
  });
});

describe('durations', () => {
  test.each([
    ['185.3', '185.3'],
    ['00:03:01', '181'],
    ['3:01', '181'],
    ['0:00:00', '0'],
    ['123:00:00', '442800'],
    ['00:03:01.5', '181.5'],
    ['0:01.234', '1.234'],
    ['1h 2m 3s', '3723'],
    ['2m 5s', '125'],
    ['5m', '300'],
    ['125s', '125'],
    ['125.5 sec', '125.5'],
    ['2 min 5 sec', '125'],
    ['3 Min. 1 Sek.', '181'],
    ['3分1秒', '181'],
    ['1時間2分3秒', '3723'],
    ['1小时2分钟3秒', '3723'],
    ['３分', '180'],
  ])('%j is %s seconds', (text, value) => {
    expect(said(text, 'visitDuration')).toBe(value);
    expect(read(text, 'visitDuration').ambiguous).toBeUndefined();
  });

  test('a lone sign is as doubtful as in counts', () => {
    expect(read('1,234s', 'visitDuration').ambiguous).toBe('comma');
    expect(read('1.234', 'visitDuration').ambiguous).toBe('point');
  });

  test.each(['0:60:00', '00:00:60', '1:2:3', '1:2', '3:01:', '2.5m', '2.5M', '5x', ':30', '-3:01'])(
    '%j is none',
    (text) => {
      expect(said(text, 'visitDuration')).toBe('not-a-number');
    },
  );

  test.each(['00:03:01', '3:01', '2m 5s', '3分1秒'])('%j is no count', (text) => {
    for (const metric of COUNTS) expect(said(text, metric)).toBe('not-a-number');
  });
});

describe('masked', () => {
  test.each([
    ['<5000', '5000'],
    ['< 5,001', '5001'],
    ['<5K', '5000'],
    ['＜5000', '5000'],
    ['＜５０００', '5000'],
    ['5,000未満', '5000'],
    ['5000件未満', '5000'],
    ['5千未満', '5000'],
    ['5000以下', '5001'],
    ['≤ 5000', '5001'],
    ['<=5000', '5001'],
    ['<=0', '1'],
    ['at most 5,000', '5001'],
    ['less than 5,000', '5000'],
    ['Less than 5,000', '5000'],
    ['under 5K', '5000'],
    ['unter 5.000', '5000'],
    ['weniger als 5.000', '5000'],
    ['höchstens 5.000', '5001'],
    ['少于5000', '5000'],
    ['低于 5,000', '5000'],
    ['不足5000', '5000'],
    ['<0.5', '0.5'],
  ])('%j is from 0 up to but without %s', (text, high) => {
    expect(said(text)).toBe(`0 to ${high}`);
  });

  test('of shares and durations', () => {
    expect(said('<1%', 'share')).toBe('0 to 0.01');
    expect(said('1.5以下', 'pagesPerVisit')).toBe('0 to 1.6');
    expect(said('<00:00:30', 'visitDuration')).toBe('0 to 30');
    expect(said('<150%', 'share')).toBe('out-of-range');
  });

  test('words settle the sign of their own language only', () => {
    expect(read('< 5,000')).toMatchObject({ ambiguous: 'comma', evidence: 'none' });
    expect(read('<5.000')).toMatchObject({ ambiguous: 'point', high: '5.000' });
    expect(asEuropeanText('5.000', 'point')).toBe('5000');
    expect(read('unter 5.000')).toMatchObject({ ambiguous: undefined, evidence: 'european' });
    expect(read('unter 5,000')).toMatchObject({ ambiguous: 'comma' });
    expect(read('less than 5,000')).toMatchObject({ ambiguous: undefined, evidence: 'english' });
    expect(read('5,000未満')).toMatchObject({ ambiguous: undefined, evidence: 'english' });
  });

  test.each(['<', '<x', '< -5', '<<5', '<0', '未満', '5000以上', '>5000', '<N/A', '< '])(
    '%j is no number',
    (text) => {
      expect(said(text)).toBe('not-a-number');
    },
  );
});

describe('no figure', () => {
  test.each([
    ...[
      '',
      ' ',
      '-',
      '--',
      '–',
      '—',
      '－',
      'N/A',
      'n/a',
      'n.a.',
      'NA',
      'null',
      'NULL',
      'none',
      'None',
      'nil',
      'NaN',
    ],
    ...['Ｎ／Ａ', 'なし', 'データなし', 'no data', 'No Data', 'k. A.', '无', '暂无数据', '\u00a0'],
  ])('%j is missing, which is never 0', (text) => {
    for (const metric of METRICS) expect(said(text, metric)).toBe('missing');
  });

  test.each(['#DIV/0!', '#N/A', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#n/a', '#WERT!'])(
    '%j is an error of the spreadsheet',
    (text) => {
      for (const metric of METRICS) expect(said(text, metric)).toBe('error-cell');
    },
  );

  test.each(['=1+2', '=SUM(A1:A3)', '＝A1', '="5"'])('%j is a formula without its result', (text) => {
    for (const metric of METRICS) expect(said(text, metric)).toBe('formula');
  });

  test.each(['-1', '-0.001', '-1,000', '-1e3', '−5', '－５', '-0.00000000000000000001'])(
    '%j is below zero',
    (text) => {
      for (const metric of METRICS) expect(said(text, metric)).toBe('negative');
    },
  );

  test.each([
    ...[
      'abc',
      'Infinity',
      '1e400',
      '1e99',
      '1/3',
      '¥5',
      '$5',
      '5²',
      '①',
      '½',
      '5-',
      '--5',
      '+-5',
      '(5)',
      '0x10',
      '1_000',
    ],
    ...['2022-01-01', '1'.repeat(31), '٥'],
  ])('%j is no number', (text) => {
    for (const metric of METRICS) expect(said(text, metric)).toBe('not-a-number');
  });
});

test('nothing is left over from the figure before', () => {
  const texts = [
    '31.5M',
    '<5,000',
    '12,5',
    '62%',
    '1234',
    '2.546',
    'N/A',
    '1億2345万',
    '16731909.16',
    '-5',
    '=1',
  ];
  const one = new FigureReader();
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.constantFrom(...METRICS), (text, metric) => {
      const fresh = new FigureReader();
      expect(one.read(text, metric)).toBe(fresh.read(text, metric));
      const { rounded, place, low, high, percent, ambiguous, evidence } = fresh;
      expect(one).toMatchObject({ rounded, place, low, high });
      if (fresh.form !== 'value') return;
      expect(partsText(one)).toBe(partsText(fresh));
      expect(one).toMatchObject({ percent, ambiguous, evidence });
    }),
  );
});

test('any text is read as something, without an error thrown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...METRICS), (text, metric) => {
      expect(typeof said(text, metric)).toBe('string');
    }),
  );
  fc.assert(
    fc.property(
      fc.stringMatching(/^[-+<=]?[\d.,' 万億KM%e:]{0,12}$/),
      fc.constantFrom(...METRICS),
      (text, metric) => {
        const figure = new FigureReader();
        if (figure.read(text, metric) === 'value') expect(partsText(figure)).toMatch(/^\d+(\.\d+)?$/);
      },
    ),
    { numRuns: 3000 },
  );
});
