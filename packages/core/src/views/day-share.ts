import type { Words } from '../base/words.js';
import { calendarInput } from '../formula/calendar-input.js';
import type { Family } from '../formula/graph.js';
import type { Chain } from './chain.js';
import type { NotApplied } from './factors.js';

const LABEL: Words = { ja: '期間内の日数の割合', en: 'share of the days inside the period' };

/** Days inside over days of the observation, where any observation is cut by the edge of the period; else why not. */
export function dayShare(chain: Chain): Family | NotApplied {
  const { builder, pieces } = chain;
  if (pieces.list.every(({ days, of }) => days === of)) {
    const sites = pieces.sites.members.map((one) => one.id);
    return {
      label: LABEL,
      reason: {
        ja: '使った数値の期間が、すべて丸ごと責任の期間に入るため',
        en: 'every figure used lies wholly inside the period of liability',
      },
      sites,
    };
  }
  const count = (name: string, label: Words, values: readonly number[]) =>
    builder.input(
      chain.id(name),
      pieces.pieces,
      values.map((value, at) =>
        calendarInput(chain.id(`${name}[${pieces.pieces.members[at]?.id}]`), value, label),
      ),
      { label, unit: 'days' },
    );
  const inside = count(
    'daysInside',
    { ja: '期間内の日数', en: 'days inside' },
    pieces.list.map((piece) => piece.days),
  );
  const all = count(
    'days',
    { ja: '数値の期間の日数', en: 'days of the figure' },
    pieces.list.map((piece) => piece.of),
  );
  return builder.div(chain.id('dayShare'), inside, all, { label: LABEL, unit: 'factor' });
}
