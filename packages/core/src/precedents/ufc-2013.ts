import { citationOf, UFC } from '../law/rulings.js';
import type { Precedent } from './precedent.js';

const text = `# UFC事件（ニコニコ動画への投稿）：東京地判平成25年5月17日、平成25年(ワ)第1918号
# 公表された数値による再計算。入力と認容額は別々の資料から読んだ。動画の名前と視聴の期間は読んでいない
# （動画1・動画2という呼び名は、ここでの便宜による）。
format: songai.case/1
language: ja
name: UFC事件の認容額の再計算
court: 東京地方裁判所
number: 平成25年(ワ)第1918号

plaintiffs:
  - { id: ufc, name: UFCの映像の権利者 }

defendants:
  - id: uploader
    name: 投稿者
    role: 投稿者
    liability: { start: whole, reason: 自ら投稿した者として、公開の初めから責任を負う }

sites:
  - { id: niconico, name: ニコニコ動画 }

titles:
  - { id: no-1, name: 動画1, plaintiff: ufc, units: 1, unit: 本 }
  - { id: no-2, name: 動画2, plaintiff: ufc, units: 1, unit: 本 }
  - { id: no-68, name: 動画68, plaintiff: ufc, units: 1, unit: 本, claim: { value: 1848700, source: 動画68について請求された額 } }

traffic:   # 視聴の期間は読んでいないので、期間を書かず全部を数える
  - { title: no-1, metric: views, value: 13172, source: 視聴回数（一つの資料） }
  - { title: no-2, metric: views, value: 13999, source: 視聴回数（一つの資料） }
  - { title: no-68, metric: views, value: 6837, source: 視聴回数（一つの資料） }

views:
  - way: counter

fee: { value: 500, source: 1回の視聴の料金（判決について公表された数値） }
rate: { value: 0.6, source: 使用料相当額の割合（判決について公表された数値） }
cuts: { views: none, amount: title }
`;

export const ufc: Precedent = {
  id: 'ufc-2013',
  name: { ja: 'UFC事件（ニコニコ動画）', en: 'UFC on Niconico' },
  citation: citationOf(UFC),
  kind: 'computed',
  facts: [
    { words: { ja: '500円 × 視聴回数 × 60%', en: '¥500 x views x 60%' }, status: 'verified' },
    {
      words: { ja: '視聴回数 13,172、13,999、6,837', en: 'views 13,172, 13,999 and 6,837' },
      status: 'one source',
    },
    {
      words: { ja: '三つ目は 1,848,700円だけを請求', en: 'of the third only ¥1,848,700 was claimed' },
      status: 'verified',
    },
    {
      words: { ja: '動画の名前、視聴の期間', en: 'names of the films, the time of the views' },
      status: 'not read',
    },
  ],
  limits: {
    ja: '入力と認容額は別々の資料による。作品ごとの一部請求も確かめられる。番号68のほかの動画の番号は読んでいない。',
    en: 'Inputs and award come from separate sources. The partial claim by title is checked as well. The numbers of the films other than no. 68 were not read.',
  },
  text,
  published: [
    { plaintiff: 'ufc', name: { ja: '原告', en: 'plaintiff' }, amount: '10000000', basis: 'independent' },
  ],
};
