import type { Assessment } from '../assess.js';
import { Fraction } from '../base/fraction.js';
import type { Words } from '../base/words.js';
import { CLOUDFLARE, citationOf } from '../law/rulings.js';

/** What is taken for granted of the grace after a notice. */
export function graceAssumptions(defendants: Assessment['case']['fields']['defendants']): Words[] {
  // In lowest terms, so that 1.0 months are those of the ruling.
  const months = [
    ...new Set(
      defendants.flatMap(({ liability }) =>
        liability.start === 'notice' ? [Fraction.of(liability.graceMonths ?? '0').toText()] : [],
      ),
    ),
  ];
  const moves = defendants.some(({ liability }) => liability.movePastHolidays);
  const counted = months.filter((one) => one !== '0');
  if (counted.length === 0) return [];
  const attested = counted.every((one) => one === '1');
  return [
    attested
      ? {
          ja: `通知から1か月の猶予は、${citationOf(CLOUDFLARE).ja}の採ったものと報じられている。`,
          en: `One month of grace after a notice is what ${citationOf(CLOUDFLARE).en} is reported to have taken.`,
        }
      : {
          ja: `通知からの猶予（${counted.join('、')}か月）は、ケースの設定である。裁判例で確認しているのは1か月である。`,
          en: `The grace after a notice (${counted.join(', ')} months) is set by the case. One month is what a ruling attests.`,
        },
    {
      ja: `猶予は民法138条から143条までを類推して数えた。${moves ? '末日が日曜・祝日のときは翌日に満了するとした被告がある（民法142条の類推、ケースの movePastHolidays）。' : '末日が休日でも延ばしていない（民法142条は適用していない）。'}`,
      en: `It is counted by analogy with Civil Code Arts. 138 to 143. ${moves ? 'For some defendants a last day on a Sunday or holiday moves to the next day (Art. 142 by analogy, movePastHolidays).' : 'A last day on a holiday is not moved (Art. 142 is not applied).'}`,
    },
  ];
}
