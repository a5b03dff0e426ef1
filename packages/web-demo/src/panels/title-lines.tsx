import type { HoldingRow, Overview, StretchRow, Words } from '@songai/core';
import type { ComponentChildren } from 'preact';
import { linesOf } from '../page/deeds.js';
import { Figure } from '../page/figure.js';
import { Frame } from '../page/frame.js';
import { Pager, usePages } from '../page/pager.js';
import { desk, say } from '../page/state.js';
import { useAsked } from '../page/use-asked.js';

/** Fee x rate x views for each title on a site, then what each plaintiff is due; every figure shows its working. */
export function TitleLines({ count }: { readonly count: Overview['count'] }) {
  return (
    <section aria-labelledby="by-title">
      <h3 id="by-title">{say({ ja: '作品ごとの使用料相当額', en: 'Amounts by title' })}</h3>
      <Lines
        name={{ ja: '配信料 × 使用料率 × 閲覧数', en: 'fee x rate x views' }}
        head={STRETCH_HEAD}
        count={count.stretches}
        list="stretches"
        row={stretchRow}
      />
      <Lines
        name={{ ja: '作品と原告ごとの額（端数の切捨て後）', en: 'title and plaintiff, after cuts' }}
        head={HOLDING_HEAD}
        count={count.holdings}
        list="holdings"
        row={holdingRow}
      />
    </section>
  );
}

const FIGURE_NAMES = {
  views: { ja: '閲覧数', en: 'views' },
  fee: { ja: '配信料（円）', en: 'fee (yen)' },
  rate: { ja: '使用料率', en: 'rate' },
  amount: { ja: '額（円）', en: 'amount (yen)' },
} as const;
const TITLE: Words = { ja: '作品', en: 'title' };

const STRETCH_HEAD: readonly Words[] = [TITLE, { ja: 'サイト', en: 'site' }, ...Object.values(FIGURE_NAMES)];
const HOLDING_HEAD: readonly Words[] = [TITLE, { ja: '原告', en: 'plaintiff' }, FIGURE_NAMES.amount];

const stretchRow = (one: StretchRow, n: number) => (
  <tr key={n}>
    <th scope="row">{one.title}</th>
    <td>{one.site}</td>
    {(['views', 'fee', 'rate', 'amount'] as const).map((key) => (
      <td class="n" key={key}>
        <Figure figure={one[key]} name={`${one.title} ${one.site} ${say(FIGURE_NAMES[key])}`} />
      </td>
    ))}
  </tr>
);

const holdingRow = (one: HoldingRow, n: number) => (
  <tr key={n}>
    <th scope="row">{one.title}</th>
    <td>{one.plaintiff}</td>
    <td class="n">
      <Figure figure={one.amount} name={`${one.title} ${one.plaintiff}`} />
    </td>
  </tr>
);

interface Rows {
  readonly stretches: StretchRow;
  readonly holdings: HoldingRow;
}

interface LinesProps<K extends keyof Rows> {
  readonly name: Words;
  readonly head: readonly Words[];
  readonly count: number;
  readonly list: K;
  readonly row: (one: Rows[K], n: number) => ComponentChildren;
}

function Lines<K extends keyof Rows>({ name, head, count, list, row }: LinesProps<K>) {
  const { from, to, ...pages } = usePages(count);
  const asked = useAsked(() => linesOf({ from, to }), [desk.value.version, desk.value.isReckoning, from, to]);
  if (count === 0) return null;
  const rows: readonly Rows[K][] = (asked?.[list] ?? []) as readonly Rows[K][];
  return (
    <>
      <Frame label={say(name)}>
        <table>
          <caption>{say(name)}</caption>
          <thead>
            <tr>
              {head.map((one) => (
                <th scope="col" key={one.en}>
                  {say(one)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rows.map((one, n) => row(one, from + n))}</tbody>
        </table>
      </Frame>
      <Pager pages={{ from, to, ...pages }} of={say(name)} />
    </>
  );
}
