import { useEffect, useRef } from 'preact/hooks';
import { explain } from './deeds.js';
import { Dialog } from './dialog.js';
import { desk, lang, say, trail } from './state.js';
import { useAsked } from './use-asked.js';

/** How a figure comes about, step by step; each number in it can be asked for in turn. */
export function WorkingDialog() {
  const steps = trail.value;
  const last = steps.at(-1);
  if (!last) return null;
  return (
    <Dialog
      title={{ ja: '計算の過程', en: 'Working' }}
      isWide
      onClose={() => {
        trail.value = [];
      }}
    >
      <Step family={last.family} member={last.member} depth={steps.length} />
    </Dialog>
  );
}

interface StepProps {
  readonly family: string;
  readonly member: number;
  readonly depth: number;
}

function Step({ family, member, depth }: StepProps) {
  const { version, isReckoning } = desk.value;
  const step = useAsked(() => explain({ family, member }), [family, member, version, isReckoning]);
  const heading = useRef<HTMLHeadingElement>(null);
  // The figure that was pressed is gone with its step: the new step is read from its heading on.
  useEffect(() => heading.current?.focus(), [step]);
  if (!step) return <p role="status">…</p>;
  return (
    <div class="step">
      {depth > 1 && (
        <p>
          <button
            type="button"
            onClick={() => {
              trail.value = trail.value.slice(0, -1);
            }}
          >
            {say({ ja: '← 戻る', en: '← back' })}
          </button>
        </p>
      )}
      <h3 ref={heading} tabIndex={-1}>
        {say(step.label)}
      </h3>
      <p class="calculation">
        {say(step.calculation)}
        {step.near !== undefined && <small> ≒ {step.near}</small>}
      </p>
      {step.basis.length > 0 && (
        <p>
          {say({ ja: '根拠：', en: 'basis: ' })}
          {step.basis.map(say).join(lang.value === 'ja' ? '、' : '; ')}
        </p>
      )}
      {step.source && (
        <p>
          {say({ ja: '出典：', en: 'source: ' })}
          {say(step.source)}
        </p>
      )}
      {step.terms.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say({ ja: '計算のもとになる値', en: 'made from' })}</th>
              <th scope="col">{say({ ja: '値', en: 'value' })}</th>
            </tr>
          </thead>
          <tbody>
            {step.terms.map((one) => (
              <tr key={`${one.family}/${one.member}`}>
                <th scope="row">{say(one.label)}</th>
                <td class="n">
                  <button
                    type="button"
                    class="figure"
                    aria-label={say({
                      ja: `${one.label.ja} ${one.value}。計算の過程を見る`,
                      en: `${one.label.en} ${one.value}: see the working`,
                    })}
                    onClick={() => {
                      trail.value = [...trail.value, { family: one.family, member: one.member }];
                    }}
                  >
                    {one.value}
                  </button>
                  {one.near !== undefined && <small class="near">≒ {one.near}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {step.more > 0 && (
        <p>
          {say({
            ja: `ほかに ${step.more} 項（報告書の別表と JSON にすべてあります）。`,
            en: `${step.more} more terms (all of them are in the report’s schedule and JSON).`,
          })}
        </p>
      )}
    </div>
  );
}
