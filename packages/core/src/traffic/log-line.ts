import { siteName } from './domain.js';
import { LogDates, type LogTime, offsetMinutes, twoDigits } from './log-time.js';

const QUOTE = 34;
const SPACE = 32;
const MINUS = 45;
const PLUS = 43;
const COLON = 58;
const BACKSLASH = 92;
const CLOSE = 93;
/** How long `[10/Oct/2000:13:55:36 -0700] "` is. */
const TIME_LENGTH = 30;
/** A domain of 253 letters, with a port. */
const LONGEST_HOST = 260;
const METHOD = /^[A-Z][A-Z-]{0,19}$/;

/**
 * A line of a log in the Common or Combined Log Format, with or without a virtual host in front. One object serves all
 * lines: its fields are those of the line read last. Every search runs forward once, so that no line is slow. Who asked
 * (address, name) is never taken out of the line.
 */
export class LogLine implements LogTime {
  day = 0;
  second = 0;
  offset = 0;
  /** `GET`; empty where the line holds no request that can be read: `-`, or bytes of another protocol */
  method = '';
  /** what is asked for, as written */
  target = '';
  /** the answer's three digits */
  status = '';
  readonly #dates = new LogDates();
  #text = '';
  #timeAt = 0;
  #statusAt = 0;
  #hostText = '';
  #host: string | undefined;

  /** Takes a line; false where it is no line of a log. */
  read(text: string): boolean {
    const at = timeAt(text);
    if (at < 0 || !this.#time(text, at)) return false;
    const from = at + TIME_LENGTH;
    const to = requestEnd(text, from);
    if (to < 0) return false;
    this.#text = text;
    this.#timeAt = at;
    this.#statusAt = to + 2;
    this.status = text.slice(to + 2, to + 5);
    this.#request(text, from, to);
    return true;
  }

  /** The site, where the line has a virtual host in front: `site-a.example:443 192.0.2.1 - - [`. */
  get host(): string | undefined {
    const text = this.#text;
    const first = text.indexOf(' ');
    const second = text.indexOf(' ', first + 1);
    const third = text.indexOf(' ', second + 1);
    // Without a host in front, the second word is a name that nearly all servers leave as `-`.
    if (second === first + 2 || first < 0 || first > LONGEST_HOST) return undefined;
    if (third < 0 || third >= this.#timeAt - 1) return undefined;
    if (!/[.:]/.test(text.slice(first + 1, second))) return undefined;
    if (this.#hostText.length !== first || !text.startsWith(this.#hostText)) {
      this.#hostText = text.slice(0, first);
      this.#host = siteName(this.#hostText);
    }
    return this.#host;
  }

  /** What the asking program calls itself; undefined in the Common format, which leaves it out. */
  get agent(): string | undefined {
    const text = this.#text;
    const referrer = text.indexOf('"', this.#statusAt);
    if (referrer < 0) return undefined;
    const between = quoteEnd(text, referrer + 1);
    const agent = between < 0 ? -1 : text.indexOf('"', between + 1);
    if (agent < 0) return undefined;
    const end = quoteEnd(text, agent + 1);
    return text.slice(agent + 1, end < 0 ? text.length : end);
  }

  #time(text: string, at: number): boolean {
    const day = this.#dates.read(text, at + 1);
    const hour = twoDigits(text, at + 13);
    const minute = twoDigits(text, at + 16);
    const second = twoDigits(text, at + 19);
    const sign = text.charCodeAt(at + 22);
    const offset = offsetMinutes(sign === MINUS, twoDigits(text, at + 23), twoDigits(text, at + 25));
    const isClock =
      text.charCodeAt(at + 12) === COLON &&
      text.charCodeAt(at + 15) === COLON &&
      text.charCodeAt(at + 18) === COLON &&
      text.charCodeAt(at + 21) === SPACE &&
      (sign === PLUS || sign === MINUS);
    // A leap second is the 60th.
    if (!isClock || !(hour < 24 && minute < 60 && second <= 60)) return false;
    if (day === undefined || offset === undefined) return false;
    this.day = day;
    this.second = Math.min(hour * 3600 + minute * 60 + second, 86_399);
    this.offset = offset;
    return true;
  }

  #request(text: string, from: number, to: number): void {
    const space = text.indexOf(' ', from);
    const method = space < 0 || space >= to ? '' : text.slice(from, space);
    const last = text.lastIndexOf(' ', to - 1);
    const end = last > space && text.startsWith('HTTP/', last + 1) ? last : to;
    const isRequest = METHOD.test(method) && end > space + 1;
    this.method = isRequest ? method : '';
    this.target = isRequest ? text.slice(space + 1, end) : '';
  }
}

/** Where the time's bracket opens; -1 where no time stands in the line. */
function timeAt(text: string): number {
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    const isTime =
      text.charCodeAt(at + 27) === CLOSE &&
      text.charCodeAt(at + 28) === SPACE &&
      text.charCodeAt(at + 29) === QUOTE;
    if (isTime) return at;
  }
  return -1;
}

/** Where the request's quote closes: before the digits of an answer. */
function requestEnd(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    if (!isEscaped(text, at, from) && isStatus(text, at + 1)) return at;
  }
  return -1;
}

/** Where a quoted part closes: some servers leave quotes inside as they are. */
function quoteEnd(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    const isLast = at + 1 === text.length || text.charCodeAt(at + 1) === SPACE;
    if (isLast && !isEscaped(text, at, from)) return at;
  }
  return -1;
}

const isStatus = (text: string, at: number): boolean =>
  text.charCodeAt(at) === SPACE &&
  isDigit(text.charCodeAt(at + 1)) &&
  isDigit(text.charCodeAt(at + 2)) &&
  isDigit(text.charCodeAt(at + 3)) &&
  (at + 4 === text.length || text.charCodeAt(at + 4) === SPACE);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function isEscaped(text: string, at: number, from: number): boolean {
  let before = at - 1;
  while (before >= from && text.charCodeAt(before) === BACKSLASH) before -= 1;
  return (at - 1 - before) % 2 === 1;
}
