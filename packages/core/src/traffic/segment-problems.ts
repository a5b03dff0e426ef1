import type { Problem } from '../base/problem.js';
import type { Place } from '../base/source.js';
import type { Span } from '../base/span.js';
import type { Words } from '../base/words.js';
import { whichCountry, whichDevice, whichMetric, whichPeriod, whichSite, whichUnit } from './ask-problems.js';
import type { Facts, Said } from './facts.js';
import type { Header } from './header.js';
import type { FigureColumn } from './layout.js';
import { columnsByNumber } from './mapped.js';
import { assumedAll, mainDomainOnly, pagesAlone, takenFrom, unusedColumns } from './notes.js';
import { COUNTS } from './observation.js';
import { saidDifferently } from './problems.js';
import type { Segment } from './segment.js';

const SITE = { ja: 'サイト', en: 'site' };
const PERIOD = { ja: '期間', en: 'period' };
const COUNTRY = { ja: '国', en: 'country' };
const DEVICE = { ja: '機器（デバイス）', en: 'device' };
const UNIT = { ja: '単位', en: 'unit' };

/** What is to be said of a table before its rows are read: what nobody told, and what was taken from elsewhere. */
export function segmentProblems(
  segment: Segment,
  header: Header,
  /** what the file's name says */
  nameSays: Facts,
): Problem[] {
  const { layout, facts, mapping, place, sheet } = segment;
  const { roles, figures } = layout;
  const named = columnsByNumber(header, mapping.columns ?? {});
  const problems: Problem[] = [...header.problems(place, layout, named), ...(layout.problems ?? [])];
  if (figures.length === 0 && layout.unnamed !== undefined)
    problems.push(
      whichMetric({ ...place, column: layout.unnamed + 1 }, header.cells[layout.unnamed] ?? '', sheet),
    );

  const areAll = (has: (one: FigureColumn) => boolean) => figures.length > 0 && figures.every(has);
  const hasSite = roles.site !== undefined || areAll((one) => one.site !== undefined);
  if (!hasSite && roles.title === undefined && mapping.title === undefined && mapping.site === undefined) {
    const { site } = facts;
    if (site)
      problems.push(
        takenFrom(place, SITE, site.value, site.place),
        ...differing(place, SITE, site, nameSays.site),
      );
    else problems.push(whichSite(place));
  }
  const hasDate = (roles.date ?? roles.from) !== undefined || areAll((one) => one.date !== undefined);
  if (!hasDate && mapping.period === undefined && !layout.mayBeUndated) {
    const period = facts.period && spanSaid(facts.period);
    if (period)
      problems.push(
        takenFrom(place, PERIOD, period.value, period.place),
        ...differing(place, PERIOD, period, nameSays.period && spanSaid(nameSays.period)),
      );
    else problems.push(whichPeriod(place));
  }
  const isCounter = roles.title !== undefined;
  const hasCountry = roles.country !== undefined || areAll((one) => one.countryColumn !== undefined);
  const hasDevice =
    roles.device !== undefined || roles.metric !== undefined || areAll((one) => one.device !== undefined);
  const assumed = [];
  if (!hasCountry && !isCounter && !mapping.country && !facts.country) {
    const { unknownCountry: unknown } = facts;
    if (unknown) problems.push(whichCountry(unknown.place, unknown.value));
    else assumed.push(COUNTRY);
  }
  if (!hasDevice && !isCounter && !mapping.device && !facts.device) {
    const { unknownDevice: unknown } = facts;
    if (unknown) problems.push(whichDevice(unknown.place, unknown.value));
    else assumed.push(DEVICE);
  }
  if (!hasCountry && !mapping.country && facts.country)
    problems.push(takenFrom(place, COUNTRY, facts.country.value, facts.country.place));
  if (!hasDevice && !mapping.device && facts.device)
    problems.push(takenFrom(place, DEVICE, facts.device.value, facts.device.place));
  const isScaled = (one: FigureColumn) => COUNTS.includes(one.metric) && one.scale === undefined;
  if (mapping.scale === undefined && figures.some(isScaled)) {
    const { scale, unknownUnit: unknown } = facts;
    if (unknown) problems.push(whichUnit(unknown.place, unknown.value));
    else if (scale && scale.value !== '1') problems.push(takenFrom(place, UNIT, scale.value, scale.place));
  }
  if (assumed.length > 0 && figures.length > 0) problems.push(assumedAll(place, assumed));
  const isByPage = roles.page !== undefined || (layout.page !== undefined && mapping.title === undefined);
  if (isByPage && figures.length > 0) problems.push(pagesAlone(place));
  if (facts.isMainDomainOnly?.value === true) problems.push(mainDomainOnly(facts.isMainDomainOnly.place));
  if (layout.unused.length > 0) problems.push(unusedColumns(place, layout.unused));
  return problems;
}

/** A warning where the file's name says something else than the file. */
const differing = (
  place: Place,
  what: Words,
  said: Said<string>,
  named: Said<string> | undefined,
): Problem[] =>
  named && named.value !== said.value ? [saidDifferently(place, what, said, named.value)] : [];

const spanSaid = ({ value: { from, to }, place }: Said<Span>): Said<string> => ({
  value: `${from}/${to}`,
  place,
});
