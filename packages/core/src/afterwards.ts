import { overpaid } from './award/problems.js';
import { few } from './base/few.js';
import type { Fraction } from './base/fraction.js';
import { type Problem, problem } from './base/problem.js';
import type { Case } from './case/parse.js';
import type { Reading } from './formula/evaluate.js';
import type { Plan } from './plan/plan.js';

/** What only the figures show: payments that find nothing to go to, and what limitation had run for. */
export function afterwards(read: Case, plan: Plan, exact: Reading<Fraction>): Problem[] {
  const unused = plan.awards.flatMap((award) =>
    award.unused.flatMap(({ path, amount }) => {
      const rest = exact.at(amount, 0);
      return rest.sign > 0 ? [overpaid(path, rest.toText())] : [];
    }),
  );
  const barred = plan.limitations.flatMap(
    ({ plaintiff, defendant, titles, barred: { through, years }, amount }) => {
      const sum = exact.at(amount, 0);
      if (sum.sign === 0) return [];
      const [owner, debtor] = [read.fields.plaintiffs[plaintiff], read.fields.defendants[defendant]];
      const names = titles.map((title) => plan.titles[title]?.name ?? '');
      return [limitationRan(owner?.name ?? '', debtor?.name ?? '', names, through, years, sum.toText())];
    },
  );
  return [...unused, ...barred].map(read.locate);
}

const commas = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

const limitationRan = (
  plaintiff: string,
  defendant: string,
  titles: readonly string[],
  through: string,
  years: number,
  sum: string,
): Problem =>
  problem('award.limitation', 'warning', { path: 'filed' }, sum, {
    ja: [
      `原告「${plaintiff}」の被告「${defendant}」に対する損害の全体（${few(titles, 'ja')}）のうち ${through} までの ${commas(sum)} 円分については、訴え提起の日までに${years}年が経過していました（民法724条）。額からは引いていません。`,
      '更新・完成猶予の事由と、知った日（limitation）を確かめてください。作品ごとの額は、手元用（profile: internal）の報告書にあります。',
    ],
    en: [
      `Of the whole loss of “${plaintiff}” against “${defendant}” (${few(titles, 'en')}), ¥${commas(sum)} up to ${through} were ${years} years old on the day of filing (Civil Code 724). Nothing is taken off.`,
      'Look at what stopped or renewed limitation, and at the day of knowledge (limitation). The report for the file (profile: internal) has the amounts by title.',
    ],
  });
