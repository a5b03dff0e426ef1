// Published rulings, computed again.

export type { Basis, Fact, Precedent, PublishedAward } from '../precedents/precedent.js';
export { precedents, type Replayed, replay } from '../precedents/replay.js';
export * from './problems.js';
