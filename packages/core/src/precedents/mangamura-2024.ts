import { same } from '../base/words.js';
import { citationOf, MANGAMURA } from '../law/rulings.js';
import type { Precedent } from './precedent.js';

const text = `# 漫画村事件（運営者に対する請求）：東京地判令和6年4月18日、令和4年(ワ)第18776号
# 公表された数値による再計算。巻ごとの価格は読んでいない（判決別紙1〜3にある）。価格の合計は、公表された請求額から
# 整数の計算で導いたもの（請求額 ÷ 1.1 ÷ 7,410）なので、この例が確かめるのは認容額の計算であって価格ではない。
format: songai.case/1
language: ja
name: 漫画村事件の認容額の再計算
court: 東京地方裁判所
number: 令和4年(ワ)第18776号

plaintiffs:
  - { id: kadokawa, name: KADOKAWA, claim: { total: 450839961 } }
  - { id: shueisha, name: 集英社, claim: { total: 476923161 } }
  - { id: shogakukan, name: 小学館, claim: { total: 1001839410 } }

defendants:
  - id: operator
    name: 漫画村の運営者
    role: 運営者
    liability: { start: whole, reason: 運営者として、公開の初めから責任を負う }

sites:
  - id: mangamura
    name: 漫画村
    units: { value: 72577, source: サイト上の巻数（多くとも。一つの資料） }

titles:
  - id: kadokawa-8
    name: KADOKAWAの8作品
    plaintiff: kadokawa
    units: { value: 89, source: 対象の巻数（一つの資料） }
    unit: 巻
    feeOfAllUnits: { value: 55311, source: 89巻の税込価格の合計。請求額から導いた数 }
  - id: shueisha-2
    name: 集英社の2作品
    plaintiff: shueisha
    units: { value: 131, source: 対象の巻数（一つの資料） }
    unit: 巻
    feeOfAllUnits: { value: 58511, source: 131巻の税込価格の合計。請求額から導いた数 }
  - id: shogakukan-7
    name: 小学館の7作品
    plaintiff: shogakukan
    units: { value: 221, source: 対象の巻数（一つの資料） }
    unit: 巻
    feeOfAllUnits: { value: 122910, source: 221巻の税込価格の合計。請求額から導いた数 }

traffic:
  # 資料が示すのは月まで（2017年6月から2018年4月）。日は、その月の初日と末日を置いた。
  - site: mangamura
    from: 2017-06-01
    to: 2018-04-30
    metric: visits
    value: 537810000
    source: 訪問数の推計（判決について公表された数値）

views:
  - way: even-spread     # 総訪問数 ÷ 全巻数 = 1巻当たり7,410回（1未満切捨て）
    factors:
      unitsPerVisit: { value: 1, source: 1回の訪問で1巻が読まれたとする（一つの資料） }

rate: { value: 0.9, source: 税込価格から10%を控除（判決について公表された数値） }
feeTax: included
lawyerFee: { rate: { value: 0.1, source: 弁護士費用を除く認容額の1割が弁護士費用に当たるという推測 } }
# 利率は書かない。2017年6月から2018年4月の不法行為なので、後の日から請求されても、当時の法定利率（年5%）による。
delayDamages: { start: date, date: 2022-08-05 }
cuts: { views: unit, amount: title }
`;

export const mangamura: Precedent = {
  id: 'mangamura-2024',
  name: { ja: '漫画村事件（運営者）', en: 'Mangamura (operator)' },
  citation: citationOf(MANGAMURA),
  kind: 'computed',
  facts: [
    {
      words: {
        ja: '訪問数 537,810,000（2017年6月〜2018年4月、推計）',
        en: '537,810,000 visits (2017-06 to 2018-04, an estimate)',
      },
      status: 'verified',
    },
    {
      words: { ja: 'サイト上の巻数は多くとも 72,577', en: 'at most 72,577 volumes on the site' },
      status: 'one source',
    },
    {
      words: { ja: '1訪問を1巻の閲覧とする', en: 'one visit taken as one volume read' },
      status: 'one source',
    },
    {
      words: { ja: '1巻につき少なくとも 7,410 回', en: 'at least 7,410 times for each volume' },
      status: 'verified',
    },
    { words: { ja: '税込価格から10%を控除', en: 'price with tax, less 10%' }, status: 'verified' },
    {
      words: {
        ja: '作品数・巻数：8・89、2・131、7・221',
        en: 'titles and volumes: 8 and 89, 2 and 131, 7 and 221',
      },
      status: 'one source',
    },
    {
      words: {
        ja: '価格の合計 55,311円、58,511円、122,910円（請求額から）',
        en: 'sums of prices 55,311, 58,511 and 122,910 yen (from the claims)',
      },
      status: 'derived',
    },
    {
      words: {
        ja: '弁護士費用が、それを除く認容額の1割に当たること（推測）',
        en: 'that a tenth on top of the damages is the lawyer’s fee (inferred)',
      },
      status: 'derived',
    },
    {
      words: { ja: '令和4年8月5日から年5%の遅延損害金', en: 'delay damages of 5% a year from 2022-08-05' },
      status: 'verified',
    },
    { words: { ja: '巻ごとの価格', en: 'the price of each volume' }, status: 'not read' },
  ],
  limits: {
    ja: '価格の合計は請求額から導いたので、確かめられるのは認容額の計算であって、価格ではない。',
    en: 'The sums of prices are derived from the claims, so this checks the arithmetic of the award, not the prices.',
  },
  text,
  published: [
    { plaintiff: 'kadokawa', name: same('KADOKAWA'), amount: '405755964', basis: 'derived' },
    { plaintiff: 'shueisha', name: { ja: '集英社', en: 'Shueisha' }, amount: '429230844', basis: 'derived' },
    {
      plaintiff: 'shogakukan',
      name: { ja: '小学館', en: 'Shogakukan' },
      amount: '901655469',
      basis: 'derived',
    },
  ],
};
