import { MisuseError } from '../base/misuse-error.js';
import type { Lang } from '../base/words.js';

/** Programs without types may ask for a language that would leave every word undefined. */
export function checkLang(lang: Lang): void {
  if (lang !== 'ja' && lang !== 'en') throw new MisuseError('misuse.language', `lang: ja or en, not ${lang}`);
}
