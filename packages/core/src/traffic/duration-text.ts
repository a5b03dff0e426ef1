const CLOCK = /^(?:(\d{1,4}):(?=[0-5]\d:))?(\d{1,4}):([0-5]\d(?:\.\d{1,15})?)$/;

const HOURS = '(?:h|hrs?|hours?|std|stunden?|時間|小时|小時)';
const MINUTES = '(?:m|mins?|minutes?|minuten?|分钟|分鐘|分)';
const SECONDS = '(?:s|secs?|seconds?|sek|sekunden?|秒钟|秒)';
const IN_WORDS = new RegExp(
  `^(?:(\\d{1,5})\\s*${HOURS}\\.?,?\\s*)?(?:(\\d{1,5})\\s*${MINUTES}\\.?,?\\s*)?(?:(\\d{1,7}(?:\\.\\d{1,15})?)\\s*${SECONDS}\\.?)?$`,
  'i',
);
const ONLY_SECONDS = new RegExp(`^([\\d.,]+)\\s*${SECONDS}\\.?$`, 'i');

/**
 * Reads a length of time that has minutes or hours: `00:03:01`, `3:01` (minutes and seconds), `1h 2m 3s`, `3分1秒`.
 * @returns seconds as plain decimal digits; undefined for any other text.
 */
export function readDuration(text: string): string | undefined {
  const match = CLOCK.exec(text) ?? (text === '' ? null : IN_WORDS.exec(text));
  if (!match) return undefined;
  const [seconds = '0', decimals = ''] = (match[3] ?? '').split('.');
  const total = Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(seconds);
  return decimals === '' ? String(total) : `${total}.${decimals}`;
}

/** The number of `125 s` or `125秒`, where nothing but seconds is named; undefined for any other text. */
export const secondsOnly = (text: string): string | undefined => ONLY_SECONDS.exec(text)?.[1];
