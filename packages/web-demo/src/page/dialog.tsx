import type { Words } from '@songai/core';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { say } from './state.js';

interface Props {
  readonly title: Words;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly isWide?: boolean;
}

/** A dialog of the browser's own: it holds the focus, closes by Escape, and gives the focus back. */
export function Dialog({ title, onClose, children, isWide }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    const dialog = element.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog ref={element} class={isWide ? 'wide' : undefined} aria-labelledby={heading} onClose={onClose}>
      <header>
        <h2 id={heading}>{say(title)}</h2>
        <button type="button" class="close" aria-label={say({ ja: '閉じる', en: 'Close' })} onClick={onClose}>
          ×
        </button>
      </header>
      {children}
    </dialog>
  );
}
