import { formatDay, parseDay, periodEnd } from './calendar.js';

interface Grace {
  readonly firstCounted: string;
  /** The last day of grace; with no grace, the day of the notice. */
  readonly graceEnds: string;
  readonly liableFrom: string;
}

/** Arts. 140 and 143: the day of the notice is not counted, liability begins when the last day has passed. */
export function grace(notice: string, months: number): Grace {
  const noticed = parseDay(notice);
  const firstCounted = noticed + 1;
  const graceEnds = months === 0 ? noticed : periodEnd(firstCounted, months);
  return {
    firstCounted: formatDay(firstCounted),
    graceEnds: formatDay(graceEnds),
    liableFrom: formatDay(graceEnds + 1),
  };
}
