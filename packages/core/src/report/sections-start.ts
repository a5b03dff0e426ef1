import type { Assessment } from '../assess.js';
import { spanText } from '../base/span.js';
import { inBrackets, type Lang } from '../base/words.js';
import { list, type Section, table } from './document.js';

/** For each title on each site, how the days for which the defendants answer were found. */
export function startSection({ plan, case: read }: Assessment, lang: Lang): Section {
  const ja = lang === 'ja';
  const titles = new Map(plan.titles.map((title) => [title.id, title.name]));
  const sites = new Map(read.fields.sites.map((site) => [site.id, site.name]));
  const rows = plan.periods.map((period) => [
    titles.get(period.title) ?? period.title,
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
      table(
        ja ? ['作品', 'サイト', '経過', '責任の期間'] : ['title', 'site', 'steps', 'period of liability'],
        rows,
      ),
    ],
  };
}
