// Cases on which core and the oracle of the chain once differed, worked by hand, and what decided them.
import { describe, expect, it } from 'vitest';
import { caseText, compute, reportOf } from '../core/compute.js';

const counted = (title: string, value: number, site = 's', more: object = {}) => ({
  title,
  site,
  from: '2021-01-01',
  to: '2021-01-30',
  metric: 'views',
  value,
  ...more,
});
const whole = { start: 'whole', reason: 'ran the site' };

describe('what was settled between core and the oracle', () => {
  it('asks for no order where a claim for one title reaches items of one kind', async () => {
    // docs/dates.md: an order is needed where the items that a claim reaches differ; that of a title reaches the title.
    const text = caseText({
      defendants: ['s', 'r'].map((site) => ({
        id: `d-${site}`,
        name: site,
        sites: [site],
        liability: whole,
      })),
      sites: ['s', 'r'].map((id) => ({ id, name: id.toUpperCase() })),
      titles: [
        { id: 't', name: 'T', plaintiff: 'p', sites: ['s'], claim: 300 },
        { id: 'u', name: 'U', plaintiff: 'p', sites: ['r'] },
      ],
      traffic: [counted('t', 1000), counted('u', 500, 'r')],
    });
    expect((await reportOf(text)).result.total).toMatchObject({ found: '1500', award: '800' }); // 300 + 500
  });

  it('keeps parts of yen through reductions where amounts are cut once for each plaintiff', async () => {
    // docs/decisions/where-cut.md: one cut for each plaintiff. 5 x 1/2 + 5 x 1/2 = 5; cut by title, 2 + 2 = 4.
    const awardOf = async (amount: string) => {
      const text = caseText({
        titles: ['t', 'u'].map((id) => ({ id, name: id.toUpperCase(), plaintiff: 'p' })),
        traffic: [counted('t', 5), counted('u', 5)],
        reductions: [{ label: 'half', value: '50%', reason: 'pleaded' }],
        cuts: { amount },
      });
      return (await reportOf(text)).result.total.award;
    };
    expect(await awardOf('plaintiff')).toBe('5');
    expect(await awardOf('title')).toBe('4');
  });

  it('does not cut a title that no reduction speaks of', async () => {
    // 2.5 reduced by 0, and 2.5 of which nobody speaks: 5.
    const text = caseText({
      titles: ['t', 'u'].map((id) => ({ id, name: id.toUpperCase(), plaintiff: 'p' })),
      traffic: [counted('t', 5), counted('u', 5)],
      rate: '1/2',
      reductions: [{ label: 'none', value: 0, reason: 'pleaded', titles: ['t'] }],
      cuts: { amount: 'plaintiff' },
    });
    expect((await reportOf(text)).result.total.award).toBe('5');
  });

  it('splits a title on each day on which its fee changes, also where a fee comes back', async () => {
    // docs/dates.md: a title is split on the days on which its terms change. 50 views in 30 days, three times ten days:
    // 16.67 each, cut 16: 16 x 1 + 16 x 2 + 16 x 1 = 64. The days of one fee together would be 33 + 32 = 65.
    const text = caseText({
      traffic: [counted('t', 50)],
      fee: [
        { from: '2021-01-01', value: 1 },
        { from: '2021-01-11', value: 2 },
        { from: '2021-01-21', value: 1 },
      ],
      cuts: { views: 'title' },
    });
    expect((await reportOf(text)).result.total.award).toBe('64');
  });

  it('refuses a site whose figures lie outside the days of liability, though another site has figures', async () => {
    // docs/decisions: nothing is left out in silence.
    const text = caseText({
      sites: [
        { id: 's', name: 'S' },
        { id: 'r', name: 'R', closed: '2020-12-31' },
      ],
      traffic: [counted('t', 50), counted('t', 70, 'r')],
    });
    const { assessment, problems } = await compute(text);
    expect(assessment).toBeUndefined();
    expect(problems.map(({ code }) => code)).toContain('views.traffic-outside-period');
  });
});
