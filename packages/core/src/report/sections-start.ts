import type { Assessment } from '../assess.js';
import { daysText } from '../base/day-set.js';
import { groupBy } from '../base/group.js';
import { both, inBrackets, type Lang, type Words } from '../base/words.js';
import type { Title } from '../case/title.js';
import { lacksOf, meansText, type Notice, startsLiability } from '../liability/notice.js';
import type { LiablePeriod } from '../liability/periods.js';
import { daysOfRight } from '../liability/right-term.js';
import type { Right } from '../liability/schema.js';
import { type Block, list, paragraph, type Section, subheading, table } from './document.js';
import { leftOutOf, rowsShown } from './long-table.js';
import { Parties } from './parties.js';
import { visitsPlots } from './plots/visits.js';

const RIGHTS: Readonly<Record<Right['kind'], Words>> = {
  copyright: { ja: '著作権', en: 'copyright' },
  publication: { ja: '出版権', en: 'publication right' },
  licence: { ja: '独占的利用許諾', en: 'exclusive licence' },
};

/** Titles that one row names; more are told by their numbers in the schedule. */
const MOST_NAMES = 5;

/** `1–40, 52` of the schedule, with how many they are. */
function numbersText(numbers: readonly number[], lang: Lang): string {
  const runs: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === number) last[1] = number;
    else runs.push([number, number]);
  }
  const told = runs
    .map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
    .join(lang === 'ja' ? '、' : ', ');
  return lang === 'ja'
    ? `${numbers.length}作品（一覧表の番号 ${told}）`
    : `${numbers.length} titles (no. ${told} in the schedule)`;
}

/** The right in suit, its term and its exhibit; a dash where the case names none. */
function rightText(right: Right | undefined, lang: Lang): string {
  if (!right) return '—';
  const isLimited = right.from ?? right.to ?? right.terms;
  const term = isLimited ? ` ${daysText(daysOfRight(right), lang)}` : '';
  return RIGHTS[right.kind][lang] + term + (right.exhibit ? inBrackets(right.exhibit)[lang] : '');
}

/** The rights of a title: its own, or those of its holders by name. */
function rightsText(title: Title | undefined, names: ReadonlyMap<string, string>, lang: Lang): string {
  const held = (title?.holders ?? []).filter(({ right }) => right);
  const own = rightText(title?.right, lang);
  if (held.length === 0) return own;
  const parts = held.map(
    ({ plaintiff, right }) =>
      `${names.get(plaintiff) ?? plaintiff}${lang === 'ja' ? '：' : ': '}${rightText(right, lang)}`,
  );
  return [...(own === '—' ? [] : [own]), ...parts].join(lang === 'ja' ? '、' : '; ');
}

/** For each title on each site, the right in suit and how the days for which the defendants answer were found. */
export function startSection(assessment: Assessment, lang: Lang): Section {
  const ja = lang === 'ja';
  const { plan, case: read } = assessment;
  const titles = new Map(plan.titles.map((title) => [title.id, title]));
  const sites = new Map(read.fields.sites.map((site) => [site.id, site.name]));
  const at = new Map(read.fields.defendants.map(({ id }, position) => [id, position]));
  const parties = new Parties(assessment, lang);
  const holders = new Map(read.fields.plaintiffs.map((one) => [one.id, one.name]));
  const rightsOf = (id: string) => rightsText(titles.get(id), holders, lang);
  const numbers = new Map(plan.titles.map(({ id }, n) => [id, n + 1]));
  // Defendants who come to the same days in the same way are told together, and so are titles that are alike in it.
  const alike = groupBy(plan.periods, ({ title, site, days, steps }) =>
    JSON.stringify([title, site, days, steps]),
  );
  const together = groupBy([...alike.values()], (same) => {
    const { title, site, days, steps } = same[0] as LiablePeriod;
    const who = same.map(({ defendant }) => defendant);
    return JSON.stringify([rightsOf(title), site, days, steps, who]);
  });
  const rows = [...together.values()].map((group) => {
    const same = group[0] as readonly LiablePeriod[];
    const { title, site, steps, days } = same[0] as LiablePeriod;
    const own = group.map((one) => (one[0] as LiablePeriod).title);
    return [
      own.length <= MOST_NAMES
        ? own.map((id) => titles.get(id)?.name ?? id).join(ja ? '、' : ', ')
        : numbersText(
            own.map((id) => numbers.get(id) as number),
            lang,
          ),
      rightsOf(title),
      sites.get(site) ?? site,
      ...(parties.hasOneDefendant
        ? []
        : [parties.named(same.map(({ defendant }) => at.get(defendant) as number))]),
      steps.map((step) => step[lang]).join(' → '),
      days.length > 0 ? daysText(days, lang) : ja ? '（数えない）' : '(not counted)',
    ];
  });
  const defendants = read.fields.defendants.map((one) =>
    one.role ? one.name + inBrackets(one.role)[lang] : one.name,
  );
  const several = parties.hasOneDefendant ? [] : [ja ? '被告' : 'defendant'];
  const blocks: Block[] = [
    list([`${ja ? '被告：' : 'Defendants: '}${defendants.join(ja ? '、' : ', ')}`]),
    ...visitsPlots(assessment, lang),
    rows.length === 0
      ? paragraph(
          ja
            ? 'どの作品も認定された額から始めたので、期間を計算していない。'
            : 'Every title starts from an amount found, so no period is computed.',
        )
      : table(
          ja
            ? ['作品', '権利', 'サイト', ...several, '経過', '責任の期間']
            : ['title', 'right', 'site', ...several, 'steps', 'period of liability'],
          rows.slice(0, rowsShown(rows.length)),
        ),
    ...leftOutOf(rows.length, lang),
    ...noticeLog(assessment, parties, lang),
  ];
  return {
    id: 'start',
    heading: ja ? '責任の始期に至る経過' : 'From notice to the start of liability',
    blocks,
  };
}

/** Every notice as it was logged, those that start nothing with the reason. */
function noticeLog({ evidence, case: read, plan }: Assessment, parties: Parties, lang: Lang): Block[] {
  const ja = lang === 'ja';
  const { notices } = evidence;
  if (notices.length === 0) return [];
  const names = (list: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(list.map(({ id, name }) => [id, name]));
  const [titles, sites] = [names(plan.titles), names(read.fields.sites)];
  const named = (ids: readonly string[], of: ReadonlyMap<string, string>) =>
    ids.map((id) => of.get(id) ?? id).join(ja ? '、' : ', ') || '—';
  const rows = notices.map((notice) => [
    notice.date,
    parties.named([read.fields.defendants.findIndex(({ id }) => id === notice.to)]),
    named(notice.title, titles),
    named(notice.site, sites),
    notice.urls === undefined ? (ja ? '（控えなし）' : '(not recorded)') : String(notice.urls.length),
    notice.means === undefined ? '—' : meansText(notice.means)[lang],
    notice.exhibit ?? '—',
    standingOf(notice)[lang],
  ]);
  return [
    subheading(ja ? '通知の一覧' : 'Log of notices'),
    table(
      ja
        ? ['到達日', '名宛人', '作品', 'サイト', 'URL の数#', '方法', '証拠', '責任の始まりとして']
        : ['received', 'recipient', 'title', 'site', 'URLs#', 'means', 'exhibit', 'as a start of liability'],
      rows.slice(0, rowsShown(rows.length)),
    ),
    ...leftOutOf(rows.length, lang),
  ];
}

function standingOf(notice: Notice): Words {
  const told = notice.reason === undefined ? '' : inBrackets(notice.reason);
  if (startsLiability(notice))
    return notice.effective === undefined
      ? { ja: '扱う', en: 'counts' }
      : both({ ja: '扱う', en: 'counts' }, told);
  if (notice.effective === false) return both({ ja: '扱わない', en: 'does not count' }, told);
  const lacks = lacksOf(notice);
  return {
    ja: `扱わない（${lacks.map(({ ja }) => ja).join('・')}の記載なし）`,
    en: `does not count (lacks ${lacks.map(({ en }) => en).join(', ')})`,
  };
}
