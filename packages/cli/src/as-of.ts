import { type PlanOptions, readDay } from '@songai/core';
import { InvalidArgumentError, Option } from 'commander';

/** `--as-of`: the day of reference. Nothing here reads a clock, so that the same words give the same report. */
export const asOfOption = (): Option =>
  new Option(
    '--as-of <date>',
    '基準日：この日より後の通知は誤りとし、遅延損害金をこの日まで計算する / day of reference: no notice may lie after it; delay damages run up to it',
  ).argParser(readAsOf);

function readAsOf(text: string): string {
  const read = readDay(text);
  if ('day' in read) return read.day;
  const { ja, en } = read.telling;
  throw new InvalidArgumentError(`${ja.join('')} / ${en.join(' ')}`);
}

/** What core is told beside the case. */
export const dated = ({ asOf }: { readonly asOf?: string }): PlanOptions =>
  asOf === undefined ? {} : { asOf };
