import { expect, test } from 'vitest';
import { dated, datedReport, notified, tenADay, toldOf, viewsOf } from './dated.js';

/** Each test here shows a fault of the program as it stands: it says what is demanded, and fails until it is so. */

test.each([
  ['interest', { delayDamages: { start: 'last-day' } }],
  ['consumption tax', { feeTax: 'add', fee: 100 }],
])('a run of days without any figure is no part of its own for lack of a rate: %s', async (_, more) => {
  // The figures end with May. Without interest and tax the two runs are alike, and one row of the schedule.
  const sites = [{ id: 's', name: 'S', online: [{ to: '2020-04-10' }, { from: '2020-06-10' }] }];
  const plain = await datedReport(dated({ sites }));
  expect(viewsOf(plain)).toEqual(['t s  – 2020-04-10, 2020-06-10 – : 100']);
  const report = await datedReport(dated({ sites, ...more }));
  expect(viewsOf(report)).toEqual(viewsOf(plain));
  expect(report.schedule[0]?.amounts).toHaveLength(1);
});

test('a notice that an earlier day of knowledge makes idle asks for no holiday', async () => {
  // The month from 12-11 ends on 2028-01-10, moved or not: later than the day of knowledge.
  const known = [{ date: '2027-12-20', reason: 'an order' }];
  const text = dated({
    traffic: tenADay(['2028-01']),
    defendants: [notified('d', { movePastHolidays: 'yes', known })],
    notices: [{ date: '2027-12-10', to: 'd', title: 't', site: 's' }],
  });
  expect(await toldOf(text)).toEqual([]);
});
