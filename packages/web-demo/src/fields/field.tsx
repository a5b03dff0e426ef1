import { useId } from 'preact/hooks';
import { listOf } from '../engine/edit.js';
import { at, isList, pathName, textAt } from '../engine/plain.js';
import { edit } from '../page/deeds.js';
import { desk, say } from '../page/state.js';
import { problemsAt } from './problems-at.js';
import { QuantityInput } from './quantity-input.js';
import type { FieldSpec } from './spec.js';
import { TextInput } from './text-input.js';

/** A field of the case with its label, what it means, and what is wrong with it. */
export function Field({ spec }: { readonly spec: FieldSpec }) {
  const { path, label, help } = spec;
  const id = useId();
  const helpId = `${id}-help`;
  return (
    <div class="field">
      <label for={id}>{say(label)}</label>
      {help && (
        <p id={helpId} class="help">
          {say(help)}
        </p>
      )}
      <Control spec={spec} id={id} {...(help ? { describedBy: helpId } : {})} key={pathName(path)} />
    </div>
  );
}

interface ControlProps {
  readonly spec: FieldSpec;
  readonly id?: string;
  readonly describedBy?: string;
  /** in a table: what the cell is called */
  readonly name?: string;
  readonly onPasteTable?: (text: string) => void;
}

/** The control of a field: of the text, the figure or the choice that stands at its path. */
export function Control({ spec, id, describedBy, name, onPasteTable }: ControlProps) {
  const { path, kind, placeholder } = spec;
  const { data } = desk.value;
  const common = {
    path,
    ...(id === undefined ? {} : { id }),
    ...(describedBy === undefined ? {} : { describedBy }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(onPasteTable ? { onPasteTable } : {}),
    ...(name === undefined ? {} : { isInTable: true }),
  };
  if (kind === 'quantity')
    return (
      <QuantityInput
        {...common}
        cell={at(data, path)}
        name={name ?? say(spec.label)}
        isLabelled={name === undefined}
      />
    );
  if (kind === 'choice') return <Choose spec={spec} {...common} {...(name === undefined ? {} : { name })} />;
  const cell = at(data, path);
  const value = isList(cell) ? cell.map(String).join('、') : textAt(data, path);
  return (
    <TextInput
      {...common}
      value={value}
      {...(name === undefined ? {} : { name })}
      {...(kind === 'number' ? { isNumber: true } : {})}
      onCommit={(text) => {
        const key = pathName(path);
        if (text.trim() === '') edit([{ kind: 'remove', path }], key);
        else edit([{ kind: 'set', path, value: kind === 'list' ? listOf(text) : text.trim() }], key);
      }}
    />
  );
}

interface ChooseProps extends Omit<ControlProps, 'onPasteTable'> {}

function Choose({ spec, id, describedBy, name }: ChooseProps) {
  const { path, choices = [] } = spec;
  const value = textAt(desk.value.data, path);
  const worst = problemsAt(path)[0];
  const problemId = `${id ?? pathName(path)}-problem`;
  // A value that is none of the choices stays visible: it is what the case says, wrong as it may be.
  const isKnown = choices.some((one) => one.value === value);
  const described = [describedBy, worst ? problemId : undefined].filter(Boolean).join(' ');
  return (
    <>
      <select
        autocomplete="off"
        id={id}
        value={value}
        aria-label={name}
        aria-invalid={worst?.severity === 'error' ? 'true' : undefined}
        aria-describedby={described === '' ? undefined : described}
        data-path={pathName(path)}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          edit([chosen === '' ? { kind: 'remove', path } : { kind: 'set', path, value: chosen }]);
        }}
      >
        {!isKnown && (
          <option value={value}>
            {value === '' ? say({ ja: '（選んでください）', en: '(choose)' }) : value}
          </option>
        )}
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {say(one.label)}
          </option>
        ))}
      </select>
      {worst && (
        <span id={problemId} class={`beside ${worst.severity}`}>
          {say(worst.telling)} {say(worst.hint)}
        </span>
      )}
    </>
  );
}
