import type { Assessment } from '../assess.js';
import type { Words } from '../base/words.js';
import { both, COLON } from '../base/words.js';
import { domainText } from '../traffic/domain.js';
import { WAYS } from '../views/ways.js';
import { graceAssumptions } from './grace.js';
import { orderAssumptions } from './order.js';
import { uncertaintyAssumptions } from './uncertainty.js';

/** What the figures take for granted, beyond what is proved: the way's premise, defaults of the case, unproved inputs. */
export function assumptionsOf(assessment: Assessment): readonly Words[] {
  const { plan, case: read, evidence } = assessment;
  const { fields } = read;
  const list: Words[] = [];
  for (const { way, cut } of plan.views?.ways ?? []) {
    list.push(both(way.label, COLON, way.premise));
    list.push(both(way.label, COLON, VIEWS_CUTS[cut]));
  }
  list.push(AMOUNT_CUTS[fields.cuts?.amount ?? 'title']);
  if (plan.portions.length > plan.titles.length) list.push(PARTED);
  for (const views of plan.views ? (fields.views ?? []) : []) {
    // Counts of the title itself are not of a country or a device.
    if (WAYS[views.way].level === 'title') continue;
    list.push(
      both(
        { ja: '使う数値：国 ', en: 'Figures used: country ' },
        views.country ?? { ja: 'WW（全世界、既定）', en: 'WW (the world, default)' },
        { ja: '、機器 ', en: ', device ' },
        views.device ?? { ja: 'all（すべて、既定）', en: 'all (default)' },
      ),
    );
  }
  list.push(...graceAssumptions(fields.defendants), ...orderAssumptions(assessment));
  if (plan.views) {
    if (plan.views.undated > 0) {
      list.push({
        ja: `期間の書かれていない数値が${plan.views.undated}件ある。責任の期間に限りがないので、全部を数えた。`,
        en: `${plan.views.undated} figure(s) state no period. Nothing limits the period of liability, so they are counted whole.`,
      });
    }
    if (plan.views.dayShared) list.push(DAY_SHARE);
    if (fields.partMonths && fields.partMonths !== 'days') list.push(PART_MONTH_WORDS[fields.partMonths]);
    list.push(TAX[fields.feeTax ?? 'unstated']);
  }
  const isSimilarWeb =
    plan.views !== undefined &&
    ((fields.traffic ?? []).some(({ vendor }) => /similarweb/i.test(vendor ?? '')) ||
      evidence.files.some((file) => file.recognised?.some((one) => one.format.startsWith('similarweb'))));
  if (isSimilarWeb) list.push(...SIMILARWEB);
  const told = new Set(evidence.observations.map(({ site }) => site));
  const isTold = (domain: string) => told.has(domainText(domain));
  const several = plan.views
    ? fields.sites.filter(({ domains = [] }) => domains.filter(isTold).length > 1)
    : [];
  for (const site of several) {
    list.push({
      ja: `「${site.name}」の複数のドメインの数値を足した。閲覧者側の転送では、一つの訪問が両方に数えられることがある。`,
      en: `The figures of several domains of “${site.name}” were added. A redirect in the browser can count one visit on both.`,
    });
  }
  const without = fields.plaintiffs.filter((one) => !(one.lawyerFee ?? fields.lawyerFee));
  if (without.length > 0) {
    const of = without.length < fields.plaintiffs.length ? without.map(({ name }) => name) : [];
    list.push({
      ja: `${of.map((name) => `「${name}」`).join('、')}${of.length > 0 ? 'の' : ''}弁護士費用は計算していない（ケースに lawyerFee がない）。`,
      en: `No lawyer’s fee ${of.length > 0 ? `of ${of.map((name) => `“${name}”`).join(', ')} ` : ''}is computed (the case has no lawyerFee).`,
    });
  }
  for (const [at, { name, claim }] of fields.plaintiffs.entries()) {
    const hasFee = plan.awards[at]?.fee !== undefined;
    if (claim?.base && hasFee && !claim.fee && !claim.total)
      list.push({
        ja: `原告「${name}」の弁護士費用の請求額はケースになく、弁護士費用を請求額で抑えていない（請求するものとして加えた）。`,
        en: `The case states no claim of “${name}” for the lawyer’s fee; nothing caps the fee, which is added as one that is claimed.`,
      });
    if (claim?.base || claim?.total) continue;
    const byTitle = plan.claimants[at]?.items.some((item) => item.claim);
    list.push(
      byTitle
        ? {
            ja: `原告「${name}」の請求額は、作品ごとに示されたものだけである。示されていない作品の額は抑えていない。`,
            en: `Claims of “${name}” are stated for titles only; the amount of a title without one is not capped.`,
          }
        : {
            ja: `原告「${name}」の請求額はケースになく、算定した額を請求額で抑えていない。`,
            en: `The case states no claim of “${name}”; nothing caps the found amount.`,
          },
    );
  }
  list.push(...uncertaintyAssumptions(assessment));
  const unproved = unprovedInputs(assessment);
  if (unproved > 0) {
    list.push({
      ja: `証拠も出典も示されていない入力が${unproved}件ある。「入力とその出典」に「仮定」と書いた。`,
      en: `${unproved} input(s) have neither exhibit nor source; they bear the word “assumption” under the inputs.`,
    });
  }
  return list;
}

function unprovedInputs({ plan }: Assessment): number {
  const ids = new Set<string>();
  for (const family of plan.graph.families) {
    if (family.op !== 'input') continue;
    for (const { id, source } of family.inputs) {
      const isOfCase = source.place !== undefined;
      if (source.kind === 'assumption' && source.exhibit === undefined && isOfCase) ids.add(id);
    }
  }
  return ids.size;
}

const PARTED: Words = {
  ja: '作品のうち、責任を負う被告、権利者、遅延損害金の利率のいずれかが違う日の分は、別の額として切り捨てた（作品を通じて切り捨てるより、1円未満ずつ小さいことがある）。',
  en: 'Days of a title on which other defendants answer, other holders hold or another rate of interest applies make an amount of their own, cut by itself (which may be up to a yen less for each).',
};

const DAY_SHARE: Words = {
  ja: '期間の端で切れる月は、日数で按分した（その月の中では、どの日も同じだけ訪問があったとみなす）。',
  en: 'A month cut by the edge of the period counts by days (every day of it is taken to have had the same traffic).',
};

const PART_MONTH_WORDS = {
  whole: {
    ja: '責任の始まりと終わりの月は、丸ごと数えた（partMonths: whole。請求の期間、責任の終わり、サイトの公開の端でも丸ごと数え、権利の期間の外の日だけを除く）。',
    en: 'The months in which liability begins and ends count whole (partMonths: whole), also where the claimed period, the end of liability or the days online cut them, but for days outside the term of the right.',
  },
  'left-out': {
    ja: '責任の始まりと終わりで切れる月は、数えていない（partMonths: left-out）。',
    en: 'Months cut by the edge of liability are left out (partMonths: left-out).',
  },
} as const;

const VIEWS_CUTS = {
  none: { ja: '閲覧数の端数は切り捨てていない。', en: 'views are not cut to whole numbers.' },
  month: {
    ja: '閲覧数は作品・サイト・月ごとに1未満を切り捨てた。',
    en: 'views are cut to whole numbers for each title, site and month.',
  },
  title: {
    ja: '閲覧数は作品・サイトごとに（配信料、責任を負う被告などが変わるときは、条件の同じ日ごとに分けて）1未満を切り捨てた。',
    en: 'views are cut to whole numbers for each title on a site (where its fee, the defendants who answer or the like change, for the days that are alike).',
  },
  unit: {
    ja: '閲覧数は1巻・話当たりの段階で（配信料、責任を負う被告などが変わるときは、条件の同じ日ごとに分けて）1未満を切り捨てた。',
    en: 'views are cut to whole numbers for one unit of a title (where its fee, the defendants who answer or the like change, for the days that are alike).',
  },
} as const;

const AMOUNT_CUTS = {
  month: {
    ja: '金額は作品・サイト・月ごとに円未満を切り捨てた。',
    en: 'Amounts are cut to whole yen for each title, site and month.',
  },
  title: {
    ja: '金額は作品（と原告）ごとに円未満を切り捨てた。',
    en: 'Amounts are cut to whole yen for each title (and plaintiff).',
  },
  plaintiff: {
    ja: '金額は原告ごとの合計で円未満を切り捨てた。',
    en: 'Amounts are cut to whole yen for each plaintiff’s sum.',
  },
} as const;

const TAX = {
  included: {
    ja: '配信料は税込（ケースの記載）。消費税を加えも除きもしていない。',
    en: 'Fees include consumption tax (as the case says). None is added or taken off.',
  },
  excluded: {
    ja: '配信料は税別（ケースの記載）。消費税を加えていない。',
    en: 'Fees are without consumption tax (as the case says). None is added.',
  },
  add: {
    ja: '配信料は税別（ケースの記載）。その日の税率による消費税（消費税法。ケースの feeTax: add）を加えた。加えた後の円未満は切り捨てていない。',
    en: 'Fees are without consumption tax (as the case says); consumption tax at the rate of the day is added (feeTax: add). The price with tax is not cut to whole yen.',
  },
  unstated: {
    ja: '配信料が税込か税別かはケースに書かれていない。そのままの額を使った。',
    en: 'The case does not say whether fees include consumption tax. They are used as they stand.',
  },
} as const;

/** A layout does not prove who made the figures: what holds for SimilarWeb's is said with that reservation. */
const SIMILARWEB: readonly Words[] = [
  {
    ja: 'SimilarWeb の資料、またはその出力と同じ形の資料を使った。SimilarWeb の数値であれば、サイトの実測ではなく同社の推計であり、過去分が後に改められることもあるので、取得日も証拠の一部になる。',
    en: 'A file of SimilarWeb, or one in the layout of its exports, was used. If its figures are SimilarWeb’s, they are that company’s estimates and no counts of the site; it restates history now and then, so the day of the download belongs to the evidence.',
  },
  {
    ja: 'SimilarWeb の1日は UTC-5（夏時間なし）で区切られ、日本の日付とは14時間ずれる。月の端で調整していない。',
    en: 'SimilarWeb’s day is UTC-5 without summer time, 14 hours from Japan’s. Nothing is adjusted at the edge of a month.',
  },
];
