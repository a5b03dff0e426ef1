import { both, inBrackets, type Words } from '../base/words.js';
import { CLOUDFLARE, citationOf, FAST_MOVIES, MANGAMURA, type Ruling, UFC } from './rulings.js';
import { STATUS_WORDS, type Status } from './status.js';

/** A rate or an amount that a court used, to be chosen by name: never a default. */
export interface Preset {
  /** plain digits: a share (`0.8`), or yen a view */
  readonly value: string;
  /** what it was a share of, or for */
  readonly what: Words;
  /** the ruling that used it */
  readonly ruling: Ruling;
  /** how surely the figure is known */
  readonly status: Status;
}

/**
 * Usage rates that courts took under Copyright Act Art. 114(3), by the name that a case writes (`rate: { preset: …
 * }`).
 */
export const RATE_PRESETS = {
  'mangamura-2024': {
    value: '0.9',
    what: { ja: '税込価格の90%', en: '90% of the price with tax' },
    ruling: MANGAMURA,
    status: 'verified',
  },
  'cloudflare-2025': {
    value: '0.8',
    what: { ja: '見込まれる配信料の80%', en: '80% of the anticipated distribution fee' },
    ruling: CLOUDFLARE,
    status: 'one source',
  },
  'ufc-2013': {
    value: '0.6',
    what: { ja: '視聴料500円の60%', en: '60% of a fee of ¥500' },
    ruling: UFC,
    status: 'verified',
  },
} as const satisfies Readonly<Record<string, Preset>>;

/** Fees in yen a view that courts took under Copyright Act Art. 114(3), by the name that a case writes. */
export const FEE_PRESETS = {
  'fast-movies-2023': {
    value: '200',
    what: { ja: '1回の視聴につき200円（一律）', en: '¥200 a view, flat' },
    ruling: FAST_MOVIES,
    status: 'verified',
  },
} as const satisfies Readonly<Record<string, Preset>>;

/**
 * What is printed as the source of a figure that was chosen by name: what it is, its ruling (court, day and number,
 * and whether it is under appeal: `Tokyo District Court, …`), how surely it is known.
 * @param preset one of `RATE_PRESETS` or `FEE_PRESETS`
 * @returns one line in each language
 * @throws Nothing.
 */
export const citedAs = ({ what, ruling, status }: Preset): Words =>
  both(what, inBrackets(both(citationOf(ruling), { ja: '、', en: '; ' }, STATUS_WORDS[status])));
