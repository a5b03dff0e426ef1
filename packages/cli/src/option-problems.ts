import type { Problem } from '@songai/core';

/** Problems of a function's arguments, told under the options that gave them: `delaySince` came from `--delay-since`. */
export const asOptions = (problems: readonly Problem[]): readonly Problem[] =>
  problems.map((one) =>
    one.place.path === undefined ? one : { ...one, place: { path: optionOf(one.place.path) } },
  );

const optionOf = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
