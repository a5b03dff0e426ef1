import { fitSpread, type Spread, type StatedSpread } from '../../../packages/core/src/random/spread.js';

/** The distribution, where one fits. */
export function spreadOf(stated: StatedSpread): Spread {
  const fit = fitSpread(stated);
  if (!('spread' in fit)) throw new Error(`${JSON.stringify(stated)}: ${JSON.stringify(fit)}`);
  return fit.spread;
}

/** Why none fits, where none does. */
export const misfitOf = (stated: StatedSpread) => {
  const fit = fitSpread(stated);
  return 'misfit' in fit ? fit.misfit : undefined;
};
