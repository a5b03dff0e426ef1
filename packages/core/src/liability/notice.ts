import type { Day } from '../base/day.js';
import type { Place } from '../base/source.js';
import type { Words } from '../base/words.js';

/** A notice, with the titles and sites that it identifies: by their names, or by its URLs. */
export interface Notice {
  /** the day on which it arrived */
  readonly date: Day;
  /** id of the defendant who received it */
  readonly to: string;
  /** ids of titles; empty where it identifies none */
  readonly title: readonly string[];
  /** ids of sites; empty where it identifies none */
  readonly site: readonly string[];
  /** as written in it; empty where it had none, absent where they were not recorded */
  readonly urls?: readonly string[] | undefined;
  readonly means?: string | undefined;
  readonly exhibit?: string | undefined;
  readonly note?: string | undefined;
  /** what the case says against the rule; needs a reason */
  readonly effective?: boolean | undefined;
  readonly reason?: string | undefined;
  readonly place: Place;
  /** where its day stands; absent where that is the place itself */
  readonly datePlace?: Place;
}

/** What a notice lacks to identify what it is about. */
export const lacksOf = ({ title, site, urls }: Notice): Words[] => [
  ...(title.length === 0 ? [{ ja: '作品', en: 'a title' }] : []),
  ...(site.length === 0 ? [{ ja: 'サイト', en: 'a site' }] : []),
  ...(urls?.length === 0 ? [{ ja: 'URL', en: 'a URL' }] : []),
];

/**
 * Whether a notice starts liability: where it identifies title and site and has a URL (or its URLs were not recorded),
 * unless the case says otherwise with its reason.
 */
export const startsLiability = (notice: Notice): boolean => notice.effective ?? lacksOf(notice).length === 0;

/** Notices of a defendant that start liability, the first of each title and site. */
export class FirstNotices {
  readonly #first = new Map<string, Notice>();

  constructor(notices: readonly Notice[], defendant: string) {
    for (const notice of notices) {
      if (notice.to !== defendant || !startsLiability(notice)) continue;
      for (const title of orAny(notice.title)) {
        for (const site of orAny(notice.site)) this.#keepEarlier(keyOf(title, site), notice);
      }
    }
  }

  /** The first one that speaks of the title on the site, or of every title or site. */
  of(title: string, site: string): Notice | undefined {
    const all = [keyOf(title, site), keyOf(title, ANY), keyOf(ANY, site), keyOf(ANY, ANY)];
    return all
      .flatMap((key) => this.#first.get(key) ?? [])
      .reduce<Notice | undefined>((a, b) => (a && a.date <= b.date ? a : b), undefined);
  }

  #keepEarlier(key: string, notice: Notice): void {
    const known = this.#first.get(key);
    if (!known || notice.date < known.date) this.#first.set(key, notice);
  }
}

/** Stands for every title or site: a notice that names none and counts all the same speaks of all. */
const ANY = undefined;
const keyOf = (title: string | undefined, site: string | undefined) => JSON.stringify([title, site]);
const orAny = (ids: readonly string[]): readonly (string | undefined)[] => (ids.length === 0 ? [ANY] : ids);

const MEANS: Readonly<Record<string, Words>> = {
  'web-form': { ja: 'ウェブフォーム', en: 'web form' },
  letter: { ja: '書面', en: 'letter' },
  email: { ja: '電子メール', en: 'e-mail' },
  'court-order': { ja: '裁判所の命令', en: 'court order' },
};

/** How it was given, in words. */
export const meansText = (means: string): Words =>
  Object.hasOwn(MEANS, means) ? (MEANS[means] as Words) : { ja: means, en: means };
