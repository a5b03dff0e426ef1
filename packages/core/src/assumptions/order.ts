import type { Assessment } from '../assess.js';
import type { Words } from '../base/words.js';
import { startsLiability } from '../liability/notice.js';

/** What is taken for granted of notices, several defendants, reductions, payments and partial claims. */
export function orderAssumptions({ case: { fields }, evidence, plan }: Assessment): Words[] {
  const list: Words[] = [];
  const unrecorded = evidence.notices.filter((one) => one.urls === undefined && startsLiability(one)).length;
  if (unrecorded > 0)
    list.push({
      ja: `URL を控えていない通知が${unrecorded}件あり、作品とサイトの特定があるので責任の始まりとして扱った。`,
      en: `Of ${unrecorded} notice(s) the URLs are not recorded; since they name title and site, they count as starts of liability.`,
    });
  if (fields.defendants.length > 1 && plan.views && (fields.views ?? []).some(({ factors }) => factors?.cdn))
    list.push({
      ja: '被告の配信（CDN）を経た割合は、すべての被告の責任に掛かっている。',
      en: 'The share delivered through a defendant (CDN) is applied to what every defendant answers for.',
    });
  if (fields.reductions?.length)
    list.push({
      ja: '減額は、損害の全体から一部請求より前にした（外側説）。弁護士費用は、減額後に認容される額によるので、重ねて減額しない。',
      en: 'Reductions are made from the whole loss, before the partial claim. The lawyer’s fee goes by what is allowed after them and is not reduced again.',
    });
  if ((fields.reductions?.length ?? 0) > 1)
    list.push({
      ja: '二つ以上の減額は、書かれた順に、前の減額の残りに対して掛けた（割合を足してはいない）。',
      en: 'Several reductions follow one another, each on what the one before has left (their shares are not added).',
    });
  if (fields.payments?.length)
    list.push({
      ja: '弁済は、損害とその遅延損害金（と示された費用）に、利率の高いもの、起算日の早いものから充てた。それらが同じときは、額に応じて分けず（民法488条4項4号）、連帯する被告の多いもの、ケースの被告の順に充てた。弁護士費用は弁済後に認容される額によるので、弁済を充てていない。',
      en: 'Payments are credited to the loss and the interest on it (and costs where stated), the higher rate and the earlier start first. Where these are alike they are not parted by amount (Civil Code 488(4)(iv)): what more defendants owe comes first, then the order of the defendants. The lawyer’s fee is found on what is allowed after them; nothing is credited to it.',
    });
  const rates = new Set(plan.portions.flatMap(({ interest }) => interest?.rate ?? []));
  if (rates.size > 1 && plan.awards.some(({ fee }) => fee))
    list.push({
      ja: '弁護士費用の遅延損害金の利率は、その費用の元になる損害のうち最後の不法行為の日の法定利率によった。',
      en: 'The lawyer’s fee bears the statutory rate of the last day of the torts on which it is found.',
    });
  if (fields.plaintiffs.some(({ claim }) => claim?.covers))
    list.push({
      ja: '一部請求がどの項目に及ぶかは、ケースの covers の順による（同じときは、連帯する被告の多いもの、起算日の早いもの、利率の高いもの、ケースの被告の順）。弁護士費用は、請求額の合計で抑えるとき最後に、同じ順で充てた。',
      en: 'Which items a partial claim covers follows covers in the case (where that does not decide: more debtors, the earlier start, the higher rate, the order of the defendants). Under a claimed total, lawyer’s fees come last, in the same order.',
    });
  const publication = plan.titles.some((title) =>
    [title.right, ...(title.holders ?? []).map(({ right }) => right)].some(
      (right) => right?.kind === 'publication' && right.to === undefined && right.terms === undefined,
    ),
  );
  if (publication)
    list.push({
      ja: '出版権の終わりがケースにない作品がある。設定行為に定めがなければ、最初の出版行為等から3年で消滅する（著作権法83条）。終わりを書けば、その後の閲覧は数えない。',
      en: 'Of some publication rights the case states no end. Where the grant sets no term, they lapse three years after the first publication (Copyright Act Art. 83). Views after a stated end are not counted.',
    });
  return list;
}
