import { describe, expect, test } from 'vitest';
import { songai } from './songai.js';

const ASKED = ['--principal', '1000000', '--from', '2009-10-05', '--to', '2011-12-10'];

describe('interest', () => {
  test('--json has the promised keys and no other, the amount as a decimal string', () => {
    const { code, out, err } = songai(['interest', ...ASKED, '--json']);
    expect(code).toBe(0);
    expect(err).toContain('注意 --delay-since');
    expect(JSON.parse(out)).toEqual({
      amount: '109178',
      rate: '0.05',
      rateSource: '平成29年改正前の民法404条',
      parts: [
        { from: '2009-10-05', to: '2011-10-04', years: 2, amount: '100000' },
        { from: '2011-10-05', to: '2011-12-10', days: 67, of: 365, amount: '670000/73' },
      ],
      nextDays: [
        { from: '2011-12-11', to: '2011-12-31', perDay: '10000/73' },
        { from: '2012-01-01', to: '2012-12-31', perDay: '25000/183' },
      ],
      convention: 'court',
      cut: 'sum',
    });
    expect(Object.keys(JSON.parse(out))).toEqual([
      'amount',
      'rate',
      'rateSource',
      'parts',
      'nextDays',
      'convention',
      'cut',
    ]);
  });

  test('the published rows, with a stated rate', () => {
    const amount = (principal: string, rate: string, from: string, to: string) =>
      JSON.parse(
        songai(['interest', '--principal', principal, '--rate', rate, '--from', from, '--to', to, '--json'])
          .out,
      ).amount;
    expect(amount('100000', '18%', '2021-08-02', '2023-08-15')).toBe('36690');
    expect(amount('1,000,000', '0.03', '2018-08-25', '2021-02-12')).toBe('74108');
  });

  test('convention, cut and language are taken', () => {
    const asked = ['interest', ...ASKED, '--convention', '365', '--cut', 'parts', '--lang', 'en', '--json'];
    const found = JSON.parse(songai(asked).out);
    // 797 days: 50,000 x 797/365 = 109,178.08…
    expect(found).toMatchObject({
      amount: '109178',
      rateSource: 'Civil Code Art. 404 before its revision of 2017',
      parts: [{ from: '2009-10-05', to: '2011-12-10', days: 797, of: 365, amount: '109178' }],
      nextDays: [{ from: '2011-12-11', to: null }],
      convention: '365',
      cut: 'parts',
    });
  });

  test('for a person: each part, the sum in court style, and what comes on top', () => {
    const asked = ['--principal', '4億0575万5964円', '--from', '令和4年8月5日', '--to', '令和6年4月18日'];
    const { code, out, err } = songai(['interest', ...asked, '--delay-since', '2018-04-30']);
    expect([code, err]).toEqual([0, '']);
    for (const part of [
      '2022-08-05〜2023-08-04',
      '149/365',
      '109/366',
      '34,611,661円',
      '3461万1661円（4億0575万5964円に対する令和4年8月5日から支払済みまで年5%の割合による金員のうち',
      '55,431.1426…円',
      '平成29年改正前の民法404条',
      '合計の円未満を切捨て',
    ])
      expect(out).toContain(part);
    const english = songai(['interest', ...asked, '--delay-since', '2018-04-30', '--lang', 'en']).out;
    expect(english).toContain('¥34,611,661');
    expect(english).toContain('5% a year');
    expect(english).toContain('¥55,431.1426…');
    expect(english).not.toMatch(/[ぁ-ん一-龠]/);
  });

  test('a warning stands on stderr, the figure on stdout', () => {
    const { code, out, err } = songai([
      'interest',
      '--principal',
      '100',
      '--from',
      '2022-08-05',
      '--to',
      '2024-04-18',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out).rate).toBe('0.03');
    expect(err).toContain('注意 --delay-since');
  });

  test('all that is wrong is told at once, by the names of the options, and no figure is given', () => {
    const wrong = ['--principal', '10x', '--from', '2029-04-01', '--to', '2009-02-30', '--rate', '5'];
    const { code, out, err } = songai(['interest', ...wrong]);
    expect([code, out]).toEqual([2, '']);
    for (const told of ['--principal', '10x', '--to', '2009-02-30', '--rate', '0.05'])
      expect(err).toContain(told);
    const english = songai(['interest', ...wrong, '--lang', 'en', '--json']);
    expect([english.code, english.out]).toEqual([2, '']);
    expect(english.err).toContain('There is no day “2009-02-30”.');
    expect(english.err).toContain('“5” is more than 100% a year.');
  });

  test('a rate that is not fixed yet: the hint names the option that states one', () => {
    const asked = ['--principal', '1', '--from', '2029-04-01', '--to', '2030-01-01'];
    const { code, err } = songai(['interest', ...asked]);
    expect(code).toBe(2);
    expect(err).toContain('2029-04-01');
    expect(err).toContain('--rate');
    expect(songai(['interest', ...asked, '--lang', 'en']).err).toContain('state its rate with --rate');
  });

  test('delay that begins after the first day', () => {
    const { code, err } = songai(['interest', ...ASKED, '--delay-since', '2009-10-06']);
    expect(code).toBe(2);
    expect(err).toContain('誤り --delay-since');
  });

  test('wrong usage, in both languages', () => {
    const both = songai(['interest', ...ASKED, '--rate', '0.05', '--delay-since', '2009-10-05']);
    expect(both.code).toBe(2);
    expect(both.err).toContain('一緒に使えません');
    expect(both.err).toContain('cannot be used with');
    const missing = songai(['interest', '--principal', '1', '--from', '2009-10-05']);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('オプション --to <day> がありません');
    expect(missing.err).toContain("required option '--to <day>' not specified");
    expect(songai(['interest', ...ASKED, '--convention', '360'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('period', () => {
  test('--json has the promised keys and no other', () => {
    const { code, out, err } = songai(['period', '--notice', '2020-01-31', '--grace-months', '1', '--json']);
    expect([code, err]).toEqual([0, '']);
    expect(Object.keys(JSON.parse(out))).toEqual(['noticeDate', 'graceEnds', 'liableFrom', 'provisions']);
    expect(JSON.parse(out)).toEqual({
      noticeDate: '2020-01-31',
      graceEnds: '2020-02-29',
      liableFrom: '2020-03-01',
      provisions: [
        '民法140条（初日不算入、類推）',
        '民法143条2項（暦による計算、類推）',
        '民法142条は適用していない（末日が日曜・祝日でも動かさない）',
      ],
    });
  });

  test('one month is the default, and the language is taken', () => {
    const found = JSON.parse(songai(['period', '--notice', '2020-04-10', '--lang', 'en', '--json']).out);
    expect(found.liableFrom).toBe('2020-05-11');
    expect(found.provisions[2]).toContain('Art. 142 is not applied');
  });

  test('a last day on a Sunday moves where that is asked for', () => {
    const found = JSON.parse(
      songai(['period', '--notice', '2020-04-10', '--move-past-holidays', '--json']).out,
    );
    expect(found).toMatchObject({ graceEnds: '2020-05-11', liableFrom: '2020-05-12' });
    expect(found.provisions[2]).toContain('土曜日');
  });

  test('for a person: each step with its provision', () => {
    const { out } = songai(['period', '--notice', '令和2年1月31日']);
    for (const part of ['2020-01-31 通知の到達', '民法140条', '民法143条2項', '責任の始まり', '2020-03-01'])
      expect(out).toContain(part);
    const english = songai(['period', '--notice', '2020-01-31', '--grace-months', '0', '--lang', 'en']).out;
    expect(english).toContain('no grace');
    expect(english).not.toMatch(/[ぁ-ん一-龠]/);
  });

  test('bad input is told by the names of the options', () => {
    const { code, out, err } = songai(['period', '--notice', '2020-02-30', '--grace-months', '1.5']);
    expect([code, out]).toEqual([2, '']);
    for (const told of ['--notice', '2020-02-30', '--grace-months', '1.5', '120'])
      expect(err).toContain(told);
    const beyond = songai(['period', '--notice', '2028-04-03', '--move-past-holidays', '--lang', 'en']);
    expect([beyond.code, beyond.out]).toEqual([2, '']);
    expect(beyond.err).toContain('error --move-past-holidays');
    expect(songai(['period']).code).toBe(2);
  });
});

test('both have help with an example', () => {
  for (const command of ['interest', 'period']) {
    const { code, out } = songai([command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain('例 / example');
    expect(out).toContain(`songai ${command} --`);
  }
});
