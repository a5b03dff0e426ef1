import type { ShownFigure } from '@songai/core';
import { say, trail } from './state.js';

/** A figure that shows its working when it is pressed. */
export function Figure({ figure, name }: { readonly figure: ShownFigure; readonly name: string }) {
  return (
    <button
      type="button"
      class="figure"
      aria-haspopup="dialog"
      aria-label={say({
        ja: `${name} ${figure.text}。計算の過程を見る`,
        en: `${name} ${figure.text}: see the working`,
      })}
      onClick={() => {
        trail.value = [{ family: figure.family, member: figure.member }];
      }}
    >
      {figure.text}
    </button>
  );
}
