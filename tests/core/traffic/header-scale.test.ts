import { describe, expect, test } from 'vitest';
import { headerScale } from '../../../packages/core/src/traffic/header-scale.js';

describe('what figures are multiplied by', () => {
  test.each([
    ['Visits (000)', 'Visits', '1000'],
    ["Visits ('000s)", 'Visits', '1000'],
    ["Visits '000", 'Visits', '1000'],
    ['Visits (K)', 'Visits', '1000'],
    ['Visits (in thousands)', 'Visits', '1000'],
    ['Visits in thousands', 'Visits', '1000'],
    ['Besuche in Tsd.', 'Besuche', '1000'],
    ['Visits [M]', 'Visits', '1000000'],
    ['Visits (MM)', 'Visits', '1000000'],
    ['Besuche in Mio.', 'Besuche', '1000000'],
    ['Besuche (Mrd.)', 'Besuche', '1000000000'],
    ['訪問数（千）', '訪問数', '1000'],
    ['訪問数（千人）', '訪問数', '1000'],
    ['訪問数(単位：千人)', '訪問数', '1000'],
    ['訪問数（万）', '訪問数', '10000'],
    ['訪問数（百万）', '訪問数', '1000000'],
    ['訪問数（億）', '訪問数', '100000000'],
    ['访问量（单位：万次）', '访问量', '10000'],
    ['Visits (US) (000)', 'Visits (US)', '1000'],
    ['Visits (000) desktop', 'Visits desktop', '1000'],
  ])('%j', (header, plain, scale) => {
    expect(headerScale(header)).toEqual({ plain, scale });
  });
});

describe('the unit alone', () => {
  test.each([
    ['Avg. duration (s)', 'Avg. duration', 'seconds'],
    ['Avg. duration (sec)', 'Avg. duration', 'seconds'],
    ['Avg. duration in seconds', 'Avg. duration', 'seconds'],
    ['滞在時間（秒）', '滞在時間', 'seconds'],
    ['Bounce rate (%)', 'Bounce rate', 'percent'],
    ['Bounce rate %', 'Bounce rate', 'percent'],
    ['Absprungrate in %', 'Absprungrate', 'percent'],
    ['直帰率（％）', '直帰率', 'percent'],
  ])('%j', (header, plain, unit) => {
    expect(headerScale(header)).toEqual({ plain, scale: '1', unit });
  });
});

test.each([
  'Visits',
  'Visits (US)',
  'Visits (Mobile)',
  'Duration (m)',
  'Visits in Japan',
  '訪問数（千葉）',
  'Top 1000',
  '',
  '()',
  'k',
  'M',
])('%j says nothing of a unit', (header) => {
  expect(headerScale(header)).toEqual({ plain: header, scale: '1' });
});
