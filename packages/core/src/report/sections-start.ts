import type { Assessment } from '../assess.js';
import { ALWAYS, spanText } from '../base/span.js';
import { inBrackets, type Lang, type Words } from '../base/words.js';
import type { Right } from '../liability/schema.js';
import { list, paragraph, type Section, table } from './document.js';

const RIGHTS: Readonly<Record<Right['kind'], Words>> = {
  copyright: { ja: '著作権', en: 'copyright' },
  publication: { ja: '出版権', en: 'publication right' },
  licence: { ja: '独占的利用許諾', en: 'exclusive licence' },
};

/** The right in suit, its term and its exhibit; a dash where the case names none. */
function rightText(right: Right | undefined, lang: Lang): string {
  if (!right) return '—';
  const span = { from: right.from ?? ALWAYS.from, to: right.to ?? ALWAYS.to };
  const term = right.from || right.to ? ` ${spanText(span, lang)}` : '';
  return RIGHTS[right.kind][lang] + term + (right.exhibit ? inBrackets(right.exhibit)[lang] : '');
}

/** For each title on each site, the right in suit and how the days for which the defendants answer were found. */
export function startSection({ plan, case: read }: Assessment, lang: Lang): Section {
  const ja = lang === 'ja';
  const titles = new Map(plan.titles.map((title) => [title.id, title]));
  const sites = new Map(read.fields.sites.map((site) => [site.id, site.name]));
  const rows = plan.periods.map((period) => [
    titles.get(period.title)?.name ?? period.title,
    rightText(titles.get(period.title)?.right, lang),
    sites.get(period.site) ?? period.site,
    period.steps.map((step) => step[lang]).join(' → '),
    period.span ? spanText(period.span, lang) : ja ? '（数えない）' : '(not counted)',
  ]);
  const defendants = read.fields.defendants.map((one) =>
    one.role ? one.name + inBrackets(one.role)[lang] : one.name,
  );
  return {
    id: 'start',
    heading: ja ? '責任の始期に至る経過' : 'From notice to the start of liability',
    blocks: [
      list([`${ja ? '被告：' : 'Defendants: '}${defendants.join(ja ? '、' : ', ')}`]),
      rows.length === 0
        ? paragraph(
            ja
              ? 'どの作品も認定された額から始めたので、期間を計算していない。'
              : 'Every title starts from an amount found, so no period is computed.',
          )
        : table(
            ja
              ? ['作品', '権利', 'サイト', '経過', '責任の期間']
              : ['title', 'right', 'site', 'steps', 'period of liability'],
            rows,
          ),
    ],
  };
}
