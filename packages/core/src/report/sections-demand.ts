import type { Assessment } from '../assess.js';
import { type Fraction, sumOf } from '../base/fraction.js';
import { both, type Lang, same, type Words } from '../base/words.js';
import { type Block, numbered, paragraph, type Section } from './document.js';
import { yen } from './numbers.js';
import { accruedSums, demandedSums } from './order.js';
import { orderSentences } from './order-text.js';
import { Parties } from './parties.js';

/** What the claimant asks the court for, numbered as in a complaint, and what goes beyond the amounts found. */
function demandOf(
  assessment: Assessment,
  lang: Lang,
): {
  readonly lines: readonly string[];
  readonly closing: string;
  readonly beyond: Fraction;
  readonly hasMoney: boolean;
} {
  const { plan, case: read } = assessment;
  const { costs = true, provisionalExecution = true } = read.fields.demand ?? {};
  const parties = new Parties(assessment, lang);
  const demanded = plan.awards.map((award, at) => demandedSums(assessment, award, at));
  const money = demanded.flatMap(({ sums }, at) => {
    const award = plan.awards[at];
    const accrued = award ? accruedSums(assessment, award, at) : [];
    return orderSentences([...sums, ...accrued], at, parties, lang);
  });
  const all = read.fields.defendants.map((_, at) => at);
  const bears = both(parties.defendants(all));
  const lines = [
    ...money,
    ...(costs
      ? [
          {
            ja: `訴訟費用は${bears.ja}の負担とする。`,
            en: `The costs of the suit shall be borne by ${bears.en}.`,
          }[lang],
        ]
      : []),
  ];
  return {
    lines: lines.map((line, at) => `${at + 1}${lang === 'ja' ? '　' : '. '}${line}`),
    closing: closingOf(money.length, provisionalExecution)[lang],
    hasMoney: money.length > 0,
    beyond: sumOf(demanded.map(({ beyond }) => beyond)),
  };
}

/** The demand as lines of text. */
export function demandText(assessment: Assessment, lang: Lang): readonly string[] {
  const { lines, closing } = demandOf(assessment, lang);
  return [...lines, closing];
}

function closingOf(sentences: number, provisionalExecution: boolean): Words {
  if (!provisionalExecution || sentences === 0)
    return { ja: 'との判決を求める。', en: 'A judgment to this effect is sought.' };
  const items: Words =
    sentences === 1
      ? { ja: '第1項', en: 'item 1' }
      : sentences === 2
        ? { ja: '第1項及び第2項', en: 'items 1 and 2' }
        : { ja: `第1項ないし第${sentences}項`, en: `items 1 to ${sentences}` };
  return both(
    { ja: 'との判決並びに', en: 'A judgment to this effect and a declaration of provisional execution of ' },
    items,
    { ja: 'につき仮執行の宣言を求める。', en: ' are sought.' },
    same(''),
  );
}

const HEADING: Words = {
  ja: '請求の趣旨（案）',
  en: 'What is asked of the court (draft, unofficial English)',
};

/** 請求の趣旨, as a claimant would plead it. */
export function demandSection(assessment: Assessment, lang: Lang): Section {
  const ja = lang === 'ja';
  const { lines, closing, beyond, hasMoney } = demandOf(assessment, lang);
  if (!hasMoney)
    return {
      id: 'demand',
      heading: HEADING[lang],
      blocks: [paragraph(ja ? '支払を求める額がない。' : 'There is nothing to be asked for.')],
    };
  const blocks: Block[] = [numbered(lines), paragraph(closing)];
  if (!assessment.case.fields.delayDamages)
    blocks.push(
      paragraph(
        ja
          ? '遅延損害金の請求は、上に含めていない（起算日と割合を定めて加えることができる）。'
          : 'Delay damages are not asked for above; they can be added with their start and rate.',
      ),
    );
  if (beyond.sign > 0)
    blocks.push(
      paragraph(
        ja
          ? `請求額のうち ${yen(beyond.toText(), 'ja')}は、上で算定した額を超える。超える分は、起算日・利率・被告の違う項目があるときは、最後に充てる項目に加えて書いた。`
          : `Of what is claimed, ${yen(beyond.toText(), 'en')} goes beyond the amounts found above. Where items differ in start, rate or defendants, it is added to the one that the claim takes up last.`,
      ),
    );
  return {
    id: 'demand',
    heading: HEADING[lang],
    blocks,
  };
}
