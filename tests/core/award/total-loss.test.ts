import { expect, test } from 'vitest';
import { caseText, reportOf } from '../compute.js';

test('the losses of all plaintiffs add up, also where only one of them was paid', async () => {
  const text = caseText({
    plaintiffs: [
      { id: 'p', name: 'P' },
      { id: 'q', name: 'Q' },
    ],
    titles: [
      { id: 't', name: 'T', plaintiff: 'p' },
      { id: 'u', name: 'U', plaintiff: 'q' },
    ],
    traffic: [
      { title: 't', metric: 'views', value: 1000 },
      { title: 'u', metric: 'views', value: 500 },
    ],
    payments: [{ date: '2024-01-31', plaintiff: 'p', amount: 300 }],
    delayDamages: { start: 'date', date: '2024-01-31', rate: 0 },
  });
  const { total } = (await reportOf(text)).result;
  expect(total).toMatchObject({ loss: '1500', found: '1200', award: '1200' });
});
