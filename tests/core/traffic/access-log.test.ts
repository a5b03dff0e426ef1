import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TrafficOptions } from '../../../packages/core/src/traffic/read.js';
import { bytesOf, piecesOf } from './bytes.js';
import { readBytes, saying, told, type Whole } from './reading.js';

const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/115.0';

/** A line of a log, of the Common format unless an agent is given. */
const line = (
  request: string,
  { time = '01/Apr/2020:12:00:00 +0900', status = '200', front = '192.0.2.7 - -', agent = '' } = {},
): string =>
  `${front} [${time}] "${request}" ${status} 512${agent === '' ? '' : ` "https://site-a.example/" "${agent}"`}`;
const page = (path: string, parts = {}): string => line(`GET ${path} HTTP/1.1`, parts);

const rules = { site: 'site-a.example', log: { paths: ['/read/**'] } };
const titled = { site: 'site-a.example', log: { paths: ['/read/{title}/{unit}'] } };

const readLog = (lines: readonly string[], options: TrafficOptions = rules, path = 'a.log'): Promise<Whole> =>
  readBytes(bytesOf(`${lines.join('\n')}\n`), path, options);

/** What is said of every log whose first and last days are not whole. */
const COMMON = ['traffic.log-counted', 'traffic.log-answers', 'traffic.log-robots', 'traffic.log-ends'];
const besides = (traffic: Whole): string[] =>
  told(traffic).filter((one) => ![...COMMON, 'traffic.log-part-day'].some((code) => one.includes(code)));
const english = (traffic: Whole, code: string): string =>
  traffic.problems.find((one) => one.code === code)?.message.en ?? '';

describe('lines of a log', () => {
  test.each([
    ['Common', page('/read/a/1')],
    ['Combined', page('/read/a/1', { agent: AGENT })],
    ['IPv6', page('/read/a/1', { front: '2001:db8::7 - -' })],
    ['a name with a space, a bracket and a quote', page('/read/a/1', { front: '192.0.2.7 - a [b] \\"c' })],
    ['HTTP/2', line('GET /read/a/1 HTTP/2.0', { agent: AGENT })],
    ['no protocol', line('GET /read/a/1')],
    ['quotes escaped in the agent', page('/read/a/1', { agent: 'a \\"b\\" \\\\' })],
    ['quotes not escaped in the request', page('/read/"a"/1', { agent: AGENT })],
    ['a space in the path', page('/read/a b/1')],
    ['a query', page('/read/a/1?from="x"')],
    ['no size', page('/read/a/1').replace(/512$/, '-')],
    ['further fields', `${page('/read/a/1', { agent: AGENT })} 0.004 "-"`],
    ['a leap second', page('/read/a/1', { time: '01/Apr/2020:12:00:60 +0900' })],
  ])('%s', async (_, text) => {
    const traffic = await readLog([page('/'), text]);
    expect(traffic.observations.map(saying)).toEqual(['site-a.example pageViews 2020-04-01/2020-04-01 = 1']);
    expect(besides(traffic)).toEqual([]);
  });

  test('the log is recognised, and each figure stands in the row of the first line that counts', async () => {
    const lines = ['', page('/'), page('/read/a/1'), page('/read/a/2')];
    const { recognised, observations } = await readLog(lines, { ...rules, exhibit: '甲3' });
    expect(recognised).toEqual([
      {
        row: 2,
        format: 'access-log',
        label: { ja: 'アクセスログ', en: 'access log' },
        sureness: 'certain',
        columns: [],
      },
    ]);
    expect(observations).toMatchObject([
      {
        country: 'WW',
        device: 'all',
        quality: 'ok',
        source: { place: { file: 'a.log', row: 3 }, exhibit: '甲3' },
      },
    ]);
  });

  test.each([
    ['words', 'server restarted'],
    ['a day that does not exist', page('/read/a/1', { time: '31/Feb/2020:12:00:00 +0900' })],
    ['an hour that does not exist', page('/read/a/1', { time: '01/Apr/2020:24:00:00 +0900' })],
    ['an offset that does not exist', page('/read/a/1', { time: '01/Apr/2020:12:00:00 +9900' })],
    ['a line cut off in the request', page('/read/a/1').slice(0, 60)],
    ['no answer', page('/read/a/1', { status: '-' })],
  ])('%s is no line: told with its row, and not counted', async (_, bad) => {
    const traffic = await readLog([page('/read/a/1'), page('/read/a/2'), bad, bad, page('/read/a/3')]);
    expect(besides(traffic)).toEqual(['warning traffic.log-bad-lines 3']);
    expect(traffic.observations.map((one) => one.value)).toEqual(['3']);
    const most = await readLog([page('/read/a/1'), bad, bad]);
    expect(besides(most)).toEqual(['error traffic.log-bad-lines 2']);
  });

  test('requests that are none are left out, and that is said', async () => {
    const traffic = await readLog([
      page('/read/a/1'),
      line('-', { status: '408' }),
      line('\\x16\\x03\\x01', { status: '400' }),
      line('OPTIONS * HTTP/1.0'),
      line('CONNECT site-a.example:443 HTTP/1.1'),
    ]);
    expect(besides(traffic)).toEqual([]);
    expect(english(traffic, 'traffic.log-counted')).toContain(
      '5 lines, the 1 that fit the rules were counted by the day as page views. ' +
        'Left out: 2 for another method, 2 for no request that can be read.',
    );
  });
});

describe('the site', () => {
  const noSite = { log: rules.log };

  test('is that of the virtual host in front', async () => {
    const fronts = ['Site-A.example:443 192.0.2.7 - -', 'site-b.example 2001:db8::7 - a b'];
    const { observations } = await readLog(fronts.map((front) => page('/read/a/1', { front })));
    expect(observations.map((one) => one.site)).toEqual(['site-a.example', 'site-b.example']);
  });

  test('is that which the request itself names', async () => {
    const { observations } = await readLog([page('/'), page('http://Site-B.example:80/read/a/1?x')]);
    expect(observations.map((one) => one.site)).toEqual(['site-b.example']);
  });

  test('is taken from the name of the file with a note', async () => {
    const traffic = await readLog([page('/read/a/1')], noSite, 'site-b.example.access.log');
    expect(traffic.observations.map((one) => one.site)).toEqual(['site-b.example']);
    expect(besides(traffic)).toEqual(['note traffic.said-outside 1']);
  });

  test.each(['access.log', 'access.log-20200401', 'a.log'])(
    'is asked for where the name is %s',
    async (name) => {
      const traffic = await readLog([page('/'), page('/read/a/1')], noSite, name);
      expect(besides(traffic)).toEqual(['error traffic.which-site 2']);
      expect(traffic.problems[0]?.mapping).toEqual(['site: site-a.example']);
      expect(traffic.observations).toEqual([]);
    },
  );

  test.each([
    ['an address before another', '192.0.2.9 192.0.2.7 - -'],
    ['an address with its port', '192.0.2.9:51234 - -'],
    ['a name beside the address', 'client.example - a.b c'],
    ['a list of addresses', '192.0.2.9, 192.0.2.7 - -'],
  ])('is never taken from %s', async (_, front) => {
    const { observations } = await readLog([page('/read/a/1', { front })]);
    expect(observations.map((one) => one.site)).toEqual(['site-a.example']);
  });

  test('that nobody asked for is noted and left out', async () => {
    const lines = ['site-a', 'site-b', 'site-b'].map((name) =>
      page('/read/a/1', { front: `${name}.example:80 192.0.2.7 - -` }),
    );
    const wanted = (site: string) => site === 'site-a.example';
    const { observations } = await readLog(lines, { ...rules, wanted });
    expect(observations.map((one) => one.site)).toEqual(['site-a.example']);
  });
});

describe('paths', () => {
  const counted = async (paths: readonly string[], asked: string): Promise<boolean> =>
    (await readLog([page(asked)], { ...rules, log: { paths } })).observations.length === 1;

  test.each([
    ['/read/*', '/read/a', true],
    ['/read/*', '/read/a/', true],
    ['/read/*', '/read/', false],
    ['/read/*', '/read/a/1', false],
    ['/read/*', '/Read/a', false],
    ['/read/*/', '/read/a', true],
    ['/read/*.html', '/read/a.html', true],
    ['/read/*.html', '/read/axhtml', false],
    ['/read/ch-{unit}', '/read/ch-12', true],
    ['/read/**', '/read', true],
    ['/read/**', '/read/a/b/c', true],
    ['/read/**', '/reader', false],
    ['/**', '/', true],
    ['/', '/', true],
    ['/', '/read', false],
    ['/read/*', '//read//a', true],
    ['/read/*', '/x/../read/./a', true],
    ['/read/*', '/../../read/%2e%2e/read/a', true],
    ['/read/*', '/read/..%2Fadmin', true],
    ['/read/*', '/read/a?b/c', true],
    ['/read/*', '/read/%zz', true],
    ['/read/*', '/read/%ff', true],
    ['/作品/*', '/%E4%BD%9C%E5%93%81/1', true],
    ['/%E4%BD%9C%E5%93%81/*', '/%e4%bd%9c%e5%93%81/1', true],
    ['/作品/*', '/\\xE4\\xBD\\x9C\\xE5\\x93\\x81/1', true],
    ['/ガ/*', '/%E3%82%AB%E3%82%99/1', true],
  ])('%s and %s', async (pattern, asked, fits) => {
    expect(await counted([pattern], asked)).toBe(fits);
  });

  test('with {title} are counted title by title, by the name decoded', async () => {
    const lines = ['/read/b/1', '/read/%E4%BD%9C%E5%93%81%20A/1', '/read/b/2', '/top'].map((path) =>
      page(path),
    );
    const { observations } = await readLog(lines, {
      ...titled,
      log: { paths: ['/top', '/read/{title}/{unit}'] },
      title: 'all',
    });
    expect(observations.map(saying)).toEqual([
      'site-a.example b pageViews 2020-04-01/2020-04-01 = 2',
      'site-a.example 作品 A pageViews 2020-04-01/2020-04-01 = 1',
      'site-a.example all pageViews 2020-04-01/2020-04-01 = 1',
    ]);
  });

  test.each([
    'read/*',
    '/read?id=*',
    '/**/read',
    '/read/**x',
    '/read/{name}',
    '/{title}-{unit}',
    '/{title}/{title}',
  ])('%s is no pattern', async (pattern) => {
    const traffic = await readLog([page('/read/a')], { ...rules, log: { paths: [pattern] } });
    expect(told(traffic)).toEqual(['error traffic.bad-log-rule']);
    expect(traffic.problems[0]?.value).toBe(pattern);
    expect(traffic.observations).toEqual([]);
  });
});

describe('rules', () => {
  const lines = [
    page('/read/a/1', { agent: AGENT }),
    page('/read/a/1', { agent: 'ExampleBot/1.0' }),
    page('/read/a/1', { status: '304', agent: AGENT }),
    page('/read/a/1', { status: '206', agent: AGENT }),
    page('/read/a/1', { status: '404', agent: AGENT }),
    line('HEAD /read/a/1 HTTP/1.1', { agent: AGENT }),
    page('/read/a/1'),
    page('/read/private/1', { agent: AGENT }),
    page('/img/1.jpg', { agent: AGENT }),
  ];
  const by = (log: object) => readLog(lines, { ...rules, log: { ...rules.log, ...log } });

  test.each([
    ['by default 200 and 304 by GET', {}, '5'],
    ['status', { status: ['200', '206'] }, '5'],
    ['methods', { methods: ['get', 'HEAD'] }, '6'],
    ['exclude', { exclude: ['/read/private/**'] }, '4'],
    ['excludeAgents, in any case', { excludeAgents: ['exampleBOT'] }, '4'],
  ])('%s', async (_, log, expected) => {
    expect((await by(log)).observations.map((one) => one.value)).toEqual([expected]);
  });

  test('lines that are left out are told by the reason, and answers that need a word', async () => {
    const traffic = await by({ exclude: ['/read/private/*'], excludeAgents: ['bot'] });
    expect(english(traffic, 'traffic.log-counted')).toContain(
      'the log’s 9 lines, the 3 that fit the rules were counted by the day as page views. Left out: ' +
        '1 for another path, 1 for a path under exclude, 1 for another method, 2 for another answer, ' +
        '1 for a program under excludeAgents.',
    );
    expect(english(traffic, 'traffic.log-answers')).toContain('there were 1 (counted), of 206');
    expect(english(traffic, 'traffic.log-answers')).toContain('1 (not counted)');
    expect(told(traffic)).not.toContain('note traffic.log-robots');
    expect(besides(traffic)).toEqual(['warning traffic.log-no-agent']);
  });

  test('a request can be a view', async () => {
    expect((await by({ counts: 'views' })).observations[0]?.metric).toBe('views');
    const byCase = await readLog(lines, { ...rules, metric: 'views' });
    expect(byCase.observations[0]?.metric).toBe('views');
    expect(told(await readLog(lines, { ...rules, metric: 'visits' }))).toEqual([
      'error traffic.not-from-log',
    ]);
  });

  test.each([
    { paths: [] },
    { status: ['2xx'] },
    { methods: ['GET /'] },
    { offset: 'JST' },
    { offset: '+15:00' },
  ])('%j cannot be used', async (log) => {
    expect(told(await by(log))).toEqual(['error traffic.bad-log-rule']);
  });

  test('that no line fits are an error', async () => {
    const traffic = await by({ paths: ['/manga/*'] });
    expect(besides(traffic)).toEqual(['error traffic.log-nothing-counted']);
  });
});

describe('days', () => {
  const at = (...times: readonly string[]) => times.map((time) => page('/read/a/1', { time }));

  test('are those of the offset of each line, unless the rules have one', async () => {
    const lines = at('01/Apr/2020:23:59:59 +0900', '02/Apr/2020:00:00:00 +0900');
    expect((await readLog(lines)).observations.map(saying)).toEqual([
      'site-a.example pageViews 2020-04-01/2020-04-01 = 1',
      'site-a.example pageViews 2020-04-02/2020-04-02 = 1',
    ]);
    const utc = await readLog(lines, { ...rules, log: { ...rules.log, offset: '+00:00' } });
    expect(utc.observations.map(saying)).toEqual(['site-a.example pageViews 2020-04-01/2020-04-01 = 2']);
    const kiribati = await readLog(at('31/Dec/2019:12:00:00 -0330'), {
      ...rules,
      log: { ...rules.log, offset: '+14:00' },
    });
    expect(kiribati.observations[0]?.period?.from).toBe('2020-01-01');
  });

  test('in different offsets are a warning, unless the rules have one', async () => {
    const lines = at('01/Apr/2020:12:00:00 +0900', '01/Apr/2020:12:00:00 +0000');
    expect(besides(await readLog(lines))).toEqual(['warning traffic.log-offsets 2']);
    expect(besides(await readLog(lines, { ...rules, log: { ...rules.log, offset: 'Z' } }))).toEqual([]);
  });

  test('may come in any order; the first and the last that are not whole are told', async () => {
    const traffic = await readLog(at('02/Apr/2020:23:55:00 +0900', '01/Apr/2020:06:25:03 +0900'));
    expect(traffic.observations.map((one) => one.period?.from)).toEqual(['2020-04-01', '2020-04-02']);
    expect(told(traffic)).toContain('warning traffic.log-part-day 2');
    expect(told(traffic)).not.toContain('warning traffic.log-part-day 1');
    expect(english(traffic, 'traffic.log-ends')).toContain('2020-04-01 06:25:03 +09:00');
  });

  test('with lines of which none counts are 0, those without lines are missing', async () => {
    const days = ['01', '02', '04'].map((day) => `${day}/Apr/2020:12:00:00 +0900`);
    const lines = [...at(...days), page('/top', { time: '03/Apr/2020:12:00:00 +0900' })];
    const zero = await readLog([lines[0], lines[3], lines[2]] as string[]);
    expect(zero.observations.map(saying)).toEqual([
      'site-a.example pageViews 2020-04-01/2020-04-01 = 1',
      'site-a.example pageViews 2020-04-03/2020-04-03 = 0',
      'site-a.example pageViews 2020-04-04/2020-04-04 = 1',
    ]);
    expect(zero.observations[1]?.source.place?.row).toBe(2);
    expect(told(zero)).toContain('warning traffic.missing-months');
  });
});

describe('without rules', () => {
  const lines = [
    ...Array.from({ length: 20 }, (_, at) => page(`/manga/title-${at % 3}/${at}.html?p=1`)),
    ...Array.from({ length: 60 }, (_, at) => page(`/img/title-1/${at}.jpg`)),
    page('/about'),
    page('/manga/title-1/5.html', { status: '404' }),
  ];

  test('the question tells what the log holds, with a mapping that can be pasted', async () => {
    const traffic = await readLog(lines, { site: 'site-a.example' });
    expect(told(traffic)).toEqual(['error traffic.which-pages']);
    expect(english(traffic, 'traffic.which-pages')).toContain(
      'It has 82 lines (from 2020-04-01 12:00:00 +09:00 to 2020-04-01 12:00:00 +09:00); ' +
        '81 are GET answered by 200, and 60 of these look like images.',
    );
    expect(traffic.problems[0]?.mapping?.[1]).toContain('paths: ["/manga/*/*.html"]');
    expect(traffic.observations).toEqual([]);
  });

  test('the guess counts what it was made from', async () => {
    const guess = await readLog(lines, { site: 'site-a.example', log: { paths: ['/manga/*/*.html'] } });
    expect(guess.observations.map((one) => one.value)).toEqual(['20']);
  });

  test('names without a digit are open where they are many', async () => {
    const names = ['aka', 'ao', 'kuro', 'shiro', 'midori', 'murasaki'];
    const traffic = await readLog(
      names.map((name) => page(`/read/${name}`)),
      { site: 'site-a.example' },
    );
    expect(traffic.problems[0]?.mapping?.[1]).toContain('paths: ["/read/*"]');
  });

  test('the site is asked for as well where nothing tells it', async () => {
    expect(told(await readLog(lines, {}))).toEqual([
      'error traffic.which-pages',
      'error traffic.which-site 1',
    ]);
  });
});

test('who asked is never repeated', async () => {
  const front = '192.0.2.77 ident-x user-y';
  const lines = [
    page('/read/a/1', { front }),
    `${front} broken`,
    line('-', { front, status: '408' }),
    page('/read/a/2', { front, time: '02/Apr/2020:12:00:00 +0000' }),
    page('http://user-y:secret@192.0.2.77/read/a/3', { front, agent: 'agent-z' }),
  ];
  for (const options of [rules, { log: rules.log }, {}, { ...rules, log: { paths: ['/x'] } }]) {
    const { problems, observations } = await readLog(lines, options);
    expect(JSON.stringify([problems, observations])).not.toMatch(/192\.0\.2|ident-x|user-y|agent-z|secret/);
  }
});

describe('hostile logs', () => {
  const long = 3_900_000;

  test.each([
    ['brackets', `${page('/read/a/1')} ${'['.repeat(long)}`],
    ['brackets in front', `${'['.repeat(long)} ${page('/read/a/1')}`],
    ['times that do not end', '[10/Oct/2000:13:55:36 -0700] '.repeat(long / 29)],
    ['quotes', page(`/read/${'"'.repeat(long)}`)],
    ['escaped quotes', page(`/read/${'\\"'.repeat(long / 2)}`)],
    ['backslashes', page(`/read/${'\\'.repeat(long)}`)],
    ['spaces', line(`GET ${' '.repeat(long)}`)],
    ['slashes', page('/'.repeat(long))],
    ['steps back', page('/..'.repeat(long / 3))],
    ['per cent signs', page(`/read/${'%E4'.repeat(long / 3)}`)],
    ['a host', page(`http://${'a.'.repeat(long / 2)}/read/a`)],
    ['a virtual host', page('/read/a/1', { front: `${'a:1.'.repeat(long / 4)} 192.0.2.7 - -` })],
    ['an agent', page('/read/a/1', { agent: '\\" "x'.repeat(long / 6) })],
  ])('a line of four million %s is read to its end', async (_, text) => {
    const log = { paths: ['/read/*a', '/read/{title}/*b', '/**'], excludeAgents: ['bot'] };
    const traffic = await readLog([page('/read/a/1', { agent: AGENT }), text], { ...rules, log });
    expect(told(traffic).filter((one) => one.includes('table.'))).toEqual([]);
  });

  test('memory for titles without end is refused', async () => {
    const lines = Array.from({ length: 5000 }, (_, at) => page(`/read/t${at}/1`));
    const traffic = await readLog(lines, { ...titled, limits: { memoryBytes: 1_000_000 } });
    expect(told(traffic)).toContain('error table.too-much');
  });

  test('memory for the days between, too', async () => {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    const on = (month: string, day: number) => `${10 + day}/${month}/2020:12:00:00 +0900`;
    const between = months.flatMap((month) =>
      Array.from({ length: 10 }, (_, day) => page('/', { time: on(month, day) })),
    );
    const ends = Array.from({ length: 500 }, (_, at) =>
      ['Jan', 'Dec'].map((month) => page(`/read/t${at}/1`, { time: on(month, month === 'Jan' ? 0 : 9) })),
    );
    const lines = [...between, ...ends.flat()];
    const limits = (memoryBytes: number) => ({ ...titled, limits: { memoryBytes } });
    expect(told(await readLog(lines, limits(1_000_000)))).toContain('error table.too-much');
    expect((await readLog(lines, limits(10_000_000))).observations).toHaveLength(500 * 120);
  });
});

test('the pieces in which the bytes come change nothing', async () => {
  const bytes = bytesOf([page('/read/%E4%BD%9C/1'), 'x', page('/read/b/2', { agent: AGENT })].join('\r\n'));
  const whole = await readBytes(bytes, 'a.log', titled);
  expect(whole.observations).toHaveLength(2);
  for (let size = 1; size < bytes.length; size += 7)
    expect(await readBytes(piecesOf(bytes, size), 'a.log', titled)).toEqual(whole);
});

test('counts are those of a plain count, whatever the lines', async () => {
  const request = fc.record({
    title: fc.constantFrom('a', 'b', '作品'),
    section: fc.constantFrom('read', 'img'),
    day: fc.integer({ min: 1, max: 4 }),
    hour: fc.integer({ min: 0, max: 23 }),
    status: fc.constantFrom('200', '304', '206', '404'),
    method: fc.constantFrom('GET', 'POST'),
    isCombined: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 60 }), async (requests) => {
      const two = (count: number) => String(count).padStart(2, '0');
      const lines = requests.map(({ title, section, day, hour, status, method, isCombined }, at) =>
        line(`${method} /${section}/${encodeURIComponent(title)}/${at} HTTP/1.1`, {
          time: `${two(day)}/Apr/2020:${two(hour)}:00:00 +0900`,
          status,
          agent: isCombined ? AGENT : '',
        }),
      );
      const expected = new Map<string, number>();
      for (const { title, section, day, status, method } of requests) {
        if (section !== 'read' || method !== 'GET' || !['200', '304'].includes(status)) continue;
        const key = `${title} 2020-04-${two(day)}`;
        expected.set(key, (expected.get(key) ?? 0) + 1);
      }
      const { observations } = await readLog(lines, titled);
      const found = observations
        .filter((one) => one.value !== '0')
        .map((one) => [`${one.title} ${one.period?.from}`, Number(one.value)] as const);
      expect(new Map(found)).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});
