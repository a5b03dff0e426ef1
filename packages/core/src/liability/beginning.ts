import type { Day } from '../base/day.js';
import { ALWAYS } from '../base/span.js';
import { both, inBrackets, same, type Words } from '../base/words.js';
import { type Grace, graceAfter, graceSteps, unknownLastDay } from './grace.js';
import type { Notice } from './notice.js';
import type { Defendant, TurningPoint } from './schema.js';

/** From when a defendant answers for a title on a site, before anything limits it; no `from` where nothing starts it. */
export interface Beginning {
  readonly from?: Day;
  readonly notice?: Notice;
  readonly grace?: Grace;
  /** the exhibit, or in its absence the day or the words, on which the start rests */
  readonly restsOn?: string;
  /** the last day of grace, where it cannot be told whether it is a holiday that moves it (Art. 142) */
  readonly unknownLastDay?: Day;
  /** one step a line */
  readonly steps: readonly Words[];
}

/**
 * From the first notice that counts and its grace, or from the start that the case gives with its reason; from an
 * earlier day of knowledge, where the case states one.
 */
export function beginning(
  defendant: Defendant,
  title: string,
  site: string,
  notice: Notice | undefined,
): Beginning {
  const { liability } = defendant;
  const usual = usualBeginning(liability, notice);
  const known = pointFor(liability.known, title, site);
  if (!known || (usual.from !== undefined && usual.from <= known.date)) return usual;
  const exhibit = known.exhibit === undefined ? '' : `${known.exhibit} `;
  const step = both(
    exhibit,
    usual.from === undefined ? same('') : { ja: 'これより早く、', en: 'earlier: ' },
    {
      ja: `${known.date} から責任を負う（${known.reason}）`,
      en: `liable from ${known.date} (${known.reason})`,
    },
  );
  return usual.from === undefined
    ? { from: known.date, restsOn: known.exhibit ?? known.reason, steps: [step] }
    : {
        // It goes before the notice whether or not a holiday moves the end of grace.
        ...withoutDoubt(usual),
        from: known.date,
        restsOn: known.exhibit ?? known.reason,
        steps: [...usual.steps, step],
      };
}

const withoutDoubt = ({ unknownLastDay: _, ...sure }: Beginning): Beginning => sure;

/** The earliest of the days that the case states for the title on the site. */
export const pointFor = (
  points: readonly TurningPoint[] | undefined,
  title: string,
  site: string,
): TurningPoint | undefined => earliest((points ?? []).filter((one) => speaksOf(one, title, site)));

const speaksOf = ({ title, site }: TurningPoint, titleId: string, siteId: string): boolean =>
  title?.includes(titleId) !== false && site?.includes(siteId) !== false;

const earliest = (points: readonly TurningPoint[]): TurningPoint | undefined =>
  points.reduce<TurningPoint | undefined>((a, b) => (a && a.date <= b.date ? a : b), undefined);

function usualBeginning(liability: Defendant['liability'], notice: Notice | undefined): Beginning {
  const { start, date, reason } = liability;
  if (start === 'whole') {
    return {
      from: ALWAYS.from,
      steps: [{ ja: `全期間について責任を負う（${reason}）`, en: `liable for the whole time (${reason})` }],
    };
  }
  if (start === 'date' && date) {
    return {
      from: date,
      steps: [{ ja: `${date} から責任を負う（${reason}）`, en: `liable from ${date} (${reason})` }],
    };
  }
  if (!notice) {
    return {
      steps: [
        {
          ja: 'この作品とサイトについての通知がない：数えない',
          en: 'no notice for this title and site: not counted',
        },
      ],
    };
  }
  const months = Number(liability.graceMonths ?? '0');
  const moves = liability.movePastHolidays === true;
  const unknown = moves ? unknownLastDay(notice.date, months) : undefined;
  const grace = graceAfter(notice.date, months, moves && unknown === undefined);
  const told = notice.effective && notice.reason !== undefined ? inBrackets(notice.reason) : same('');
  const received = both(
    notice.exhibit ? `${notice.exhibit} ` : '',
    { ja: `${notice.date} 通知の到達`, en: `notice received ${notice.date}` },
    told,
  );
  return {
    from: grace.liableFrom,
    notice,
    grace,
    restsOn: notice.exhibit ?? notice.date,
    ...(unknown === undefined ? {} : { unknownLastDay: unknown }),
    steps: [received, ...graceSteps(grace)],
  };
}
