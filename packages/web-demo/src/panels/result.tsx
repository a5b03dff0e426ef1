import type { AwardRow, Overview, Words } from '@songai/core';
import { Blocks, Fold } from '../page/blocks.js';
import { documentOf, summaryOf } from '../page/deeds.js';
import { Figure } from '../page/figure.js';
import { Frame } from '../page/frame.js';
import { desk, drawn, lang, say, tab } from '../page/state.js';
import { useAsked } from '../page/use-asked.js';
import { Downloads } from './downloads.js';
import { TitleLines } from './title-lines.js';

/** What it comes to, how, how far off it may be, and every form of the report. */
export function ResultPanel() {
  const { overview } = desk.value;
  if (!overview)
    return (
      <>
        <h2>{say({ ja: '結果', en: 'Result' })}</h2>
        <p>
          {say({
            ja: '上の「誤り」がなくなると、ここに結果が出ます。',
            en: 'The result appears here once the errors above are mended.',
          })}
        </p>
      </>
    );
  return (
    <>
      <h2>{say({ ja: '結果', en: 'Result' })}</h2>
      <p class="note">
        {say({
          ja: '示された資料と仮定からの推計で、法律上の助言ではありません。数字を押すと計算の過程が出ます。',
          en: 'An estimate from the material and assumptions shown; not legal advice. Press a figure to see its working.',
        })}
      </p>
      <Awards overview={overview} />
      <Missing />
      <Downloads />
      <TitleLines count={overview.count} />
      <Uncertain />
      <WholeReport />
    </>
  );
}

function Awards({ overview }: { readonly overview: Overview }) {
  const { plaintiffs, total } = overview;
  const hasClaim = plaintiffs.some(({ claim }) => claim !== undefined);
  const hasFee = total.fee !== undefined;
  const hasRange = total.range !== undefined;
  const row = (one: AwardRow, name: string, key: string) => (
    <tr key={key}>
      <th scope="row">{name}</th>
      <td class="n">
        <Figure figure={one.found} name={say({ ja: `${name}の認定損害額`, en: `found amount of ${name}` })} />
      </td>
      {hasClaim && <td class="n">{one.claim ?? '—'}</td>}
      {hasFee && (
        <td class="n">
          {one.fee ? (
            <Figure
              figure={one.fee}
              name={say({ ja: `${name}の弁護士費用`, en: `lawyer’s fee of ${name}` })}
            />
          ) : (
            '—'
          )}
        </td>
      )}
      <td class="n">
        <Figure figure={one.award} name={say({ ja: `${name}の認容額`, en: `award of ${name}` })} />
      </td>
      {hasRange && <td class="n">{one.range ? `${one.range.low} – ${one.range.high}` : ''}</td>}
    </tr>
  );
  return (
    <Frame label={say({ ja: '原告ごとの結果', en: 'result by plaintiff' })}>
      <table class="awards">
        <thead>
          <tr>
            <th scope="col">{say({ ja: '原告（円）', en: 'plaintiff (yen)' })}</th>
            <th scope="col" class="n">
              {say({ ja: '認定損害額', en: 'found amount' })}
            </th>
            {hasClaim && (
              <th scope="col" class="n">
                {say({ ja: '請求額', en: 'claim' })}
              </th>
            )}
            {hasFee && (
              <th scope="col" class="n">
                {say({ ja: '弁護士費用', en: 'lawyer’s fee' })}
              </th>
            )}
            <th scope="col" class="n">
              {say({ ja: '認容額', en: 'award' })}
            </th>
            {hasRange && (
              <th scope="col" class="n">
                {say({
                  ja: '認容額の範囲（示された幅の両端）',
                  en: 'range of the award (at the stated ranges)',
                })}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {plaintiffs.map((one) => row(one, one.name ?? '', one.id ?? ''))}
          {plaintiffs.length > 1 && row(total, say({ ja: '合計', en: 'total' }), 'total')}
        </tbody>
      </table>
    </Frame>
  );
}

/** What is taken for granted without proof: the evidence that is still to be found. */
function Missing() {
  const { count, first } = desk.value.assumed;
  const more = count - first.length;
  if (count === 0) return null;
  return (
    <Fold
      heading={say({
        ja: `まだ証拠のない入力（仮定）${count} 件`,
        en: `Inputs without proof (assumptions): ${count}`,
      })}
      isOpenAtFirst={count <= 12}
    >
      {() => (
        <>
          <ul>
            {first.map((one) => (
              <li key={one.label.ja}>
                {say(one.label)}：{one.value}
                {say(one.why) !== '' && <small>（{say(one.why)}）</small>}
              </li>
            ))}
          </ul>
          {more > 0 && (
            <p>
              {say({
                ja: `ほかに ${more} 件（検算用の report.json にすべてあります）。`,
                en: `${more} more (all of them are in report.json).`,
              })}
            </p>
          )}
        </>
      )}
    </Fold>
  );
}

/** Whether the drawing has ended without anything to report. */
const isPrevented = (): boolean => drawn.value?.done === 1 && !drawn.value.hasResult;

const PREVENTED: Words = {
  ja: '上の「誤り」のため、不確かさを計算できず、報告書も書き出せません。',
  en: 'Because of the errors above the uncertainty cannot be computed, and no report can be written.',
};

/** What the drawing says, as soon as it is done. */
function Uncertain() {
  const done = drawn.value?.done ?? 0;
  const blocks = useAsked(done < 1 ? undefined : summaryOf, [done, desk.value.version, lang.value]);
  const heading = say({ ja: '不確かさのまとめ', en: 'Uncertainty in short' });
  return (
    <section aria-labelledby="uncertain">
      <h3 id="uncertain">{heading}</h3>
      {blocks ? (
        <Blocks blocks={blocks} under={heading} />
      ) : isPrevented() ? (
        <p>{say(PREVENTED)}</p>
      ) : (
        <p>
          <progress
            max={1}
            value={done}
            aria-label={say({ ja: '不確かさの計算', en: 'computing the uncertainty' })}
          />
        </p>
      )}
      <p>
        <button
          type="button"
          onClick={() => {
            tab.value = 'uncertainty';
          }}
        >
          {say({ ja: '幅とシナリオを編集する', en: 'Edit ranges and scenarios' })}
        </button>
      </p>
    </section>
  );
}

/** The report as it will be written, section by section, with its plots and scenarios. */
function WholeReport() {
  const done = drawn.value?.done ?? 0;
  const ask = done < 1 ? undefined : () => documentOf('internal');
  const made = useAsked(ask, [done, desk.value.version, lang.value]);
  return (
    <section aria-labelledby="whole-report">
      <h3 id="whole-report">
        {say({
          ja: '報告書（図・シナリオ・計算の過程・入力と出典）',
          en: 'The report: plots, scenarios, working, inputs and sources',
        })}
      </h3>
      {made ? (
        made.sections.map(({ id, heading, blocks }) => (
          <Fold key={id} heading={heading} isOpenAtFirst={id === 'uncertainty'}>
            {() => <Blocks blocks={blocks} under={heading} />}
          </Fold>
        ))
      ) : (
        <p role="status">
          {isPrevented()
            ? say(PREVENTED)
            : say({
                ja: '不確かさの計算が終わると出ます。',
                en: 'Comes when the uncertainty has been computed.',
              })}
        </p>
      )}
    </section>
  );
}
