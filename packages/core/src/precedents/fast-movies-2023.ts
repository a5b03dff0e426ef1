import { citationOf, FAST_MOVIES } from '../law/rulings.js';
import type { Precedent } from './precedent.js';

const AWARDS = [
  19870000, 6780000, 22770000, 6750000, 20760000, 2130000, 13950000, 65020000, 185760000, 56880000, 33080000,
  63940000, 2310000,
];

const plaintiffs = AWARDS.map((_, at) => `  - { id: p${at + 1}, name: 原告${at + 1} }`).join('\n');
const titles = AWARDS.map(
  (amount, at) =>
    `  - { id: t${at + 1}, name: 原告${at + 1}の映画, plaintiff: p${at + 1}, found: { value: ${amount}, source: 判決の認容額そのもの（循環） } }`,
).join('\n');

const text = `# ファスト映画事件：東京地判令和5年8月24日、令和4年(ワ)第12062号
# 合計だけの確認。1回の視聴につき200円とされたが、映画ごとの視聴回数は読んでいないので、認容額をそのまま置いて足す。
format: songai.case/1
language: ja
name: ファスト映画事件の認容額の合計の確認
court: 東京地方裁判所
number: 令和4年(ワ)第12062号

plaintiffs:
${plaintiffs}

defendants:
  - id: uploaders
    name: 投稿者ら
    role: 投稿者
    liability: { start: whole, reason: 自ら投稿した者として、公開の初めから責任を負う }

sites:
  - { id: video, name: 動画投稿サイト }

titles:
${titles}
`;

export const fastMovies: Precedent = {
  id: 'fast-movies-2023',
  name: { ja: 'ファスト映画事件', en: 'Fast movies' },
  citation: citationOf(FAST_MOVIES),
  kind: 'sum',
  facts: [
    { words: { ja: '1回の視聴につき200円', en: '¥200 a view' }, status: 'verified' },
    {
      words: {
        ja: '視聴は1000万回を超え、約20億円のうち5億円を一部請求',
        en: 'more than 10,000,000 views; of about ¥2bn, 500,000,000 claimed in part',
      },
      status: 'one source',
    },
    { words: { ja: '13の認容額', en: 'the 13 awards' }, status: 'one source' },
    { words: { ja: '映画ごとの視聴回数', en: 'the views of each film' }, status: 'not read' },
  ],
  limits: {
    ja: '映画ごとの視聴回数を読んでいないので、13の認容額の合計だけを確かめる。入力は結論そのものである（循環）。',
    en: 'The views of each film were not read, so only the sum of the 13 awards is checked. The inputs are the awards themselves (circular).',
  },
  text,
  published: [
    {
      plaintiff: '*',
      name: { ja: '13の原告の合計', en: '13 plaintiffs in all' },
      amount: '500000000',
      basis: 'circular',
    },
  ],
};
