import type { Words } from '@songai/core';
import { useId } from 'preact/hooks';
import { at, type CasePath, isMapping, type Plain, rowsAt, textAt } from '../engine/plain.js';
import { QuantityInput } from '../fields/quantity-input.js';
import { TextInput } from '../fields/text-input.js';
import { edit } from '../page/deeds.js';
import { desk, say } from '../page/state.js';

type Mode = 'absent' | 'value' | 'bySite' | 'notApplied';

const MODES: readonly { readonly mode: Mode; readonly words: Words }[] = [
  {
    mode: 'absent',
    words: {
      ja: '書かない（1 として数え、報告書に出る）',
      en: 'not stated (counts as 1; the report says so)',
    },
  },
  { mode: 'value', words: { ja: '値を使う', en: 'a value' } },
  { mode: 'bySite', words: { ja: 'サイトごとの値', en: 'a value for each site' } },
  { mode: 'notApplied', words: { ja: '適用しない（理由を書く）', en: 'not applied, with the reason' } },
];

const modeOf = (cell: Plain | undefined): Mode => {
  if (cell === undefined || cell === null) return 'absent';
  if (isMapping(cell) && 'notApplied' in cell) return 'notApplied';
  return isMapping(cell) && 'bySite' in cell ? 'bySite' : 'value';
};

/** A factor of the chain of views: a value, one for each site, or the reason why it is not applied. */
export function FactorField({ path, label }: { readonly path: CasePath; readonly label: Words }) {
  const id = useId();
  const { data } = desk.value;
  const cell = at(data, path);
  const mode = modeOf(cell);
  const sites = rowsAt(data, ['sites']).map((one) => textAt(one, ['id']));
  const choose = (next: Mode) => {
    if (next === 'absent') edit([{ kind: 'remove', path }]);
    // A reason that nobody wrote must not pass for one: the field stays wrong until it is written.
    else if (next === 'notApplied') edit([{ kind: 'set', path, value: { notApplied: '' } }]);
    // Nor does a number begin with a reason: without proof it is listed as an assumption.
    else if (next === 'value') edit([{ kind: 'set', path, value: '1' }]);
    else
      edit([{ kind: 'set', path, value: { bySite: Object.fromEntries(sites.map((site) => [site, '1'])) } }]);
  };
  return (
    <fieldset class="field factor">
      <legend>{say(label)}</legend>
      <select
        autocomplete="off"
        aria-label={say({ ja: `${label.ja}の扱い`, en: `how ${label.en} is taken` })}
        value={mode}
        onChange={(event) => choose(event.currentTarget.value as Mode)}
      >
        {MODES.map((one) => (
          <option key={one.mode} value={one.mode}>
            {say(one.words)}
          </option>
        ))}
      </select>
      {mode === 'value' && <QuantityInput path={path} cell={cell} name={say(label)} />}
      {mode === 'notApplied' && (
        <TextInput
          path={[...path, 'notApplied']}
          id={id}
          name={say({ ja: `${label.ja}を適用しない理由`, en: `why ${label.en} is not applied` })}
          value={textAt(data, [...path, 'notApplied'])}
          onCommit={(text) =>
            edit([{ kind: 'set', path: [...path, 'notApplied'], value: text }], `${path.join('.')}.why`)
          }
        />
      )}
      {mode === 'bySite' &&
        sites.map((site) => (
          <div key={site} class="by-site">
            <span>{site}</span>
            <QuantityInput
              path={[...path, 'bySite', site]}
              cell={at(data, [...path, 'bySite', site])}
              name={`${say(label)} ${site}`}
            />
          </div>
        ))}
    </fieldset>
  );
}
