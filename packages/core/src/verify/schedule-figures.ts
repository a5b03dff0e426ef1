import { numberedId, pairId } from '../base/pair-id.js';
import type { Words } from '../base/words.js';
import type { Family } from '../formula/graph.js';
import type { Figures } from './figures.js';
import { at, below, listOf, textOf, within } from './json-value.js';

const MEMBER: Words = {
  ja: '計算過程のどの作品・サイトの値かが書かれていないか、それがない。',
  en: 'it names no member of the working, or one that is not there',
};

const PAIR: Words = {
  ja: '計算過程のこの値は、別の作品・原告・サイトのものである。',
  en: 'this value of the working is that of another title, plaintiff or site',
};

/** Titles, stretches and holdings by the members that the schedule names; lines and totals by their order. */
export function checkTables(figures: Figures): void {
  checkSchedule(figures);
  checkLines(figures);
  checkTotals(figures);
}

const named = (figures: Figures, ...keys: readonly string[]): Family | undefined => {
  const path = ['working', 'figures', ...keys];
  return figures.family(path.join('.'), within(figures.report, ...path));
};

/** Where the members of a family's index stand. */
const positionsOf = (family: Family | undefined): ReadonlyMap<string, number> =>
  new Map(family?.index.members.map(({ id }, position) => [id, position]));

const STRETCH = ['views', 'fee', 'rate', 'amount'] as const;

function checkSchedule(figures: Figures): void {
  const amount = named(figures, 'schedule', 'holdings', 'amount');
  const share = figures.rebuilt.families.get('holdingShare');
  const stretch = (key: string) => named(figures, 'schedule', 'stretches', key);
  const families = new Map(STRETCH.map((key) => [key, stretch(key)]));
  const [uplift, sued] = [stretch('uplift'), stretch('share')];
  const [holdings, stretches] = [positionsOf(amount), positionsOf(families.get('amount'))];
  const [heldOnce, suedOnce] = [new Set<number>(), new Set<number>()];
  const memberOf = (path: string, id: unknown, known: ReadonlyMap<string, number>, seen: Set<number>) => {
    const position = known.get(textOf(id) ?? '');
    if (position === undefined || seen.has(position)) figures.findings.wrong('figures', path, id, MEMBER);
    else seen.add(position);
    return position;
  };
  for (const [n, title] of listOf(figures.report.schedule).entries()) {
    const path = below('schedule', n);
    figures.expect(`${path}.number`, at(title, 'number'), n + 1);
    for (const [m, one] of listOf(at(title, 'amounts')).entries()) {
      const place = below(`${path}.amounts`, m);
      const member = memberOf(`${place}.holding`, at(one, 'holding'), holdings, heldOnce);
      checkHolding(figures, place, title, one);
      if (member === undefined) continue;
      figures.figure(place, one, 'amount', amount, member);
      if (share) figures.figure(place, one, 'share', share, member);
      else figures.expect(`${place}.share`, at(one, 'share'), '1');
    }
    for (const [m, one] of listOf(at(title, 'sites')).entries()) {
      const place = below(`${path}.sites`, m);
      const member = memberOf(`${place}.stretch`, at(one, 'stretch'), stretches, suedOnce);
      checkStretch(figures, place, title, one);
      if (member === undefined) continue;
      for (const key of STRETCH) figures.figure(place, one, key, families.get(key), member);
      if (uplift) figures.figure(place, one, 'uplift', uplift, member);
      else figures.expect(`${place}.uplift`, at(one, 'uplift'), undefined);
      if (sued) figures.figure(place, one, 'share', sued, member);
      else figures.expect(`${place}.share`, at(one, 'share'), '1');
    }
  }
  figures.expect('schedule.amounts', heldOnce.size, holdings.size);
  figures.expect('schedule.sites', suedOnce.size, stretches.size);
}

/** A holding is called by its title, with the number of the part where there are several, and its plaintiff. */
function checkHolding(figures: Figures, path: string, title: unknown, one: unknown): void {
  const holding = at(one, 'holding');
  const part = /^[^@]*%23(\d+)@/.exec(textOf(holding) ?? '')?.[1];
  const [own, holder] = [textOf(at(title, 'title')) ?? '', textOf(at(one, 'plaintiff')) ?? ''];
  // Titles are numbered by their parts only where one of the docket has several.
  const isParted = listOf(at(figures.report.working, 'indexes')).some(
    (index) => at(index, 'id') === 'portions',
  );
  const named = isParted ? pairId(numberedId(own), holder) : pairId(own, holder);
  // A title's own id may end in a number as well.
  const numbered = part === undefined ? named : pairId(numberedId(own, Number(part)), holder);
  figures.expect(`${path}.holding`, holding, holding === named ? named : numbered, PAIR);
}

/** A stretch is called by its title and its site, with its number where there are several. */
function checkStretch(figures: Figures, path: string, title: unknown, one: unknown): void {
  const stretch = at(one, 'stretch');
  const number = /#\d+$/.exec(textOf(stretch) ?? '')?.[0] ?? '';
  const named = pairId(textOf(at(title, 'title')) ?? '', textOf(at(one, 'site')) ?? '');
  figures.expect(`${path}.stretch`, stretch, `${named}${number}`, PAIR);
}

function checkLines(figures: Figures): void {
  const [views, amount] = [named(figures, 'lines', 'views'), named(figures, 'lines', 'amount')];
  const lines = listOf(figures.report.lines);
  figures.size('lines', lines, amount?.index.members.length ?? 0);
  const months = named(figures, 'totals', 'byMonth');
  const sites = named(figures, 'totals', 'bySite');
  for (const [n, line] of lines.entries()) {
    const where = (key: string) => () => below(below('lines', n), key);
    for (const [key, family] of [
      ['views', views],
      ['amount', amount],
    ] as const)
      figures.expect(where(key), at(line, key), family && figures.exact.of(family)[n]?.toText());
    const member = amount?.index.members[n]?.id ?? '';
    const pair = pairId(textOf(at(line, 'title')) ?? '', textOf(at(line, 'site')) ?? '');
    if (amount && !/^(?:#\d+)?\|/.test(member.startsWith(pair) ? member.slice(pair.length) : ''))
      figures.findings.wrong('figures', below(below('lines', n), 'title'), at(line, 'title'), PAIR);
    for (const [key, family] of [
      ['month', months],
      ['site', sites],
    ] as const)
      if (family?.op === 'sum')
        figures.expect(where(key), at(line, key), family.index.members[family.to[n] ?? -1]?.id);
  }
}

function checkTotals(figures: Figures): void {
  for (const [key, name] of [
    ['bySite', 'site'],
    ['byMonth', 'month'],
  ] as const) {
    const family = named(figures, 'totals', key);
    const entries = listOf(within(figures.report, 'totals', key));
    figures.size(`totals.${key}`, entries, family?.index.members.length ?? 0);
    for (const [n, entry] of entries.entries()) {
      const path = below(`totals.${key}`, n);
      figures.figure(path, entry, 'amount', family, n);
      figures.expect(below(path, name), at(entry, name), family?.index.members[n]?.id);
    }
  }
}
