import { hasErrors, type Lang, type Problem, readTraffic, summarize, type Traffic } from '@songai/core';
import { Command } from 'commander';
import { EXIT, type Finish } from '../exit.js';
import { expandFiles } from '../expand.js';
import { openChunks } from '../files.js';
import { langOption } from '../language.js';
import { missingFile, problemRecord, tell, unreadableFile } from '../problems.js';
import { drawTable, printable } from '../terminal.js';

interface Inspected {
  readonly path: string;
  readonly traffic?: Traffic;
  readonly problems: readonly Problem[];
}

export function inspectCommand(finish: Finish): Command {
  return new Command('inspect')
    .description('アクセス資料の中身と問題を調べる / what an export holds, and its problems')
    .argument('<file...>', 'CSV ファイル（*.csv も可）/ CSV files; patterns such as *.csv too')
    .addOption(langOption())
    .option('--json', '結果を JSON で標準出力に書く / print the findings as JSON')
    .addHelpText('after', '\n例 / example:\n  songai inspect *.csv --json')
    .action(async (args: string[], options: { lang?: Lang; json?: boolean }) => {
      const lang = options.lang ?? 'ja';
      const inspected: Inspected[] = [];
      for (const path of await expandFiles(args)) inspected.push(await inspect(path));
      if (options.json) {
        process.stdout.write(
          `${JSON.stringify({ files: inspected.map((one) => record(one, lang)) }, null, 2)}\n`,
        );
      } else {
        for (const one of inspected) process.stdout.write(picture(one, lang));
        tell(
          inspected.flatMap((one) => one.problems),
          lang,
        );
      }
      if (inspected.some((one) => hasErrors(one.problems))) finish(EXIT.wrongInput);
    });
}

async function inspect(path: string): Promise<Inspected> {
  const name = path.replaceAll('\\', '/');
  const chunks = await openChunks(path);
  if (chunks === 'missing') return { path: name, problems: [missingFile(name)] };
  if (chunks === 'unreadable') return { path: name, problems: [unreadableFile(name)] };
  const traffic = await readTraffic(chunks, name);
  return { path: name, traffic, problems: traffic.problems };
}

function record({ path, traffic, problems }: Inspected, lang: Lang) {
  const summary = summarize(traffic?.observations ?? []);
  return {
    path,
    sha256: traffic?.file.sha256 ?? null,
    format: traffic?.format?.id ?? null,
    encoding: traffic?.file.encoding ?? null,
    observations: traffic?.observations.length ?? 0,
    sites: summary.sites,
    titles: summary.titles,
    metrics: summary.metrics,
    period: { from: summary.period?.from ?? null, to: summary.period?.to ?? null },
    sums: summary.sums.map(({ site, title, metric, device, country, sum }) => ({
      site: site ?? null,
      ...(title === undefined ? {} : { title }),
      metric,
      device,
      country,
      sum,
    })),
    problems: problems.map((one) => problemRecord(one, lang)),
  };
}

function picture({ path, traffic }: Inspected, lang: Lang): string {
  if (!traffic) return '';
  const ja = lang === 'ja';
  const summary = summarize(traffic.observations);
  const facts = [
    [ja ? 'ファイル' : 'file', path],
    [ja ? '種類' : 'kind', traffic.format?.label[lang] ?? (ja ? '（分からない）' : '(not recognised)')],
    [ja ? '文字コード' : 'encoding', traffic.file.encoding],
    ['SHA-256', traffic.file.sha256],
    [ja ? '数値の数' : 'figures', String(traffic.observations.length)],
    [ja ? '期間' : 'period', summary.period ? `${summary.period.from} – ${summary.period.to}` : '—'],
    [ja ? '指標' : 'metrics', summary.metrics.join(', ') || '—'],
  ];
  const head = ja
    ? ['サイト・作品', '指標', '機器', '国', '件数', '合計']
    : ['site or title', 'metric', 'device', 'country', 'figures', 'sum'];
  const sums = summary.sums.map((one) => [
    [one.site, one.title].filter((part) => part !== undefined).join(' '),
    one.metric,
    one.device,
    one.country,
    String(one.count),
    one.sum.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ','),
  ]);
  const lines = facts
    .map(([name, value]) => `${name}${ja ? '：' : ': '}${printable(value ?? '')}`)
    .join('\n');
  return `${lines}\n${sums.length > 0 ? `\n${drawTable({ head, numeric: [4, 5], rows: sums })}\n` : ''}\n`;
}
