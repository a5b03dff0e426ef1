import { type Lang, type Precedent, precedents, replay, STATUS_WORDS } from '@songai/core';
import { Command } from 'commander';
import { EXIT, type Finish } from '../exit.js';
import { langOption } from '../language.js';
import { fileProblem, tell } from '../problems.js';
import { drawTable } from '../terminal.js';

const KINDS = {
  computed: { ja: '料金・率・閲覧数から', en: 'from fee, rate and views' },
  shell: { ja: '外枠だけ', en: 'outer shell only' },
  sum: { ja: '合計だけ', en: 'sum only' },
} as const;
const BASES = {
  independent: { ja: '独立', en: 'independent' },
  derived: { ja: '導出', en: 'derived' },
  circular: { ja: '循環', en: 'circular' },
} as const;

interface Options {
  readonly lang?: Lang;
  readonly json?: boolean;
}

export function precedentsCommand(finish: Finish): Command {
  const command = new Command('precedents').description(
    '公表された裁判例を再計算する / replay published rulings',
  );
  command.addHelpText('after', '\n例 / example:\n  songai precedents replay mangamura-2024');

  command
    .command('list')
    .description('再計算できる裁判例 / the rulings that can be replayed')
    .addOption(langOption())
    .option('--json', 'JSON で書く / print as JSON')
    .addHelpText('after', '\n例 / example:\n  songai precedents list')
    .action(({ lang = 'ja', json }: Options) => {
      const all = precedents();
      if (json)
        return print(
          all.map(({ id, name, citation, kind }) => ({
            id,
            name: name[lang],
            citation: citation[lang],
            kind,
          })),
        );
      const head =
        lang === 'ja' ? ['id', '事件', '再計算の範囲', '裁判'] : ['id', 'case', 'what is replayed', 'ruling'];
      const rows = all.map((one) => [one.id, one.name[lang], KINDS[one.kind][lang], one.citation[lang]]);
      process.stdout.write(`${drawTable({ head, numeric: [], rows }, Number.POSITIVE_INFINITY)}\n`);
    });

  command
    .command('show')
    .argument('<id>')
    .description('裁判例の数値と、その確かさ / the figures of a ruling, and how surely they are known')
    .addOption(langOption())
    .option('--json', 'JSON で書く / print as JSON')
    .addHelpText('after', '\n例 / example:\n  songai precedents show cloudflare-2025')
    .action((id: string, { lang = 'ja', json }: Options) => {
      const found = pick(id, lang, finish);
      if (!found) return;
      if (json) return print(found);
      process.stdout.write(`${shown(found, lang)}\n`);
    });

  command
    .command('replay')
    .argument('[id]')
    .description('認容額を計算し直して公表額と比べる / compute the awards again and compare')
    .addOption(langOption())
    .option('--json', 'JSON で書く / print as JSON')
    .addHelpText('after', '\n例 / example:\n  songai precedents replay --json')
    .action(async (id: string | undefined, { lang = 'ja', json }: Options) => {
      const one = id === undefined ? undefined : pick(id, lang, finish);
      if (id !== undefined && !one) return;
      const chosen = one ? [one] : precedents();
      const rows = (await Promise.all(chosen.map((precedent) => replay(precedent, lang)))).flat();
      if (rows.some((row) => !row.match)) finish(EXIT.mismatch);
      if (json) return print(rows);
      const ja = lang === 'ja';
      const head = ja
        ? ['id', '原告', '計算', '公表', '一致', '範囲', '入力']
        : ['id', 'plaintiff', 'computed', 'published', 'match', 'scope', 'inputs'];
      const grouped = (text: string) => text.replace(/\B(?=(\d{3})+$)/g, ',');
      const table = rows.map((row) => [
        row.id,
        row.plaintiff,
        grouped(row.computed),
        grouped(row.published),
        row.match ? (ja ? '一致' : 'yes') : ja ? '不一致' : 'NO',
        KINDS[row.kind][lang],
        BASES[row.basis][lang],
      ]);
      const limits = chosen.map((precedent) => `${precedent.id}${ja ? '：' : ': '}${precedent.limits[lang]}`);
      process.stdout.write(
        `${drawTable({ head, numeric: [2, 3], rows: table }, Number.POSITIVE_INFINITY)}\n\n${limits.join('\n')}\n`,
      );
    });
  return command;
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

function pick(id: string, lang: Lang, finish: Finish): Precedent | undefined {
  const found = precedents().find((one) => one.id === id);
  if (found) return found;
  const ids = precedents()
    .map((one) => one.id)
    .join(', ');
  tell(
    [
      fileProblem(
        'precedents.unknown',
        id,
        [`「${id}」という裁判例はありません。`, `あるのは ${ids} です。`],
        [`There is no precedent “${id}”.`, `Known: ${ids}.`],
      ),
    ],
    lang,
  );
  finish(EXIT.wrongInput);
  return undefined;
}

function shown(one: Precedent, lang: Lang): string {
  const ja = lang === 'ja';
  const facts = one.facts.map(
    (fact) =>
      `- ${fact.words[lang]}${ja ? `（${STATUS_WORDS[fact.status].ja}）` : ` (${STATUS_WORDS[fact.status].en})`}`,
  );
  const awards = one.published.map(
    (award) =>
      `- ${award.name[lang]}${ja ? '：' : ': '}${award.amount.replace(/\B(?=(\d{3})+$)/g, ',')}${ja ? `円（${BASES[award.basis].ja}）` : ` yen (${BASES[award.basis].en})`}`,
  );
  return [
    `${one.name[lang]}\n${one.citation[lang]}`,
    `${ja ? '数値とその確かさ' : 'Figures, and how surely they are known'}\n${facts.join('\n')}`,
    `${ja ? '公表された認容額' : 'Published awards'}\n${awards.join('\n')}`,
    one.limits[lang],
    `${ja ? 'ケースファイル' : 'Case file'}\n\n${one.text}`,
  ].join('\n\n');
}
