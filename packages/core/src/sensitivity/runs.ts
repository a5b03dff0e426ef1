import { again, type Basis } from './basis.js';
import { endsOf } from './directions.js';
import { type VarianceShare, varianceShares } from './indices.js';
import { partOf, type Running } from './pause.js';
import { type Drawing, roundedDraws, type Simulated, simulate } from './simulate.js';
import { REPLICATES } from './statistics.js';

/** Side questions take a quarter of the draws: their answers are printed with their own errors. */
const SIDE = 4;
/** About what the parts of the variance cost, in simulations of the same number of draws. */
const OF_VARIANCE = 6;

/** All simulations that the answers rest on. */
export interface Runs {
  readonly main: Simulated;
  /** the same draws with every interval at the end that makes less, and more; absent where there is none */
  readonly ends?: { readonly less: Simulated; readonly more: Simulated };
  /** the assumed concentrations of shares at a quarter and at four times; absent where none is assumed */
  readonly concentration?: { readonly quarter: Simulated; readonly fourfold: Simulated };
  /** for each subject; empty where the found amounts have no variance */
  readonly shares: readonly (readonly VarianceShare[])[];
}

/** Makes the simulations, one after the other. @throws the signal's reason where it is aborted */
export async function runAll(basis: Basis, drawing: Drawing, running: Running): Promise<Runs> {
  const { intervals, compositions, isHeavyTailed } = basis.model;
  const isAssumed = compositions.some(({ counted }) => !counted);
  const draws = roundedDraws(Math.max(REPLICATES, drawing.draws / SIDE), drawing.sampler);
  const side = { ...drawing, draws };
  const steps = 1 + (intervals.length > 0 ? 2 : 0) + (isAssumed ? 2 / SIDE : 0) + OF_VARIANCE / SIDE;
  let done = 0;
  const next = (weight: number): Running => {
    running.signal?.throwIfAborted();
    const part = partOf(running, done / steps, (done + weight) / steps);
    done += weight;
    return part;
  };
  const main = await simulate(basis, basis.stated, drawing, { ...next(1), withTitles: true });
  const change = endsOf(basis, intervals);
  const atEnd = (end: 'less' | 'more') => simulate(basis, again(basis, change(end)), drawing, next(1));
  const scaled = (concentration: number) =>
    simulate(basis, basis.stated, side, { ...next(1 / SIDE), concentration });
  return {
    main,
    ...(intervals.length > 0 ? { ends: { less: await atEnd('less'), more: await atEnd('more') } } : {}),
    ...(isAssumed ? { concentration: { quarter: await scaled(1 / 4), fourfold: await scaled(4) } } : {}),
    shares: isHeavyTailed ? [] : await varianceShares(basis, side, next(OF_VARIANCE / SIDE)),
  };
}
