import { useId } from 'preact/hooks';
import { type CasePath, pathName } from '../engine/plain.js';
import { redo, undo } from '../page/deeds.js';
import { say } from '../page/state.js';
import { useDraft } from './draft.js';
import { problemsAt } from './problems-at.js';

interface Props {
  readonly path: CasePath;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  /** what the field is called for who does not see where it stands; absent where a label does it */
  readonly name?: string;
  readonly id?: string;
  readonly isNumber?: boolean;
  readonly placeholder?: string;
  readonly describedBy?: string;
  readonly onPasteTable?: (text: string) => void;
  /** problems stand beside the field, or only mark it where there is no room (in a table) */
  readonly isInTable?: boolean;
  /** a part of what stands at the path that has a field of its own, with its own problems */
  readonly without?: string;
}

/** One line of text of the case. What is wrong with it stands beside it. */
export function TextInput(props: Props) {
  const { path, value, onCommit, name, isNumber, placeholder, describedBy, onPasteTable, isInTable } = props;
  const draft = useDraft(value, onCommit);
  const own = useId();
  const { without } = props;
  const problems = problemsAt(path).filter(
    (one) => without === undefined || one.path !== pathName([...path, without]),
  );
  const worst = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  const errorId = `${own}-problem`;
  const described = [describedBy, worst ? errorId : undefined].filter(Boolean).join(' ');
  return (
    <>
      <input
        id={props.id}
        class={isNumber ? 'number' : undefined}
        type="text"
        inputMode={isNumber ? 'decimal' : undefined}
        autocomplete="off"
        spellcheck={false}
        data-path={pathName(path)}
        aria-label={name}
        aria-invalid={worst?.severity === 'error' ? 'true' : undefined}
        aria-describedby={described === '' ? undefined : described}
        placeholder={placeholder}
        value={draft.value}
        onInput={(event) => draft.onInput(event.currentTarget.value)}
        onFocus={draft.onFocus}
        onBlur={draft.onBlur}
        onKeyDown={(event) => {
          const key = event.key.toLowerCase();
          if ((event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y') && draft.isClean()) {
            event.preventDefault();
            event.stopPropagation();
            if (key === 'y' || event.shiftKey) redo();
            else undo();
          } else if (event.key === 'Enter') draft.flush();
        }}
        onPaste={(event) => {
          const text = event.clipboardData?.getData('text/plain') ?? '';
          if (!onPasteTable || !/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
          event.preventDefault();
          onPasteTable(text);
        }}
      />
      {worst && (
        <span id={errorId} class={`beside ${worst.severity} ${isInTable ? 'in-table' : ''}`}>
          {say(worst.telling)} {say(worst.hint)}
        </span>
      )}
    </>
  );
}
