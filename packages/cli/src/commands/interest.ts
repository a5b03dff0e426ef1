import {
  CONVENTION_WORDS,
  CONVENTIONS,
  CUT_WORDS,
  CUTS,
  type Interest,
  interest,
  type Lang,
  type Problem,
} from '@songai/core';
import { Command, Option } from 'commander';
import { EXIT, type Finish } from '../exit.js';
import { langOption } from '../language.js';
import { asOptions } from '../option-problems.js';
import { tell } from '../problems.js';
import { shownInterest } from './interest-shown.js';

interface Options {
  readonly principal: string;
  readonly from: string;
  readonly to: string;
  readonly delaySince?: string;
  readonly rate?: string;
  readonly convention?: string;
  readonly cut?: string;
  readonly json?: boolean;
  readonly lang?: Lang;
}

export function interestCommand(finish: Finish): Command {
  return new Command('interest')
    .description(
      '遅延損害金を計算する（民法404条・419条1項）/ delay damages on one amount (Civil Code Arts. 404, 419(1))',
    )
    .requiredOption('--principal <yen>', '元本：1000000、1,000,000、100万円 / principal in yen')
    .requiredOption('--from <day>', '遅延損害金を求める最初の日（算入する）/ first day, which counts')
    .requiredOption('--to <day>', '最後の日（算入する）/ last day, which counts')
    .addOption(
      new Option(
        '--delay-since <day>',
        '遅滞の始まった日。法定利率を決める。不法行為ではその日（既定：--from）/ first day of delay, which decides the statutory rate: of a tort its own day (default: --from)',
      ),
    )
    .addOption(
      new Option(
        '--rate <rate>',
        '法定利率に代わる年率：0.05、5% / a rate a year in place of the statutory one',
      ).conflicts('delaySince'),
    )
    .addOption(
      new Option(
        '--convention <convention>',
        `日数の数え方（既定：court）/ how days are counted (default: court)\n${choices(CONVENTIONS, CONVENTION_WORDS)}`,
      ).choices(CONVENTIONS),
    )
    .addOption(
      new Option(
        '--cut <cut>',
        `円未満の切捨て（既定：sum）/ where parts of a yen are cut (default: sum)\n${choices(CUTS, CUT_WORDS)}`,
      ).choices(CUTS),
    )
    .addOption(langOption())
    .option('--json', 'JSON で書く / print as JSON')
    .addHelpText(
      'after',
      '\n例 / example:\n  songai interest --principal 1000000 --from 2009-10-05 --to 2011-12-10 --delay-since 2009-09-01',
    )
    .action(({ lang = 'ja', json, ...asked }: Options) => {
      const { interest: found, problems } = interest(asked);
      tell(asOptions(problems.map(withOwnHint)), lang);
      if (!found) return finish(EXIT.wrongInput);
      const told = json ? JSON.stringify(record(found, lang), null, 2) : shownInterest(found, lang);
      process.stdout.write(`${told}\n`);
    });
}

const choices = <W extends string>(names: readonly W[], words: Readonly<Record<W, Record<Lang, string>>>) =>
  names.map((name) => `${name}: ${words[name].ja} / ${words[name].en}`).join('\n');

/** A rate that is not in the table is stated here with an option of its own. */
const withOwnHint = (one: Problem): Problem =>
  one.code === 'law.rate-not-fixed'
    ? {
        ...one,
        hint: {
          ja: '法務省の告示を確かめて、その利率を --rate に書いてください（--delay-since は書きません）。',
          en: 'Look for the notice of the Ministry of Justice, and state its rate with --rate, without --delay-since.',
        },
      }
    : one;

function record({ amount, rate, rateSource, parts, nextDays, convention, cut }: Interest, lang: Lang) {
  return { amount, rate, rateSource: rateSource[lang], parts, nextDays, convention, cut };
}
