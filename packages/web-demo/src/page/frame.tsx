import type { ComponentChildren } from 'preact';

interface Props {
  readonly children: ComponentChildren;
  /** what is in it; `labelledBy` names the heading that says so instead */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly class?: string;
}

/** What may be wider than the window scrolls inside a frame, which the keyboard reaches. */
export function Frame({ children, label, labelledBy, class: more }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of form fields is something else
    <div
      class={more === undefined ? 'frame' : `frame ${more}`}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard could not scroll it
      tabIndex={0}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy })}
    >
      {children}
    </div>
  );
}
