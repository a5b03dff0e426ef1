import { type Barred, barredBy } from '../award/limitation-days.js';
import type { LimitationFields } from '../award/schema.js';
import type { Day } from '../base/day.js';
import { commonDays, countDays, type DaySet } from '../base/day-set.js';
import { Fraction } from '../base/fraction.js';
import { groupBy } from '../base/group.js';
import { ALWAYS } from '../base/span.js';
import { same } from '../base/words.js';
import type { Case } from '../case/parse.js';
import type { Title } from '../case/title.js';
import { calendarInput } from '../formula/calendar-input.js';
import type { Family, GraphBuilder, Index, Member } from '../formula/graph.js';
import { merge } from '../formula/merge.js';
import { yen } from '../formula/naming.js';
import { LIMITATION } from '../law/civil-code.js';
import type { Holding } from '../royalty/request.js';
import type { BuiltViews } from '../views/build.js';
import type { Portions } from './portions.js';

/** What of one plaintiff's loss had run out of time against one defendant when the suit was filed. */
export interface Limitation {
  readonly plaintiff: number;
  readonly defendant: number;
  readonly barred: Barred;
  /** the stated day of knowledge; absent where only the twenty years are looked at */
  readonly knowledge?: Day;
  /** positions of the titles, in the order of `perTitle` */
  readonly titles: readonly number[];
  /** uncut, in yen */
  readonly perTitle: Family;
  /** whole yen */
  readonly amount: Family;
}

/** What the amounts are read from. */
interface Sued {
  readonly builder: GraphBuilder;
  readonly read: Case;
  readonly titles: readonly Title[];
  readonly portions: Portions;
  readonly holdings: readonly Holding[];
  readonly views: BuiltViews | undefined;
  /** amounts of title, site and month before the plaintiffs' shares are taken */
  readonly lines: Family | undefined;
}

/**
 * The amounts for which limitation had run on the day of filing, by plaintiff, defendant and title: told beside the
 * award and never taken off, since whether time ran is for the court. Days inside a month count alike. Titles that start
 * from an amount found have no days and are left out; the report says so.
 */
export function limitationsOf(sued: Sued): readonly Limitation[] {
  const { read, titles, portions, holdings } = sued;
  const { filed, limitation: entries = [], defendants, plaintiffs } = read.fields;
  if (filed === undefined) return [];
  return plaintiffs.flatMap(({ id: plaintiff }, p) =>
    defendants.flatMap(({ id: defendant }, d) => {
      const own = holdings.flatMap((holding, at) => {
        const portion = portions.list[holding.portion];
        if (holding.plaintiff !== p || !portion?.defendants.includes(d)) return [];
        const title = titles[holding.title] as Title;
        return title.found === undefined ? [{ at, holding, title }] : [];
      });
      const byDay = groupBy(own, ({ title }) =>
        JSON.stringify(knowledgeOf(entries, plaintiff, defendant, title.id) ?? null),
      );
      return [...byDay].flatMap(([key, items], n): Limitation[] => {
        const knowledge = (JSON.parse(key) as Day | null) ?? undefined;
        const barred = barredBy(filed, knowledge);
        const made = amountsOf(sued, `${LIMITATION_ID}${p + 1}.${d + 1}.${n + 1}`, items, barred.through);
        if (!made) return [];
        return [{ plaintiff: p, defendant: d, barred, ...(knowledge ? { knowledge } : {}), ...made }];
      });
    }),
  );
}

/** How the ids of all families that are made here begin. */
const LIMITATION_ID = 'limitation';

/** Whether a family only says what limitation had run for. */
export const isOfLimitation = ({ id }: Pick<Family, 'id'>): boolean => id.startsWith(LIMITATION_ID);

/** The day of knowledge that the case states for them; the last entry that speaks of them, so that an exception can follow the rule. */
const knowledgeOf = (
  entries: readonly LimitationFields[],
  plaintiff: string,
  defendant: string,
  title: string,
): Day | undefined =>
  entries.findLast(
    ({ plaintiffs, defendants, titles }) =>
      plaintiffs?.includes(plaintiff) !== false &&
      defendants?.includes(defendant) !== false &&
      titles?.includes(title) !== false,
  )?.knowledge;

function amountsOf(
  { builder, portions, views, lines }: Sued,
  id: string,
  items: readonly { readonly holding: Holding }[],
  through: Day,
): Pick<Limitation, 'titles' | 'perTitle' | 'amount'> | undefined {
  if (!views || !lines) return undefined;
  const shareOf = new Map(items.map(({ holding }) => [holding.portion, holding]));
  const before: DaySet = [{ from: ALWAYS.from, to: through }];
  const hit = views.lineToStretch.flatMap((at, line) => {
    const own = views.lineDays[line];
    const first = own?.[0];
    if (!own || !first || first.from > through) return [];
    const holding = shareOf.get(portions.ofPart[at] as number);
    if (!holding) return [];
    return [{ line, holding, days: countDays(commonDays(own, before)), of: countDays(own) }];
  });
  if (hit.length === 0) return undefined;
  const index: Index = {
    id: `${id}.lines`,
    label: lines.index.label,
    members: hit.map(({ line }) => lines.index.members[line] as Member),
  };
  const counted = (name: string, ja: string, en: string, value: (one: (typeof hit)[number]) => number) =>
    builder.input(
      `${id}.${name}`,
      index,
      hit.map((one, n) => calendarInput(`${id}.${name}[${index.members[n]?.id}]`, value(one), { ja, en })),
      { label: { ja, en }, unit: 'days' },
    );
  const days = counted('days', `${through} までの日数`, `days up to ${through}`, (one) => one.days);
  const of = counted('of', '日数', 'days', (one) => one.of);
  const share = builder.div(`${id}.share`, days, of, {
    label: { ja: '時効期間の経過した日の割合', en: 'share of days for which limitation had run' },
    unit: 'factor',
    basis: [LIMITATION],
  });
  const isShared = hit.some(({ holding }) => !holding.share.value.equals(Fraction.one));
  const holder = isShared
    ? [
        builder.input(
          `${id}.holder`,
          index,
          hit.map(({ holding }) => holding.share),
          { label: { ja: '原告の持分', en: 'share of the plaintiff' }, unit: 'factor' },
        ),
      ]
    : [];
  const own = builder.gather(
    `${id}.line`,
    lines,
    index,
    hit.map(({ line }) => line),
  );
  const amounts = builder.mul(
    `${id}.lineAmount`,
    [own, share, ...holder],
    yen('時効期間の経過した額（月別・端数処理前）', 'amount for which limitation had run, in the month'),
  );
  const titles = [...new Set(hit.map(({ holding }) => holding.title))];
  const titleIndex: Index = {
    id: `${id}.titles`,
    label: { ja: '作品', en: 'title' },
    members: titles.map((at) => ({ id: String(at), label: same(String(at)) })),
  };
  const position = new Map(titles.map((title, at) => [title, at]));
  const perTitle = builder.sum(
    `${id}.perTitle`,
    amounts,
    titleIndex,
    hit.map(({ holding }) => position.get(holding.title) as number),
    yen('時効期間の経過した額（作品別）', 'amount for which limitation had run, by title', [LIMITATION]),
  );
  const one: Index = { id: `${id}.one`, label: same(''), members: [{ id: 'all', label: same('') }] };
  const sum = merge(
    builder,
    `${id}.sum`,
    [{ family: perTitle, to: titles.map(() => 0) }],
    one,
    yen('時効期間の経過した額の計', 'amounts for which limitation had run, added up'),
  );
  return {
    titles,
    perTitle,
    amount: builder.cut(
      `${id}.amount`,
      sum,
      yen('時効期間の経過した額（円未満切捨て）', 'amount for which limitation had run, cut', [LIMITATION]),
    ),
  };
}
