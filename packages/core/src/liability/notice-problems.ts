import type { Day } from '../base/day.js';
import type { Problem } from '../base/problem.js';
import { lacksOf, startsLiability } from './notice.js';
import type { Suit } from './periods.js';
import {
  noticeAfterClosure,
  noticeDoesNotStart,
  noticeInFuture,
  noticesDecideNothing,
  noticeWithoutReason,
} from './problems.js';

/**
 * What is to be said of the notices themselves.
 * @param asOf the day of reference: no notice can have arrived after it; nothing is said where it is not known
 */
export function noticeProblems({ notices, sites, defendants }: Suit, asOf: Day | undefined): Problem[] {
  const byId = new Map(sites.map((site) => [site.id, site]));
  const idle = defendants.flatMap(({ id, name, liability }, at) => {
    const count = notices.filter(({ to }) => to === id).length;
    return liability.start === 'notice' || count === 0
      ? []
      : [noticesDecideNothing(`defendants[${at}]`, name, liability.start, count)];
  });
  const each = notices.flatMap((notice) => {
    const closures = notice.site.map((id) => byId.get(id)).filter((site) => site?.closed !== undefined);
    const isLate = closures.length > 0 && closures.length === notice.site.length;
    const last = closures.reduce((a, b) => ((a?.closed ?? '') >= (b?.closed ?? '') ? a : b), closures[0]);
    return [
      ...(notice.effective !== undefined && notice.reason === undefined ? [noticeWithoutReason(notice)] : []),
      ...(!startsLiability(notice) && lacksOf(notice).length > 0 && notice.effective === undefined
        ? [noticeDoesNotStart(notice)]
        : []),
      ...(asOf !== undefined && notice.date > asOf ? [noticeInFuture(notice, asOf)] : []),
      ...(isLate && last?.closed !== undefined && notice.date > last.closed
        ? [noticeAfterClosure(notice, last.name, last.closed)]
        : []),
    ];
  });
  return [...idle, ...each];
}
