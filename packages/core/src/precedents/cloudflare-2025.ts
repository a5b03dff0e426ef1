import { same } from '../base/words.js';
import { CLOUDFLARE, citationOf } from '../law/rulings.js';
import type { Precedent } from './precedent.js';

const text = `# Cloudflare事件：東京地判令和7年11月19日、令和4年(ワ)第2388号（第一審・控訴中）
# 外枠だけの再計算。閲覧数、配信料、訪問数から閲覧数への求め方、海外・繰り返しの扱い、税、利息の日は読んでいない。
# 認定額も読んでいない。KADOKAWA の額は認容額 121,400,928円 ÷ 1.1、ほかの三社の額は認容額 126,500,000円から
# 分かる下限（少なくとも 115,000,000円）で、いずれも結論から逆に導いたものである。
format: songai.case/1
language: ja
name: Cloudflare事件の認容額の外枠の再計算
court: 東京地方裁判所
number: 令和4年(ワ)第2388号

plaintiffs:
  - { id: kadokawa, name: KADOKAWA, claim: { base: 115000000 } }
  - { id: kodansha, name: 講談社, claim: { base: 115000000 } }
  - { id: shueisha, name: 集英社, claim: { base: 115000000 } }
  - { id: shogakukan, name: 小学館, claim: { base: 115000000 } }

defendants:
  - id: cloudflare
    name: Cloudflare
    role: 幇助者
    liability: { start: notice, graceMonths: 1 }

sites:
  - { id: both, name: 二つの海賊版サイト }

titles:
  - { id: kadokawa-1, name: KADOKAWAの1作品, plaintiff: kadokawa, found: { value: 110364480, source: 認容額 121400928円から逆算した額（循環） } }
  - { id: kodansha-1, name: 講談社の1作品, plaintiff: kodansha, found: { value: 115000000, source: 認容額から分かる下限。実際の認定額は読んでいない } }
  - { id: shueisha-1, name: 集英社の1作品, plaintiff: shueisha, found: { value: 115000000, source: 認容額から分かる下限。実際の認定額は読んでいない } }
  - { id: shogakukan-1, name: 小学館の1作品, plaintiff: shogakukan, found: { value: 115000000, source: 認容額から分かる下限。実際の認定額は読んでいない } }

lawyerFee: { rate: { value: 0.1, source: 認容された損害の1割 } }
`;

export const cloudflare: Precedent = {
  id: 'cloudflare-2025',
  name: { ja: 'Cloudflare事件', en: 'Cloudflare' },
  citation: citationOf(CLOUDFLARE),
  kind: 'shell',
  facts: [
    {
      words: {
        ja: '見込まれる配信料 × 使用料率80% × アクセス統計から推計した閲覧数',
        en: 'anticipated distribution fee x usage rate 80% x views estimated from access statistics',
      },
      status: 'one source',
    },
    {
      words: {
        ja: '通知の1か月後から幇助者として責任を負う',
        en: 'liable as an aider from one month after notice',
      },
      status: 'verified',
    },
    {
      words: {
        ja: '各社1作品、計4作品。認定額は合わせて約36億円、請求は一部',
        en: '4 works, one for each plaintiff; about ¥3.6bn found, only part claimed',
      },
      status: 'verified',
    },
    {
      words: {
        ja: '認容額：三社に各 126,500,000円、合計 500,900,928円',
        en: 'awards: ¥126,500,000 each to three plaintiffs, ¥500,900,928 in all',
      },
      status: 'verified',
    },
    {
      words: {
        ja: '認容額 = min(認定額, 115,000,000) + その1割。KADOKAWAの認定額 110,364,480円',
        en: 'award = min(found, 115,000,000) + 10%; found amount of KADOKAWA ¥110,364,480',
      },
      status: 'derived',
    },
    {
      words: {
        ja: '閲覧数、配信料、訪問から閲覧への求め方、海外や繰り返しの扱い、税、利息の日',
        en: 'views, fees, the step from visits to views, foreign or repeated visits, tax, dates of interest',
      },
      status: 'not read',
    },
  ],
  limits: {
    ja: '確かめられるのは、一部請求の上限と弁護士費用という外枠だけである。KADOKAWAの認定額は認容額から逆算したので循環している。ほかの三社の認定額は、請求の上限に達したことだけが分かる下限である。',
    en: 'Only the outer shell is checked: the cap of the partial claim and the lawyer’s fee. The found amount of KADOKAWA is computed back from its award, so that row is circular. Of the three others only a lower bound is known: that the claim was reached.',
  },
  text,
  published: [
    { plaintiff: 'kadokawa', name: same('KADOKAWA'), amount: '121400928', basis: 'circular' },
    { plaintiff: 'kodansha', name: { ja: '講談社', en: 'Kodansha' }, amount: '126500000', basis: 'derived' },
    { plaintiff: 'shueisha', name: { ja: '集英社', en: 'Shueisha' }, amount: '126500000', basis: 'derived' },
    {
      plaintiff: 'shogakukan',
      name: { ja: '小学館', en: 'Shogakukan' },
      amount: '126500000',
      basis: 'derived',
    },
  ],
};
