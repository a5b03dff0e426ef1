import { effect, signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { type CasePath, isMapping, type Plain, pathName } from '../engine/plain.js';
import { edit } from '../page/deeds.js';
import { resets, say } from '../page/state.js';
import { isPlainQuantity, otherShape, partsOf } from './quantity.js';
import { TextInput } from './text-input.js';

/** The figure whose proof and range are being edited. */
export const asked = signal<{ readonly path: CasePath; readonly name: string } | undefined>(undefined);

/** Figures whose number was changed while their proof stayed: it may be the proof of the number before. */
const unsettled = signal<ReadonlySet<string>>(new Set());

// After undo, in another case, or once a row has gone, another figure stands at the path.
effect(() => {
  void resets.value;
  unsettled.value = new Set();
});

export const settle = (path: CasePath): void => {
  unsettled.value = new Set([...unsettled.value].filter((one) => one !== pathName(path)));
};

interface Props {
  readonly path: CasePath;
  readonly cell: Plain | undefined;
  /** what the figure is, for who does not see where it stands, and for the dialog */
  readonly name: string;
  readonly id?: string;
  readonly isLabelled?: boolean;
  readonly placeholder?: string;
  readonly describedBy?: string;
  readonly onPasteTable?: (text: string) => void;
  readonly isInTable?: boolean;
  /** the reason of an assumption has a field of its own beside it */
  readonly hasReasonField?: boolean;
}

/** A figure: its number, and a button that shows and edits where it is proved and how far off it may be. */
export function QuantityInput(props: Props) {
  const { path, cell, name, isLabelled, isInTable } = props;
  const parts = partsOf(cell);
  const tag = useId();
  const proof =
    parts.exhibit || parts.source || (parts.assumption === '' ? '' : say({ ja: '仮定', en: 'assumed' }));
  const range = parts.low === '' ? '' : `${parts.low}–${parts.high}`;
  const isPlain = isPlainQuantity(cell);
  return (
    <span class="quantity">
      {isPlain ? (
        <TextInput
          path={path}
          value={parts.value}
          isNumber
          {...(props.id === undefined ? {} : { id: props.id })}
          {...(isLabelled ? {} : { name })}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
          {...(props.describedBy === undefined ? {} : { describedBy: props.describedBy })}
          {...(props.onPasteTable ? { onPasteTable: props.onPasteTable } : {})}
          {...(isInTable ? { isInTable } : {})}
          {...(props.hasReasonField ? { without: 'assumption' } : {})}
          onCommit={(text) => commit(path, cell, text)}
        />
      ) : (
        <span id={props.id} class="other-shape" data-path={pathName(path)} tabIndex={-1}>
          {say(otherShape(cell))}
        </span>
      )}
      <button
        type="button"
        class={proof === '' ? 'proof missing' : 'proof'}
        aria-label={say({
          ja: `${name}の根拠と幅（${proof || 'なし'}${range === '' ? '' : `、${range}`}）`,
          en: `proof and range of ${name} (${proof || 'none'}${range === '' ? '' : `, ${range}`})`,
        })}
        aria-haspopup="dialog"
        id={tag}
        onClick={() => {
          asked.value = { path, name };
        }}
      >
        {proof === '' ? say({ ja: '根拠…', en: 'proof…' }) : proof}
        {range !== '' && <small> {range}</small>}
      </button>
      {proof !== '' && unsettled.value.has(pathName(path)) && (
        <Unsettled path={path} name={name} proof={proof} />
      )}
    </span>
  );
}

/** The number was changed, and what is said to prove it was not. */
function Unsettled({
  path,
  name,
  proof,
}: {
  readonly path: CasePath;
  readonly name: string;
  readonly proof: string;
}) {
  return (
    <span class="beside warning">
      {say({
        ja: `値を変えました。根拠「${proof}」は新しい値のものですか。`,
        en: `The number was changed. Does “${proof}” prove the new one?`,
      })}{' '}
      <button
        type="button"
        aria-label={say({ ja: `${name}の根拠はこのまま`, en: `keep the proof of ${name}` })}
        onClick={() => settle(path)}
      >
        {say({ ja: 'このまま', en: 'keep' })}
      </button>{' '}
      <button
        type="button"
        aria-label={say({ ja: `${name}の根拠を消す`, en: `remove the proof of ${name}` })}
        onClick={() => {
          settle(path);
          edit(PROOFS.map((part) => ({ kind: 'remove', path: [...path, part] })));
        }}
      >
        {say({ ja: '根拠を消す', en: 'remove it' })}
      </button>
    </span>
  );
}

const PROOFS = ['exhibit', 'source', 'assumption'] as const;

function commit(path: CasePath, cell: Plain | undefined, text: string): void {
  const key = pathName(path);
  const value = text.trim();
  if (isMapping(cell) && PROOFS.some((part) => part in cell) && value !== cell.value && value !== '')
    unsettled.value = new Set([...unsettled.value, key]);
  if (value === '' && !(isMapping(cell) && Object.keys(cell).length > 1))
    edit([{ kind: 'remove', path }], key);
  else if (value === '') edit([{ kind: 'remove', path: [...path, 'value'] }], key);
  else edit([{ kind: 'set', path: isMapping(cell) ? [...path, 'value'] : path, value }], key);
}
