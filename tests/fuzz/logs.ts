import fc from 'fast-check';
import { anyText, oneOf } from './hostile-values.js';
import { TABLE_TOKENS, textChanges, textWith } from './text-changes.js';

const few = <T>(usual: readonly T[], odd: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 12, arbitrary: oneOf(usual) }, { weight: 1, arbitrary: oneOf(odd) });

const lines = fc
  .record({
    front: few(
      ['192.0.2.7 - -', '2001:db8::7 - a'],
      ['- - -', '', 'a.example 192.0.2.7 - -', '192.0.2.7 - "a b"'],
    ),
    time: few(
      ['01/Apr/2020:00:00:00 +0900', '30/Apr/2020:23:59:59 +0900', '15/May/2020:12:00:00 +0000'],
      [
        '31/Apr/2020:12:00:00 +0900',
        '01/Apr/2020:24:00:60 +9999',
        '2020-04-01T00:00:00Z',
        '01/Apr/0000:00:00:00 +0000',
        '',
      ],
    ),
    request: few(
      [
        'GET /read/t/1 HTTP/1.1',
        'GET /read/u/2?a=1 HTTP/2.0',
        'POST /read/t/1 HTTP/1.1',
        'GET /img/1.jpg HTTP/1.1',
      ],
      [
        'GET',
        '-',
        '',
        'GET /read/%E4%BD/%00 HTTP/1.1',
        'GET /read/../t//1/ HTTP/1.1',
        'GET * HTTP/1.1',
        '\\x16\\x03',
        'a"b',
      ],
    ),
    status: few(['200', '304', '404'], ['-', '99', '2000', '', '200.5', '-1']),
    rest: few(
      ['512', '- "-" "Mozilla/5.0"', '0 "https://a.example/" "bot"'],
      ['', '"', '9'.repeat(40), '512 "a" "b" "c"'],
    ),
    odd: fc.oneof({ weight: 30, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: anyText }),
  })
  .map(
    ({ front, time, request, status, rest, odd }) =>
      odd ?? `${front} [${time}] "${request}" ${status} ${rest}`,
  );

/** An access log in which some lines are odd, and some letters others. */
export const logs: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.array(lines, { minLength: 1, maxLength: 12 }),
    fc.oneof(fc.constant([]), textChanges(TABLE_TOKENS, 2)),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([all, changes, end]) => new TextEncoder().encode(textWith(all.join(end) + end, changes)));
