import { useEffect, useRef, useState } from 'preact/hooks';
import { resets } from '../page/state.js';

/** How long typing rests before the figures follow. */
const REST_MS = 120;

/**
 * What is being typed stands in the field itself until the case has taken it over: the figures may take their time.
 * @param commit is told the text after a short rest, and when the field is left
 */
export function useDraft(value: string, commit: (text: string) => void) {
  const [draft, setDraft] = useState<string | undefined>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef<string | undefined>(undefined);
  const isFocused = useRef(false);
  const latest = useRef(commit);
  latest.current = commit;

  useEffect(() => {
    if (!isFocused.current) setDraft(undefined);
  }, [value]);
  // Undo, or another text of the case, goes before what stands in the field, also while it has the focus.
  const overruled = resets.value;
  const known = useRef(overruled);
  useEffect(() => {
    // A field that has just come is looked at once it is painted: what was typed into it by then is not overruled.
    if (known.current === overruled) return;
    known.current = overruled;
    pending.current = undefined;
    clearTimeout(timer.current);
    setDraft(undefined);
  }, [overruled]);

  const flush = () => {
    clearTimeout(timer.current);
    const text = pending.current;
    pending.current = undefined;
    // Also what seems to stand in the case already: an earlier letter may still be on its way. The desk sees what is new.
    if (text !== undefined) latest.current(text);
  };
  useEffect(() => () => flush(), []);

  return {
    value: draft ?? value,
    /** nothing has been typed that the case does not have yet */
    isClean: () => pending.current === undefined,
    flush,
    onInput(text: string) {
      setDraft(text);
      pending.current = text;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, REST_MS);
    },
    onFocus() {
      isFocused.current = true;
    },
    onBlur() {
      isFocused.current = false;
      if (draft === value) setDraft(undefined);
      flush();
    },
  };
}
