import { counterWay } from './counter.js';
import { evenSpread } from './even-spread.js';
import { pageViewsWay } from './page-views.js';
import { readingTime } from './reading-time.js';
import type { WayId } from './schema.js';
import { titleShare } from './title-share.js';
import type { Way } from './way.js';

/** The attested ways from observations to views. */
export const WAYS: Readonly<Record<WayId, Way>> = {
  counter: counterWay,
  'even-spread': evenSpread,
  'page-views': pageViewsWay,
  'title-share': titleShare,
  'reading-time': readingTime,
};
