import { Fraction, sumOf } from '../base/fraction.js';
import { nearest } from '../base/nearest.js';
import { type Problem, placeText } from '../base/problem.js';
import {
  doubledId,
  noFee,
  noPlaintiff,
  noRate,
  noUnitsForFee,
  sharesAboveWhole,
  twoFees,
  twoKindsOfHolder,
  unknownId,
} from './problems.js';
import type { CaseFields } from './schema.js';
import { fieldPlace, type Title } from './title.js';

/** What is wrong with the titles of a case, each by itself and against one another. */
export function titleProblems(fields: CaseFields, titles: readonly Title[]): Problem[] {
  const plaintiffs = fields.plaintiffs.map((one) => one.id);
  const sites = fields.sites.map((one) => one.id);
  const first = new Map<string, Title>();
  return titles.flatMap((title) => {
    const problems: Problem[] = [];
    const known = first.get(title.id);
    if (known) problems.push(doubledId(fieldPlace(title, 'id'), title.id, placeText(known.place)));
    else first.set(title.id, title);
    const here = fieldPlace(title, 'plaintiff');
    if (title.plaintiff === undefined && !title.holders?.length)
      problems.push(noPlaintiff(title.place, title.name));
    if (title.plaintiff !== undefined && title.holders) problems.push(twoKindsOfHolder(here, title.name));
    const named = [
      ...(title.plaintiff === undefined ? [] : [title.plaintiff]),
      ...(title.holders ?? []).map((one) => one.plaintiff),
    ];
    for (const id of named) {
      if (!plaintiffs.includes(id))
        problems.push(unknownId(here, id, { ja: '原告', en: 'plaintiff' }, nearest(id, plaintiffs)));
    }
    const twice = named.find((id, at) => named.indexOf(id) < at);
    if (twice !== undefined)
      problems.push(doubledId(fieldPlace(title, 'holders'), twice, placeText(title.place)));
    const sum = sumOf((title.holders ?? []).map((one) => Fraction.of(one.share.value)));
    if (sum.compare(Fraction.one) > 0)
      problems.push(sharesAboveWhole(fieldPlace(title, 'holders'), title.name, sum.toText()));
    for (const site of [
      ...(title.sites ?? []),
      ...Object.keys(title.share ?? {}).filter((id) => id !== '*'),
    ]) {
      if (!sites.includes(site))
        problems.push(
          unknownId(fieldPlace(title, 'sites'), site, { ja: 'サイト', en: 'site' }, nearest(site, sites)),
        );
    }
    if (title.found === undefined) {
      if (!title.fee && !title.feeOfAllUnits && !fields.fee) problems.push(noFee(title.place, title.name));
      if (title.fee && title.feeOfAllUnits) problems.push(twoFees(fieldPlace(title, 'fee'), title.name));
      if (title.feeOfAllUnits && !title.units) problems.push(noUnitsForFee(title.place, title.name));
      if (!title.rate && !fields.rate) problems.push(noRate(title.place, title.name));
    }
    return problems;
  });
}
