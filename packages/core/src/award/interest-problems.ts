import { argumentProblem } from '../base/argument.js';
import { type Complaint, complaint } from '../base/complaint.js';
import type { Day } from '../base/day.js';
import { type Problem, problem, shown } from '../base/problem.js';
import { DOT } from '../base/words.js';

export const badPrincipal = (text: string): Problem =>
  argumentProblem(
    'principal',
    text,
    complaint(
      'award.bad-principal',
      [
        `「${shown(text)}」は元本になりません。`,
        '0円以上の整数の円で、1000000、1,000,000、100万円 のような形で書いてください。',
      ],
      [
        `“${shown(text)}” is no principal.`,
        'Write whole yen, 0 or more, in a form such as 1000000, 1,000,000 or 100万円.',
      ],
    ),
  );

/** A rate that is no number, or not from 0 to 1; whoever writes 5 mostly means 5%. */
export const badRate = (name: string, text: string, isAboveOne: boolean): Problem =>
  argumentProblem(name, text, isAboveOne ? above(text) : unread(text));

const above = (text: string): Complaint =>
  complaint(
    'award.bad-rate',
    [`「${shown(text)}」は年100%を超えます。`, '0から1までの年率を書いてください。年5%は 0.05 か 5% です。'],
    [
      `“${shown(text)}” is more than 100% a year.`,
      'Write a rate a year from 0 to 1: five percent is 0.05 or 5%.',
    ],
  );

const unread = (text: string): Complaint =>
  complaint(
    'award.bad-rate',
    [`「${shown(text)}」は年率になりません。`, '0から1までの年率を、0.05 か 5% のような形で書いてください。'],
    [`“${shown(text)}” is no rate a year.`, 'Write a rate from 0 to 1, in a form such as 0.05 or 5%.'],
  );

export const unknownWord = (name: string, text: string, known: readonly string[]): Problem =>
  argumentProblem(
    name,
    text,
    complaint(
      `award.unknown-${name}`,
      [`「${shown(text)}」という指定はありません。`, `${known.join(DOT.ja)} のどれかを書いてください。`],
      [`There is no choice “${shown(text)}”.`, `Write one of ${known.join(DOT.en)}.`],
    ),
  );

export const fromAfterTo = (name: string, from: Day, to: Day): Problem =>
  argumentProblem(
    name,
    to,
    complaint(
      'award.from-after-to',
      [
        `期間の最後の日 ${to} が、最初の日 ${from} より前です。`,
        '最初の日と同じか、それより後の日を書いてください。',
      ],
      [
        `The last day ${to} lies before the first day ${from}.`,
        'Write the first day itself, or a later one.',
      ],
    ),
  );

export const delayAfterFrom = (delaySince: Day, from: Day): Problem =>
  argumentProblem(
    'delaySince',
    delaySince,
    complaint(
      'award.delay-after-from',
      [
        `遅滞の始まった日 ${delaySince} が、遅延損害金を求める最初の日 ${from} より後です。遅滞の前の日に遅延損害金は生じません。`,
        '遅滞の始まった日（不法行為ではその日）か、最初の日を書き直してください。',
      ],
      [
        `Delay begins on ${delaySince}, after the first day ${from} for which delay damages are asked: there are none before delay.`,
        'Correct the day on which delay began (of a tort: its own day), or the first day.',
      ],
    ),
  );

/** A stated rate needs no day that decides the rate. */
export const rateStatedTwice = (delaySince: string): Problem =>
  argumentProblem(
    'delaySince',
    delaySince,
    complaint(
      'award.rate-stated-twice',
      [
        '年率が指定されているのに、法定利率を決める日（遅滞の始まった日）も書かれています。',
        'どちらか一方だけを書いてください。',
      ],
      [
        'A rate is stated, and so is the day that decides the statutory rate (the first day of delay).',
        'State one of the two.',
      ],
    ),
  );

export const rateWithoutSource = (name: string): Problem =>
  argumentProblem(
    name,
    '',
    complaint(
      'award.rate-without-source',
      ['加えた利率に出典がありません。', '利率の載っている告示や法令を書いてください。'],
      ['The added rate has no source.', 'Write the notice or statute in which it stands.'],
    ),
  );

/** The rate went by the first day of the period, since no day of delay was stated; an earlier one would give another. */
export const rateOfFrom = (from: Day): Problem =>
  problem('award.rate-of-from', 'warning', { path: 'delaySince' }, undefined, {
    ja: [
      `遅滞の始まった日が書かれていないので、${from} の法定利率によりました。不法行為の損害賠償は不法行為の日に遅滞となり、その日の法定利率によります。起算日がそれより後でも変わりません（民法404条1項、419条1項）。`,
      '不法行為の日が起算日より前なら、遅滞の始まった日として、その日を書いてください。',
    ],
    en: [
      `No first day of delay is stated, so the statutory rate of ${from} was taken. A tort is in delay on its own day, and that day decides the rate even where interest is claimed only from a later one (Civil Code Arts. 404(1), 419(1)).`,
      'Where the tort lies before the first day of the period, state its day as the first day of delay.',
    ],
  });
