import { type Lang, liablePeriod, type NoticePeriod } from '@songai/core';
import { Command } from 'commander';
import { aligned } from '../aligned.js';
import { EXIT, type Finish } from '../exit.js';
import { langOption } from '../language.js';
import { asOptions } from '../option-problems.js';
import { tell } from '../problems.js';

interface Options {
  readonly notice: string;
  readonly graceMonths?: string;
  readonly movePastHolidays?: boolean;
  readonly json?: boolean;
  readonly lang?: Lang;
}

export function periodCommand(finish: Finish): Command {
  return new Command('period')
    .description(
      '通知と猶予から責任の始まる日を数える（民法140条・143条の類推）/ the first day of liability after a notice (Civil Code Arts. 140, 143 by analogy)',
    )
    .requiredOption('--notice <day>', '通知の到達した日 / day on which the notice arrived')
    .option('--grace-months <months>', '猶予の月数（既定：1）/ months of grace (default: 1)')
    .option(
      '--move-past-holidays',
      '猶予の末日が日曜・祝日なら翌日に満了するとする（民法142条）/ a last day on a Sunday or national holiday moves to the next day (Art. 142)',
    )
    .addOption(langOption())
    .option('--json', 'JSON で書く / print as JSON')
    .addHelpText('after', '\n例 / example:\n  songai period --notice 2020-01-31 --grace-months 1')
    .action(({ lang = 'ja', json, ...asked }: Options) => {
      const { period, problems } = liablePeriod(asked);
      tell(asOptions(problems), lang);
      if (!period) return finish(EXIT.wrongInput);
      const told = json ? JSON.stringify(record(period, lang), null, 2) : shown(period, lang);
      process.stdout.write(`${told}\n`);
    });
}

const record = ({ noticeDate, graceEnds, liableFrom, provisions }: NoticePeriod, lang: Lang) => ({
  noticeDate,
  graceEnds,
  liableFrom,
  provisions: provisions.map((words) => words[lang]),
});

function shown({ noticeDate, graceEnds, liableFrom, provisions, steps }: NoticePeriod, lang: Lang): string {
  const ja = lang === 'ja';
  const list = (words: typeof steps) => words.map((one) => `- ${one[lang]}`).join('\n');
  return [
    aligned([
      [ja ? '通知の到達' : 'notice received', noticeDate],
      [
        ja ? '猶予の末日' : 'grace ends',
        noticeDate === graceEnds ? (ja ? '猶予なし' : 'no grace') : graceEnds,
      ],
      [ja ? '責任の始まり' : 'liable from', liableFrom],
    ]),
    `${ja ? '数え方' : 'Steps'}\n${list(steps)}`,
    `${ja ? '根拠' : 'Provisions'}\n${list(provisions)}`,
  ].join('\n\n');
}
