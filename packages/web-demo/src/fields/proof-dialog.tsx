import type { Words } from '@songai/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import { at, isMapping, rowsAt, textAt } from '../engine/plain.js';
import { edit } from '../page/deeds.js';
import { Dialog } from '../page/dialog.js';
import { desk, say } from '../page/state.js';
import { isPlainQuantity, partsOf, type QuantityParts, written } from './quantity.js';
import { asked, settle } from './quantity-input.js';
import { choice } from './spec.js';

const SHAPES = [
  choice('', '両端だけが分かる区間', 'an interval: only its ends are known'),
  choice('lognormal', '対数正規（倍率で散らばる）', 'lognormal (spread by a factor)'),
  choice('normal', '正規', 'normal'),
  choice('beta', 'ベータ（割合）', 'beta (shares)'),
  choice('pert', 'PERT', 'PERT'),
  choice('triangular', '三角', 'triangular'),
  choice('uniform', '一様', 'uniform'),
  choice('two-piece', '左右で広さの違う対数正規', 'two-piece lognormal'),
];

const KINDS = [
  choice('', '場所に応じた既定', 'as is usual there'),
  choice('measurement', '測定（抽出する）', 'measurement (sampled)'),
  choice('behaviour', '行動（抽出する）', 'behaviour (sampled)'),
  choice('judgment', '判断（シナリオにする）', 'judgment (made a scenario)'),
];

/** Where a figure is proved, and how far off it may be. */
export function ProofDialog() {
  const one = asked.value;
  if (!one) return null;
  return <Open key={JSON.stringify(one.path)} {...one} />;
}

function Open({ path, name }: NonNullable<typeof asked.value>) {
  const cell = at(desk.value.data, path);
  const [parts, setParts] = useState<QuantityParts>(() => partsOf(cell));
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const isReplaced = !isPlainQuantity(cell);
  const exhibits = rowsAt(desk.value.data, ['exhibits']).map((row) => textAt(row, ['id']));
  const close = () => {
    asked.value = undefined;
  };
  const put = (key: keyof QuantityParts) => (event: { currentTarget: { value: string } }) =>
    setParts({ ...parts, [key]: event.currentTarget.value });
  const field = (key: keyof QuantityParts, label: Words, help?: Words, list?: string) => (
    <label class="row">
      <span>{say(label)}</span>
      <input
        type="text"
        autocomplete="off"
        ref={key === 'value' ? first : null}
        value={parts[key]}
        {...(list === undefined ? {} : { list })}
        onInput={put(key)}
      />
      {help && <small>{say(help)}</small>}
    </label>
  );
  return (
    <Dialog title={{ ja: `${name}：根拠と幅`, en: `${name}: proof and range` }} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const value = written(parts);
          const isEmpty = isMapping(value) && Object.keys(value).length === 0;
          edit([isEmpty ? { kind: 'remove', path } : { kind: 'set', path, value }]);
          settle(path);
          close();
        }}
      >
        {isReplaced && (
          <p class="note">
            {say({
              ja: '今は別の形で書かれています。決定すると、ここの値に置き換わります。',
              en: 'It is written in another form now. OK puts these values in its place.',
            })}
          </p>
        )}
        {field(
          'value',
          { ja: '値', en: 'value' },
          { ja: '440、0.8、80%、1/3 のように', en: 'such as 440, 0.8, 80%, 1/3' },
        )}
        <fieldset>
          <legend>{say({ ja: '根拠（どれか）', en: 'proof (one of these)' })}</legend>
          <datalist id="exhibit-ids">
            {exhibits.map((id) => (
              <option key={id} value={id} />
            ))}
          </datalist>
          {field(
            'exhibit',
            { ja: '証拠番号', en: 'exhibit' },
            { ja: '甲第4号証 など（証拠の表にあるもの）', en: 'one of the table of exhibits' },
            'exhibit-ids',
          )}
          {field('source', { ja: '出典', en: 'source' }, { ja: '文書名と頁など', en: 'document, page' })}
          {field(
            'assumption',
            { ja: '仮定とその理由', en: 'assumption, and why' },
            { ja: '報告書に「仮定」と出ます', en: 'the report says “assumption”' },
          )}
        </fieldset>
        <fieldset>
          <legend>{say({ ja: '幅（分かるとき）', en: 'range (where known)' })}</legend>
          {field('low', { ja: '下限', en: 'low' })}
          {field('high', { ja: '上限', en: 'high' })}
          {field(
            'coverage',
            { ja: 'その間に入る確率', en: 'probability within' },
            { ja: '0.9 など。散らばり方を選んだときに', en: 'such as 0.9; with a shape' },
          )}
          <label class="row">
            <span>{say({ ja: '散らばり方', en: 'shape' })}</span>
            <select autocomplete="off" value={parts.shape} onChange={put('shape')}>
              {SHAPES.map(({ value, label }) => (
                <option key={value} value={value}>
                  {say(label)}
                </option>
              ))}
            </select>
          </label>
          <label class="row">
            <span>{say({ ja: '不確かさの種類', en: 'kind of uncertainty' })}</span>
            <select autocomplete="off" value={parts.kind} onChange={put('kind')}>
              {KINDS.map(({ value, label }) => (
                <option key={value} value={value}>
                  {say(label)}
                </option>
              ))}
            </select>
          </label>
        </fieldset>
        {field(
          'reason',
          { ja: '理由', en: 'reason' },
          { ja: '使用料率が 1 を超えるとき（114条5項）など', en: 'for a rate above 1 (Art. 114(5)), …' },
        )}
        <p class="actions">
          <button type="submit" class="main">
            {say({ ja: '決定', en: 'OK' })}
          </button>
          <button type="button" onClick={close}>
            {say({ ja: '取消', en: 'Cancel' })}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
