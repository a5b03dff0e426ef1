import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { countryCode } from '../../../packages/core/src/traffic/country.js';

const require = createRequire(new URL('../../../packages/core/package.json', import.meta.url));
/** A dependency of core, not of the tests. */
const data = 'i18n-iso-countries';
const codes = require(`${data}/codes.json`) as [string, string, string][];
const namesIn = (lang: string): [string, string | string[]][] =>
  Object.entries(require(`${data}/langs/${lang}.json`).countries);

describe('codes', () => {
  test('every code of ISO 3166, by letters in any case and by number', () => {
    for (const [two, three, number] of codes) {
      for (const text of [two, two.toLowerCase(), three, three.toLowerCase(), number, String(Number(number))])
        expect([text, countryCode(text)]).toEqual([text, two]);
    }
  });

  test.each([
    ['392', 'JP'],
    ['010', 'AQ'],
    ['10', 'AQ'],
    ['392.0', 'JP'],
    ['３９２', 'JP'],
    [' jp ', 'JP'],
    ['ＪＰ', 'JP'],
    ['UK', 'GB'],
    ['NA', 'NA'],
  ])('%j is %s', (text, code) => {
    expect(countryCode(text)).toBe(code);
  });
});

describe('names', () => {
  test.each(['en', 'ja', 'de', 'zh'])('every country by its first name in %s', (lang) => {
    for (const [code, names] of namesIn(lang)) {
      const name = typeof names === 'string' ? names : (names[0] as string);
      expect([name, countryCode(name)]).toEqual([name, code]);
      expect([name, countryCode(name.toUpperCase())]).toEqual([name, code]);
    }
  });

  test.each([
    ['Japan', 'JP'],
    ['日本', 'JP'],
    ['Korea, Republic of', 'KR'],
    ['Republic of Korea', 'KR'],
    ['South Korea', 'KR'],
    ['韓国', 'KR'],
    ['韩国', 'KR'],
    ['Südkorea', 'KR'],
    ['North Korea', 'KP'],
    ["Korea, Democratic People's Republic of", 'KP'],
    ['USA', 'US'],
    ['U.S.', 'US'],
    ['U.S.A.', 'US'],
    ['United States', 'US'],
    ['the united states of america', 'US'],
    ['米国', 'US'],
    ['アメリカ', 'US'],
    ['Vereinigte Staaten', 'US'],
    ['U.K.', 'GB'],
    ['イギリス', 'GB'],
    ['英国', 'GB'],
    ['Großbritannien', 'GB'],
    ['Türkiye', 'TR'],
    ['Turkey', 'TR'],
    ['Turkiye', 'TR'],
    ['Viet Nam', 'VN'],
    ['ﾍﾞﾄﾅﾑ', 'VN'],
    ['Trinidad & Tobago', 'TT'],
    ['St. Lucia', 'LC'],
    ['Côte d’Ivoire', 'CI'],
    ['Falkland Islands', 'FK'],
    ['Moldova', 'MD'],
    ['Taiwan', 'TW'],
    ['臺灣', 'TW'],
    ['Democratic Republic of the Congo', 'CD'],
    ['Congo, The Democratic Republic of the', 'CD'],
    ['Republic of the Congo', 'CG'],
    ['バチカン', 'VA'],
    ['ガーナ', 'GH'],
    ['カナダ', 'CA'],
  ])('%s is %s', (text, code) => {
    expect(countryCode(text)).toBe(code);
  });
});

describe('no one country', () => {
  test.each([
    '999',
    'World',
    'worldwide',
    'WW',
    'Global',
    'All countries',
    '全世界',
    '世界',
    'すべての国',
    '全球',
    'Weltweit',
  ])('%s is the whole world', (text) => {
    expect(countryCode(text)).toBe('WW');
  });

  test.each([
    'Others',
    'Rest of World',
    'rest of the world',
    'ZZ',
    'その他',
    'Sonstige',
    '其他',
    'unknown',
    '(not set)',
    '(other)',
  ])('%s is countries not named', (text) => {
    expect(countryCode(text)).toBe('ZZ');
  });
});

describe('nothing known', () => {
  test.each([
    '',
    ' ',
    'Atlantis',
    'N/A',
    '-',
    'Europe',
    'EU',
    'APAC',
    '1',
    '000',
    '1000',
    '39.2',
    'Congo',
    'Korea',
    'QQQ',
    'constructor',
  ])('%j', (text) => {
    expect(countryCode(text)).toBeUndefined();
    expect(countryCode(text)).toBeUndefined();
  });
});
