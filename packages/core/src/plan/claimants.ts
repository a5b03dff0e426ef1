import type { Claimant, Item } from '../award/claimant.js';
import { Delay } from '../award/delay.js';
import { byText } from '../base/by-text.js';
import { ALWAYS, type Span } from '../base/span.js';
import type { Case } from '../case/parse.js';
import type { Title } from '../case/title.js';
import type { Index } from '../formula/graph.js';
import type { Holding } from '../royalty/request.js';
import type { BuiltViews } from '../views/build.js';
import { type Counted, daysCounted, wider } from '../views/days-counted.js';
import type { Portions } from './portions.js';

/** First and last day of the tort; or that a figure states no period, or that there is no figure and so no amount. */
export type TortDays = Span | 'undated' | 'empty';

/** The days of the tort in each portion: those in suit of which there are figures. */
export function tortOf(
  { fields }: Case,
  titles: readonly Title[],
  portions: Portions,
  views: BuiltViews | undefined,
): readonly TortDays[] {
  const days = views ? daysCounted(views, portions.ofPart.length) : [];
  const counted: Counted[] = portions.list.map(() => undefined);
  portions.ofPart.forEach((portion, at) => {
    counted[portion] = wider(counted[portion], days[at]);
  });
  const { from = ALWAYS.from, to } = fields.period ?? {};
  return portions.list.map(({ title }, at) => {
    if (titles[title]?.found !== undefined) return to === undefined ? 'undated' : { from, to };
    return counted[at] ?? 'empty';
  });
}

/** Each plaintiff with its items, claims and payments. */
export function claimantsOf(
  { fields }: Case,
  titles: readonly Title[],
  portions: Portions,
  holdings: readonly Holding[],
  tort: readonly TortDays[],
  plaintiffs: Index,
): (Claimant & { readonly id: string })[] {
  const payments = (fields.payments ?? []).map((payment, at) => ({ ...payment, path: `payments[${at}]` }));
  const items = fields.plaintiffs.map(() => [] as Item[]);
  holdings.forEach((holding, at) => {
    const title = titles[holding.title] as Title;
    const portion = portions.list[holding.portion];
    const days = tort[holding.portion];
    if (days === undefined || days === 'empty') return;
    const claim = claimFor(title, fields.plaintiffs[holding.plaintiff]?.id ?? '');
    items[holding.plaintiff]?.push({
      at,
      title: title.id,
      path: title.path,
      defendants: portion?.defendants ?? [],
      ...(days === 'undated' ? {} : { tort: days }),
      ...(portion?.interest ? { interest: portion.interest } : {}),
      ...(claim ? { claim } : {}),
    });
  });
  return fields.plaintiffs.map((plaintiff, at) => {
    const path = `plaintiffs[${at}]`;
    return {
      id: plaintiff.id,
      member: plaintiffs.members[at] as Index['members'][number],
      path,
      claim: plaintiff.claim,
      lawyerFee: plaintiff.lawyerFee ?? fields.lawyerFee,
      lawyerFeePath: plaintiff.lawyerFee ? `${path}.lawyerFee` : 'lawyerFee',
      items: items[at] ?? [],
      payments: payments
        .filter((payment) => payment.plaintiff === plaintiff.id)
        .sort((a, b) => byText(a.date, b.date))
        .map((payment) => {
          const payer = fields.defendants.findIndex(({ id }) => id === payment.defendant);
          return { ...payment, ...(payer < 0 ? {} : { payer }) };
        }),
    };
  });
}

function claimFor(title: Title, plaintiff: string): Item['claim'] {
  const n = title.holders?.findIndex((one) => one.plaintiff === plaintiff) ?? -1;
  const quantity = n >= 0 ? title.holders?.[n]?.claim : title.claim;
  const path = n >= 0 ? `${title.path}.holders[${n}].claim` : `${title.path}.claim`;
  return quantity && { quantity, path };
}

/** The terms of delay damages, where the case asks for them. */
export function delayOf({ fields }: Case, tort: readonly TortDays[]): Delay | undefined {
  if (!fields.delayDamages) return undefined;
  const known = tort.flatMap((days) => (typeof days === 'string' ? [] : [days]));
  const isAllKnown = !tort.includes('undated');
  const first = known.map(({ from }) => from).sort()[0];
  const last = known
    .map(({ to }) => to)
    .sort()
    .at(-1);
  return new Delay(fields.delayDamages, fields.defendants, isAllKnown ? last : undefined, first);
}
