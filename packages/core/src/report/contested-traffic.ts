import type { Assessment } from '../assess.js';
import type { Fraction } from '../base/fraction.js';
import { both, type Words } from '../base/words.js';
import type { Family } from '../formula/graph.js';
import { JOINT_TORT } from '../law/civil-code.js';
import { BL_DOJINSHI, CLOUDFLARE, citationOf, MANGAMURA } from '../law/rulings.js';
import { type Point, SEE } from './contested-point.js';
import { grouped } from './numbers.js';

/** What may be said against the way from traffic to views. */
export function viewsPoints({ plan }: Assessment): readonly Point[] {
  const { views } = plan;
  if (!views) return [];
  const ways = views.ways.map(({ way }) => way);
  const isEstimated = ways.some(({ id }) => id !== 'counter');
  const applied = appliedFactors(plan.graph.families);
  const left = views.notApplied.length;
  return [
    ...(isEstimated
      ? [
          {
            point: {
              ja: 'アクセス統計による推計を採れるか',
              en: 'Whether estimates from access statistics can be relied on',
            },
            dealt: {
              ja: '推計は、評価を受けるべき証拠の一つとして示す。採った裁判例と採らなかった裁判例がある。後者（114条1項の事案）は SimilarWeb の推計を採らず、サイト自身のカウンターの数によった上で、9割を減じた。',
              en: 'They are shown as evidence to be weighed. Courts have taken them, and have declined them; the court that declined SimilarWeb’s estimates (a case under Art. 114(1)) took the sites’ own counters, and cut 90%.',
            },
            rests: both(
              { ja: '採った例：', en: 'taken: ' },
              citationOf(MANGAMURA),
              { ja: '、', en: '; ' },
              citationOf(CLOUDFLARE),
              { ja: '。採らなかった例：', en: '. Declined: ' },
              citationOf(BL_DOJINSHI),
            ),
          },
        ]
      : []),
    ...ways.map(
      (way): Point => ({
        point: both({ ja: '閲覧数の求め方：', en: 'How views are found: ' }, way.label),
        dealt: way.premise,
        rests:
          way.basis.length === 0
            ? SEE.working
            : way.basis.reduce((before, basis) => both(before, { ja: '、', en: '; ' }, basis)),
      }),
    ),
    {
      point: { ja: '閲覧数への係数', en: 'Factors between traffic and views' },
      dealt: both(
        applied.length === 0
          ? { ja: '適用した係数はない。', en: 'None is applied.' }
          : both(
              { ja: '適用した係数：', en: 'Applied: ' },
              applied.reduce((before, one) => both(before, { ja: '、', en: '; ' }, one)),
              { ja: '。', en: '.' },
            ),
        left === 0
          ? ''
          : {
              ja: `適用していない係数が${left}あり、その理由を一つずつ示した。`,
              en: ` ${left} are not applied, each with its reason.`,
            },
      ),
      rests: {
        ja: '「入力とその出典」「適用していない係数」',
        en: '“Inputs and their sources”, “Factors not applied”',
      },
    },
  ];
}

/** Each factor of behaviour with the values that it takes, from the least to the greatest. */
function appliedFactors(families: readonly Family[]): readonly Words[] {
  return families.flatMap((family): Words[] => {
    if (family.op !== 'input' || family.unit === 'yenPerView') return [];
    if (!family.inputs.some(({ estimate }) => estimate?.kind === 'behaviour')) return [];
    const values = family.inputs.map(({ value }) => value).sort((a, b) => a.compare(b));
    const [least, greatest] = [values[0] as Fraction, values.at(-1) as Fraction];
    const text = least.equals(greatest)
      ? grouped(least.toText())
      : `${grouped(least.toText())}–${grouped(greatest.toText())}`;
    return [both(family.label, ' ', text)];
  });
}

/** What may be counted twice. */
export function overlapPoints({ case: read, plan }: Assessment): readonly Point[] {
  if (!plan.views) return [];
  const { sites, defendants } = read.fields;
  const points: Point[] = [];
  if (sites.length > 1)
    points.push({
      point: { ja: 'サイト間の重複', en: 'Overlap of sites' },
      dealt: {
        ja: '数えているのは閲覧であって人ではない。同じ人が二つのサイトで見れば、それぞれのサイトでの利用として両方に数える。一方から他方へ転送された訪問が両方に現れるときは、その分が重なり得る。',
        en: 'What is counted are views, not people: one person who reads on two sites used the work on both. A visit that is redirected from one to the other can appear on both, and would then count twice.',
      },
      rests: { ja: '「損害額一覧表」（サイト別）', en: '“Schedule of damages” (by site)' },
    });
  if (sites.some(({ domains }) => (domains?.length ?? 0) > 1))
    points.push({
      point: { ja: 'ドメインの転送', en: 'Redirects between domains' },
      dealt: {
        ja: '一つのサイトの複数のドメインの数値は足した。閲覧者側の転送で一つの訪問が両方に数えられていれば、その分だけ多い。',
        en: 'Figures of several domains of one site were added. Where a redirect made one visit count on both, they are too high by that.',
      },
      rests: SEE.assumptions,
    });
  if (defendants.length > 1)
    points.push({
      point: { ja: '被告らの間の重複', en: 'Overlap of defendants' },
      dealt: {
        ja: '責任の重なる作品と日の分は連帯とし、合計に一度だけ入れた。',
        en: 'For titles and days on which liability overlaps they owe jointly; that stands once in the totals.',
      },
      rests: both(JOINT_TORT, { ja: '。', en: '; ' }, SEE.order),
    });
  return points;
}
