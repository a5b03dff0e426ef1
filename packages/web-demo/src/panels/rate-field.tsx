import { useId } from 'preact/hooks';
import { at, isMapping, textAt } from '../engine/plain.js';
import { QuantityInput } from '../fields/quantity-input.js';
import { edit } from '../page/deeds.js';
import { desk, facts, say } from '../page/state.js';

/** The usage rate: a number of one's own, or the rate of a ruling with its citation and standing. */
export function RateField() {
  const id = useId();
  const { data } = desk.value;
  const preset = textAt(data, ['rate', 'preset']);
  const { rulings } = facts.value;
  const chosen = rulings.find((one) => one.preset === preset);
  const rate = at(data, ['rate']);
  return (
    <div class="field">
      <label for={id}>{say({ ja: '使用料率', en: 'usage rate' })}</label>
      <p class="help" id={`${id}-help`}>
        {say({
          ja: '配信料に対する割合（114条3項の「受けるべき金銭の額」）。率は裁判所が判断するもので、抽出はせず、シナリオで並べます。',
          en: 'The share of the fee that is due (Art. 114(3)). A rate is decided, not drawn: it makes scenarios.',
        })}
      </p>
      <select
        autocomplete="off"
        id={id}
        value={preset}
        aria-describedby={`${id}-help`}
        data-path={isMapping(rate) && preset !== '' ? 'rate' : undefined}
        onChange={(event) => {
          const value = event.currentTarget.value;
          edit([
            value === ''
              ? { kind: 'remove', path: ['rate'] }
              : { kind: 'set', path: ['rate'], value: { preset: value } },
          ]);
        }}
      >
        <option value="">{say({ ja: '自分で決める', en: 'a rate of one’s own' })}</option>
        {rulings.map((one) => (
          <option key={one.preset} value={one.preset}>
            {say(one.label)}
          </option>
        ))}
      </select>
      {chosen ? (
        <p class="note">{say(chosen.citation)}</p>
      ) : (
        <QuantityInput
          path={['rate']}
          cell={rate}
          name={say({ ja: '使用料率', en: 'usage rate' })}
          placeholder="0.8"
        />
      )}
    </div>
  );
}
