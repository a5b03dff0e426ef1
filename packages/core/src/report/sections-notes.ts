import type { Assessment } from '../assess.js';
import { assumptionsOf } from '../assumptions/assumptions.js';
import { type Problem, placeText, telling } from '../base/problem.js';
import type { Lang } from '../base/words.js';
import { CLOUDFLARE, citationOf } from '../law/rulings.js';
import { list, paragraph, type Section } from './document.js';
import { type Profile, problemsFor } from './profile.js';
import { VERSION } from './version.js';

export function assumptionsSection(assessment: Assessment, lang: Lang): Section {
  return {
    id: 'assumptions',
    heading: lang === 'ja' ? '仮定' : 'Assumptions',
    blocks: [list(assumptionsOf(assessment).map((words) => words[lang]))],
  };
}

/** `注意 traffic.csv:5:4 …` */
function problemLine(one: Problem, profile: Profile, lang: Lang): string {
  const severity = {
    error: { ja: '誤り', en: 'error' },
    warning: { ja: '注意', en: 'warning' },
    note: { ja: '参考', en: 'note' },
  }[one.severity];
  const place = placeText(one.place);
  const told = `${severity[lang]}${place === '' ? '' : ` ${place}`}${lang === 'ja' ? '：' : ': '}${telling(one, lang)}`;
  return profile === 'filing' ? told : `${told}${lang === 'ja' ? '' : ' '}${one.hint[lang]}`;
}

/**
 * What is to be noted of the case and its files. What tells the drafter how to mend something, and which periods of
 * limitation to look at, is for the file and not for the other side; that it is left out is said.
 */
export function warningsSection(assessment: Assessment, profile: Profile, lang: Lang): Section {
  const isFiling = profile === 'filing';
  const problems = problemsFor(assessment, profile);
  return {
    id: 'warnings',
    heading: lang === 'ja' ? '注意すべき点' : 'Warnings',
    blocks: [
      problems.length === 0
        ? paragraph(
            lang === 'ja'
              ? '資料とケースに、注意すべき点は見つからなかった。'
              : 'Nothing was found in the case and its files that calls for a warning.',
          )
        : list(problems.map((one) => problemLine(one, profile, lang))),
      ...(isFiling
        ? [
            paragraph(
              lang === 'ja'
                ? 'この書面は提出用で、作成者のための点検事項（直し方、期間の点検）は載せていない。'
                : 'This is the version for filing; notes for the drafter (remedies, periods to check) are left out.',
            ),
          ]
        : []),
    ],
  };
}

/** How the figure is computed, and what stands behind it. */
export function methodSection({ plan }: Assessment, lang: Lang): Section {
  const ja = lang === 'ja';
  const ways = (plan.views?.ways ?? []).flatMap(({ way }) =>
    way.basis.map((basis) => `${way.label[lang]}${ja ? '：' : ': '}${basis[lang]}`),
  );
  const items = ja
    ? [
        '著作権法114条3項：権利の行使につき受けるべき金銭の額に相当する額。作品・サイト・月ごとに、配信料 × 使用料率 × 閲覧数。',
        '原告ごとの額：min( min(認定損害額, 請求額) + min(弁護士費用, その請求額), 請求額の合計 )。裁判所は請求を超えて認容しない。作品ごとに請求があるときは作品ごとに抑える（UFC事件、東京地判平成25年5月17日）。',
        `弁護士費用は、認定した額ではなく認容される損害を基準とする（実務。${citationOf(CLOUDFLARE).ja}の認容額は、1億1500万円とその1割に合う）。`,
        '円未満は切捨て（漫画村事件、東京地判令和6年4月18日の認容額がこれに合う）。切捨ては上に示した箇所だけで行い、ほかの計算は分数のまま行う。',
      ]
    : [
        'Copyright Act Art. 114(3): the money that would be received for the exercise of the right. For each title, site and month: distribution fee x usage rate x views.',
        'For each plaintiff: min( min(found amount, claimed damages) + min(lawyer’s fee, claimed fee), claimed total ). A court gives no more than is claimed; where the claim is by title, so is the cap (UFC, Tokyo District Court, 2013-05-17).',
        `The lawyer’s fee goes by the damages allowed, not by the amount found (practice; the awards of ${citationOf(CLOUDFLARE).en} fit ¥115,000,000 and 10% of it).`,
        'Parts below one yen are cut (the awards of Mangamura, Tokyo District Court, 2024-04-18, agree). Cuts are made only where shown above; all else is computed in exact fractions.',
        'The law and the rulings are quoted in unofficial translation; the Japanese texts alone count.',
      ];
  return {
    id: 'method',
    heading: ja ? '方法と引用' : 'Method and citations',
    blocks: [list([...items, ...ways]), paragraph(`songai ${VERSION}`)],
  };
}
