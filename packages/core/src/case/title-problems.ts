import { Fraction, sumOf } from '../base/fraction.js';
import { type Problem, placeText } from '../base/problem.js';
import type { Quantity } from '../base/quantity.js';
import type { Place } from '../base/source.js';
import { ALWAYS } from '../base/span.js';
import { daysOfRight } from '../liability/right-term.js';
import {
  claimBesideHolders,
  doubledId,
  foundWithoutSource,
  fromAfterTo,
  ignored,
  listedTwice,
  noFee,
  noPlaintiff,
  noRate,
  noUnitsForFee,
  sharesAboveWhole,
  sharesAboveWholeOn,
  twoFees,
  twoKindsOfHolder,
  unknownId,
} from './problems.js';
import type { Known } from './schema.js';
import { fieldPlace, type Title } from './title.js';

/** What only views and fees need. */
const NOT_WITH_FOUND = [
  'share',
  'fee',
  'feeOfAllUnits',
  'rate',
  'uplift',
  'pages',
  'right',
  'sites',
  'online',
] as const;

const HAS_FOUND = { ja: 'found がある', en: 'found' };

/** What is wrong with the titles of a case, each by itself and against one another. */
export function titleProblems(fields: Known, titles: readonly Title[]): Problem[] {
  const plaintiffs = fields.plaintiffs?.map((one) => one.id);
  const sites = fields.sites?.map((one) => one.id);
  const first = new Map<string, Title>();
  const told = new Set<string>();
  const unknownSite = (site: string, place: Place): Problem[] =>
    !sites || sites.includes(site) ? [] : [unknownId(place, site, { ja: 'サイト', en: 'site' }, sites)];
  return titles.flatMap((title) => {
    const problems: Problem[] = [];
    const known = first.get(title.id);
    if (known) problems.push(doubledId(fieldPlace(title, 'id'), title.id, placeText(known.place)));
    else first.set(title.id, title);
    const here = fieldPlace(title, 'plaintiff');
    if (title.plaintiff === undefined && !title.holders?.length)
      problems.push(noPlaintiff(title.place, title.name));
    if (title.plaintiff !== undefined && title.holders) problems.push(twoKindsOfHolder(here, title.name));
    const holders = (title.holders ?? []).map((one) => one.plaintiff);
    const named = [
      ...(title.plaintiff === undefined ? [] : [{ id: title.plaintiff, place: here }]),
      ...holders.map((id) => ({ id, place: fieldPlace(title, 'holders') })),
    ];
    for (const { id, place } of named) {
      if (plaintiffs && !plaintiffs.includes(id))
        problems.push(unknownId(place, id, { ja: '原告', en: 'plaintiff' }, plaintiffs));
    }
    const twice = holders.find((id, at) => holders.indexOf(id) < at);
    if (twice !== undefined) problems.push(listedTwice(fieldPlace(title, 'holders'), twice));
    problems.push(...shareProblems(title));
    for (const site of title.sites ?? []) problems.push(...unknownSite(site, fieldPlace(title, 'sites')));
    for (const site of Object.keys(title.share ?? {}).filter((id) => id !== '*')) {
      // In a table the site stands in the header, the same for every row: it is told once.
      const column = title.columns?.[`share.bySite.${site}`];
      const place = column === undefined ? fieldPlace(title, 'share') : { ...title.place, column };
      if (column === undefined || !told.has(site)) problems.push(...unknownSite(site, place));
      told.add(site);
    }
    if (title.claim && title.holders)
      problems.push(claimBesideHolders(fieldPlace(title, 'claim'), title.name));
    const doubledSite = title.sites?.find((id, at) => title.sites?.indexOf(id) !== at);
    if (doubledSite !== undefined) {
      problems.push(listedTwice(fieldPlace(title, 'sites'), doubledSite));
    }
    problems.push(...termProblems(title));
    for (const { site = [] } of title.online ?? [])
      for (const id of site) problems.push(...unknownSite(id, fieldPlace(title, 'online')));
    if (title.found !== undefined) {
      const { exhibit, source, assumption, cell }: Quantity = title.found;
      if (!exhibit && !source && !assumption && !cell) {
        problems.push(foundWithoutSource(fieldPlace(title, 'found'), title.name));
      }
      for (const field of NOT_WITH_FOUND) {
        if (title[field] !== undefined)
          problems.push({ ...ignored('', HAS_FOUND), place: fieldPlace(title, field) });
      }
      if (title.holders?.some(({ right }) => right))
        problems.push({ ...ignored('', HAS_FOUND), place: fieldPlace(title, 'holders') });
    } else {
      if (!title.fee && !title.feeOfAllUnits && !fields.fee && !fields.unread?.has('fee'))
        problems.push(noFee(title.place, title.name));
      if (title.fee && title.feeOfAllUnits) problems.push(twoFees(fieldPlace(title, 'fee'), title.name));
      if (title.feeOfAllUnits && !title.units) problems.push(noUnitsForFee(title.place, title.name));
      if (!title.rate && !fields.rate && !fields.unread?.has('rate'))
        problems.push(noRate(title.place, title.name));
    }
    return problems;
  });
}

/** Terms that end before they begin, of the title and of its holders. */
function termProblems(title: Title): Problem[] {
  const rights = [
    { right: title.right, place: fieldPlace(title, 'right') },
    ...(title.holders ?? []).map(({ right }) => ({ right, place: fieldPlace(title, 'holders') })),
  ];
  return [
    ...rights.flatMap(({ right, place }) =>
      [right, ...(right?.terms ?? [])].flatMap((term) => fromAfterTo(place, term?.from, term?.to)),
    ),
    ...(title.online ?? []).flatMap(({ from, to }) => fromAfterTo(fieldPlace(title, 'online'), from, to)),
  ];
}

/** Holders may follow one another, but on no day may their shares add up to more than the whole. */
function shareProblems(title: Title): Problem[] {
  const holders = (title.holders ?? []).map(({ share, right }) => ({
    share: Fraction.of(share.value),
    days: daysOfRight(right),
  }));
  // A found amount has no days: holders whose terms follow one another would each have their share of all of it.
  const isTermed = title.found === undefined && title.holders?.some(({ right }) => right) === true;
  const inSuit = daysOfRight(title.right);
  // Where the sum is greatest, some right has just begun, or the title has just come into suit.
  const starts = isTermed
    ? [inSuit, ...holders.map(({ days }) => days)]
        .flatMap((days) => days.map(({ from }) => from))
        .filter((day) => inSuit.some(({ from, to }) => from <= day && day <= to))
    : [ALWAYS.from];
  for (const day of [...new Set(starts)].sort()) {
    const sum = sumOf(
      holders
        .filter(({ days }) => !isTermed || days.some(({ from, to }) => from <= day && day <= to))
        .map(({ share }) => share),
    );
    if (sum.compare(Fraction.one) <= 0) continue;
    const place = fieldPlace(title, 'holders');
    return [
      isTermed && day !== ALWAYS.from
        ? sharesAboveWholeOn(place, title.name, day, sum.toText())
        : sharesAboveWhole(place, title.name, sum.toText()),
    ];
  }
  return [];
}
