import { calendarInput } from '../formula/calendar-input.js';
import { forSite } from './factors.js';
import { lacks } from './problems.js';
import { lackingShare, timesShare } from './title-share.js';
import type { Way } from './way.js';

/** Hours spent on the site, divided by the hours that one unit takes, times the title's share. ABJ's industry formula. */
export const readingTime: Way = {
  id: 'reading-time',
  label: {
    ja: '閲覧時間（滞在時間÷1巻・話を読む時間）',
    en: 'reading time (hours on the site / hours per unit)',
  },
  basis: [
    {
      ja: 'ABJ の試算（2025年）の考え方。裁判所の認定に用いられた例は確認していない',
      en: 'the approach of ABJ’s estimate (2025); no use in a court’s finding is known to us',
    },
  ],
  level: 'site',
  premise: {
    ja: 'サイトでの滞在時間はすべて閲覧に使われ、1巻・話を読む時間は一定とみなす。',
    en: 'All time on the site is taken as reading, and every unit to take the same time.',
  },
  factors: ['country', 'device', 'cdn', 'repeatedViews'],
  keys: () => ['visitSeconds', 'hoursPerUnit'],
  metric: () => 'visits',
  lacking: (stretch) => lackingShare(stretch, 'reading-time'),
  own: (chain) => {
    const { builder, views, path, problems, pieces } = chain;
    const seconds = {
      label: { ja: '平均滞在時間（秒）', en: 'mean length of a visit (seconds)' },
      unit: 'seconds',
    } as const;
    const hours = { label: { ja: '1巻・話を読む時間', en: 'hours per unit' }, unit: 'hours' } as const;
    const { visitSeconds, hoursPerUnit } = views;
    if (!hoursPerUnit)
      problems.push(
        lacks(`${path}.hoursPerUnit`, '1巻・話を読む時間', 'the hours that one unit takes', 'reading-time'),
      );
    const time = visitSeconds
      ? chain.siteFactor('visitSeconds', seconds, (site) =>
          forSite(visitSeconds, `${path}.visitSeconds`, site, problems),
        )
      : chain.observedFactor('visitSeconds', 'visitDuration', seconds, `${path}.visitSeconds`);
    const hour = { ja: '1時間の秒数', en: 'seconds in an hour' };
    const index = { id: chain.id('hour.index'), label: hour, members: [{ id: 'hour', label: hour }] };
    const inHour = builder.input(chain.id('hour'), index, [calendarInput('hour', 3600, hour)], {
      label: hour,
      unit: 'seconds',
    });
    const perUnit = chain.siteFactor('hoursPerUnit', hours, (site) =>
      forSite(hoursPerUnit ?? { quantity: { value: '1' } }, `${path}.hoursPerUnit`, site, problems),
    );
    const spread = builder.gather(
      chain.id('hour.piece'),
      inHour,
      pieces.pieces,
      pieces.list.map(() => 0),
    );
    return { times: [time], by: [spread, perUnit] };
  },
  perLine: timesShare,
  perUnit: false,
};
