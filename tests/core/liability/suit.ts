import type { Notice } from '../../../packages/core/src/liability/notice.js';
import type { Suit } from '../../../packages/core/src/liability/periods.js';
import type { Defendant } from '../../../packages/core/src/liability/schema.js';

export const defendant = (id: string, liability: Defendant['liability']): Defendant => ({
  id,
  name: `被告${id}`,
  liability,
});

export const notice = (date: string, more: Partial<Notice> = {}): Notice => ({
  date,
  to: 'd',
  title: ['t'],
  site: ['s'],
  place: { path: 'notices[0]' },
  ...more,
});

/** A defendant with a month of grace, a title, a site, a notice of 2020-04-10: liable from 2020-05-11. */
export const suit = (more: Partial<Suit> = {}): Suit => ({
  defendants: [defendant('d', { start: 'notice', graceMonths: '1' })],
  notices: [notice('2020-04-10')],
  sites: [{ id: 's', name: 'サイトS' }],
  titles: [{ id: 't', name: '作品T', path: 'titles[0]' }],
  ...more,
});
