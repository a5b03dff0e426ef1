import { both, inBrackets, type Words } from '../base/words.js';
import { STATUS_WORDS, type Status, UNDER_APPEAL } from './status.js';

/** A rate or an amount that a court used, to be chosen by name: never a default. */
export interface Preset {
  readonly value: string;
  /** what it was a share of, or for */
  readonly what: Words;
  readonly citation: Words;
  readonly status: Status;
  /** why it should not be leaned on as it stands; shown wherever the figure is */
  readonly standing?: Words;
}

const CLOUDFLARE: Words = {
  ja: '東京地判令和7年11月19日、令和4年(ワ)第2388号',
  en: 'Tokyo District Court, 2025-11-19, 令和4年(ワ)第2388号',
};
const MANGAMURA: Words = {
  ja: '東京地判令和6年4月18日、令和4年(ワ)第18776号（確定）',
  en: 'Tokyo District Court, 2024-04-18, 令和4年(ワ)第18776号 (final)',
};
const UFC: Words = {
  ja: '東京地判平成25年5月17日、平成25年(ワ)第1918号',
  en: 'Tokyo District Court, 2013-05-17, 平成25年(ワ)第1918号',
};
const FAST_MOVIES: Words = {
  ja: '東京地判令和4年11月17日・令和5年8月24日、令和4年(ワ)第12062号',
  en: 'Tokyo District Court, 2022-11-17 and 2023-08-24, 令和4年(ワ)第12062号',
};

/** Usage rates that courts took. */
export const RATE_PRESETS = {
  'mangamura-2024': {
    value: '0.9',
    what: { ja: '税込価格の90%', en: '90% of the price with tax' },
    citation: MANGAMURA,
    status: 'verified',
  },
  'cloudflare-2025': {
    value: '0.8',
    what: { ja: '見込まれる配信料の80%', en: '80% of the anticipated distribution fee' },
    citation: CLOUDFLARE,
    status: 'one source',
    standing: UNDER_APPEAL,
  },
  'ufc-2013': {
    value: '0.6',
    what: { ja: '視聴料500円の60%', en: '60% of a fee of ¥500' },
    citation: UFC,
    status: 'verified',
  },
  'fast-movies-2023': {
    value: '1',
    what: {
      ja: '1回の視聴につき200円とした額そのもので、料率を掛けない',
      en: 'the ¥200 a view stand by themselves: no rate is applied to them',
    },
    citation: FAST_MOVIES,
    status: 'verified',
  },
} as const satisfies Readonly<Record<string, Preset>>;

/** Fees that courts took. */
export const FEE_PRESETS = {
  'fast-movies-2023': {
    value: '200',
    what: { ja: '1回の視聴につき200円（一律）', en: '¥200 a view, flat' },
    citation: FAST_MOVIES,
    status: 'verified',
  },
} as const satisfies Readonly<Record<string, Preset>>;

/** What is printed as the source of a figure that was chosen by name: what it is, its ruling, how surely it is known. */
export const citedAs = ({ what, citation, status, standing }: Preset): Words =>
  both(
    what,
    { ja: '（', en: ' (' },
    citation,
    standing ? inBrackets(standing) : '',
    { ja: '、', en: '; ' },
    STATUS_WORDS[status],
    { ja: '）', en: ')' },
  );
