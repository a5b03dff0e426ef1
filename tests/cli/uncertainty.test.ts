import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentOf, folderWith, GOOD, root, songai } from './songai.js';

/** A case of one title with every sort of range; a test changes lines of it. */
const CASE = `format: songai.case/1
name: 試験
plaintiffs:
  - { id: p1, name: 原告, claim: { base: 5000 } }
defendants:
  - { id: d1, name: 被告, liability: { start: whole, reason: 運営者 } }
sites:
  - { id: s1, name: サイト, domains: [a.example] }
titles:
  - { id: w1, name: 作品, plaintiff: p1, share: 0.1 }
traffic:
  - { file: traffic.csv, vendor: V }
views:
  - way: title-share
    pagesPerVisit: { value: 2, low: 1, high: 4, coverage: 0.9, shape: lognormal }
fee: { value: 10, low: 8, high: 15 }
rate: 0.8
uncertainty:
  traffic:
    - { vendor: V, errors: { site: { low: 0.5, high: 2, coverage: 0.9, shape: lognormal } } }
  shares:
    - { concentration: 300 }
`;

const filesWith = (...changes: readonly (readonly [from: string, to: string])[]) => {
  let text = CASE;
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the case has no ${from}`);
    text = text.replace(from, to);
  }
  return { 'case.yaml': text, 'traffic.csv': GOOD['traffic.csv'] };
};
const folder = folderWith(filesWith());
const FEW = ['--draws', '256'];

interface ReportJson {
  readonly uncertainty: {
    readonly profile: string;
    readonly drawing: { readonly asked: number; readonly draws: number; readonly sampler: string } | null;
    readonly scenarios: readonly { readonly id: string }[];
    readonly total: {
      readonly mean: number | null;
      readonly quantiles: Readonly<Record<string, number>> | null;
      readonly bounds: object;
      readonly breakEven?: readonly unknown[];
    };
  };
}
const jsonOf = (args: readonly string[], cwd = folder) => {
  const { code, out } = songai(['estimate', 'case.yaml', '--json', ...args], cwd);
  expect(code).toBe(0);
  return (JSON.parse(out) as ReportJson).uncertainty;
};

/** What is wrong; how the case differs from a right one; what is told: place and value. */
const BAD: readonly (readonly [string, readonly (readonly [string, string])[], readonly string[]])[] = [
  ['low above high', [['low: 8', 'low: 18']], ['case.yaml:16', 'fee', '18 – 15']],
  ['a coverage of 0', [['coverage: 0.9', 'coverage: 0']], ['case.yaml:15:59', 'pagesPerVisit.coverage', '0']],
  ['a coverage of 2', [['coverage: 0.9', 'coverage: 2']], ['case.yaml:15:59', '2']],
  ['a lognormal that touches 0', [['low: 0.5', 'low: 0']], ['case.yaml:20', 'errors.site', '0']],
  [
    'shares above 1',
    [['share: 0.1 }', 'share: 0.7 }\n  - { id: w2, name: 又, plaintiff: p1, share: 0.6 }']],
    ['case.yaml', 'titles', '1.3'],
  ],
  [
    'a correlation above 1',
    [['  shares:', '  correlations:\n    - { between: [a, b], rank: 1.5 }\n  shares:']],
    ['case.yaml:22', 'correlations[0].rank', '1.5'],
  ],
  [
    'an unknown input',
    [
      [
        '  shares:',
        '  correlations:\n    - { between: ["views[0].pagePerVisit", fee], rank: 0.5 }\n  shares:',
      ],
    ],
    ['case.yaml:22', 'correlations[0].between[0]', 'views[0].pagePerVisit', 'views[0].pagesPerVisit'],
  ],
  [
    'a range that float64 cannot hold',
    [['low: 1, high: 4, coverage: 0.9', 'low: 1e-29, high: 4e29, coverage: 0.2']],
    ['case.yaml:15', 'pagesPerVisit'],
  ],
  ['another median', [['value: 2', 'value: 3']], ['case.yaml:15', '1 – 3 – 4', ' 2']],
  ['an unknown key', [['  shares:', '  share:']], ['case.yaml:21', 'uncertainty.share', 'shares']],
];

describe('bad input', () => {
  for (const [name, changes, shown] of BAD) {
    test(`${name}: exit 2, place, value and mend told in both languages, nothing written`, () => {
      const bad = folderWith({ ...filesWith(...changes), 'out/report.json': 'before' });
      const before = contentOf(bad);
      for (const lang of ['ja', 'en']) {
        const { code, out, err } = songai(
          ['estimate', 'case.yaml', '--lang', lang, '--out', 'out', ...FEW],
          bad,
        );
        expect(code).toBe(2);
        expect(out).toBe('');
        for (const text of shown) expect(err).toContain(text);
        expect(err).toContain(lang === 'ja' ? '誤り' : 'error');
        expect(err).toContain('→');
        expect(/[ぁ-ん]/.test(err)).toBe(lang === 'ja');
        expect(err).not.toMatch(/\n\s+at .+:\d+:\d+/);
      }
      expect(contentOf(bad)).toEqual(before);
    });
  }

  test('all of them are told at once', () => {
    const bad = folderWith(
      filesWith(
        ['low: 8', 'low: 18'],
        ['coverage: 0.9', 'coverage: 1'],
        ['low: 0.5', 'low: 0'],
        ['concentration: 300', 'concentration: 0'],
      ),
    );
    const { err } = songai(['estimate', 'case.yaml'], bad);
    for (const text of ['case.yaml:15', 'case.yaml:16', 'case.yaml:20', 'case.yaml:22'])
      expect(err).toContain(text);
  });

  test.each([
    ['--draws', '0'],
    ['--draws', 'x'],
    ['--draws', '99999999999'],
    ['--seed', '1.5'],
    ['--sampler', 'halton'],
    ['--profile', 'secret'],
  ])('%s %s: exit 2, in both languages', (option, value) => {
    const { code, out, err } = songai(['estimate', 'case.yaml', `${option}=${value}`], folder);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(option);
    expect(err).toContain(value);
    expect(err).toMatch(/[ぁ-ん]/);
    expect(err).toMatch(/[a-z]{4} [a-z]+/);
    expect(err).not.toMatch(/\n\s+at .+:\d+:\d+/);
  });
});

describe('draws', () => {
  test('are rounded up to 16 x 2^k, which is said', () => {
    for (const [lang, words] of [
      ['ja', '切り上げ'],
      ['en', 'rounded up'],
    ] as const) {
      const { code, err, out } = songai(
        ['estimate', 'case.yaml', '--json', '--draws', '1000', '--lang', lang],
        folder,
      );
      expect(code).toBe(0);
      for (const text of ['1000', '1024', words]) expect(err).toContain(text);
      expect((JSON.parse(out) as ReportJson).uncertainty.drawing).toMatchObject({ asked: 1000, draws: 1024 });
    }
    expect(songai(['estimate', 'case.yaml', '--draws', '1024'], folder).err).not.toContain('1024');
  });

  test('may be plain random ones', () => {
    expect(jsonOf(['--sampler', 'mc', '--draws', '1000']).drawing).toMatchObject({
      asked: 1000,
      draws: 1008,
      sampler: 'mc',
    });
  });

  test('of the same seed give the same bytes, of another seed others', () => {
    const [once, again, other] = ['7', '7', '8'].map((seed) => {
      const { code } = songai(
        ['estimate', 'case.yaml', '--out', `out-${seed}`, '--seed', seed, ...FEW],
        folder,
      );
      expect(code).toBe(0);
      return contentOf(path.join(folder, `out-${seed}`));
    });
    expect(again).toEqual(once);
    expect(Object.keys(once ?? {})).toEqual([
      'report.ja.html',
      'report.ja.md',
      'report.json',
      'schedule.csv',
    ]);
    expect(other?.['report.json']).not.toBe(once?.['report.json']);
    expect(other?.['report.ja.md']).not.toBe(once?.['report.ja.md']);
    expect(other?.['schedule.csv']).toBe(once?.['schedule.csv']);
  });

  test('are left out by --no-simulate, and the exact parts stay', () => {
    const { drawing, total, scenarios } = jsonOf(['--no-simulate']);
    expect(drawing).toBeNull();
    expect(total).toMatchObject({ mean: null, quantiles: null });
    expect(total.breakEven?.length).toBeGreaterThan(0);
    expect(scenarios.map(({ id }) => id)).toEqual(['claimant', 'cautious', 'respondent']);
  });
});

describe('the profile', () => {
  const LOW = ['p05', 'p10', 'p25'];

  test('of written files is filing', () => {
    const { code } = songai(['estimate', 'case.yaml', '--out', 'filed', ...FEW], folder);
    expect(code).toBe(0);
    const json = readFileSync(path.join(folder, 'filed', 'report.json'), 'utf8');
    const { uncertainty } = JSON.parse(json) as ReportJson;
    expect(uncertainty.profile).toBe('filing');
    expect(uncertainty.scenarios.map(({ id }) => id)).toEqual(['claimant', 'cautious']);
    expect(uncertainty.total.breakEven).toBeUndefined();
    for (const name of LOW) expect(uncertainty.total.quantiles).not.toHaveProperty(name);
    const report = readFileSync(path.join(folder, 'filed', 'report.ja.md'), 'utf8');
    for (const words of ['| 相手方の立場 |', '### 分岐点']) expect(report).not.toContain(words);
    expect(report).toContain('請求側の立場');
  });

  test('of what is printed is internal', () => {
    const { profile, total, scenarios } = jsonOf(FEW);
    expect(profile).toBe('internal');
    expect(scenarios.map(({ id }) => id)).toContain('respondent');
    for (const name of LOW) expect(total.quantiles).toHaveProperty(name);
    const { out } = songai(['estimate', 'case.yaml', '--format', 'md', ...FEW], folder);
    expect(out).toContain('分岐点');
    expect(songai(['estimate', 'case.yaml', ...FEW], folder).out).toMatch(/(?<!\d)5%/);
  });

  test('is the one that is asked for, wherever it goes', () => {
    expect(jsonOf(['--profile', 'filing', ...FEW]).profile).toBe('filing');
    const terminal = songai(['estimate', 'case.yaml', '--profile', 'filing', ...FEW], folder).out;
    expect(terminal).not.toMatch(/(?<!\d)5%/);
    expect(terminal).toContain('95%');
    songai(['estimate', 'case.yaml', '--out', 'kept', '--profile', 'internal', ...FEW], folder);
    const json = readFileSync(path.join(folder, 'kept', 'report.json'), 'utf8');
    expect((JSON.parse(json) as ReportJson).uncertainty.profile).toBe('internal');
  });
});

describe('the terminal', () => {
  test('says of a share of draws that it is no measure of proof', () => {
    for (const [lang, words] of [
      ['ja', '高度の蓋然性'],
      ['en', 'no measure of proof'],
    ] as const) {
      const { code, out } = songai(['estimate', 'case.yaml', '--lang', lang, ...FEW], folder);
      expect(code).toBe(0);
      expect(out).toContain(words);
    }
  });

  test('says of a case that states nothing that nothing is drawn, and what that does not mean', () => {
    const plain = folderWith(GOOD);
    const ja = songai(['estimate', 'case.yaml'], plain);
    expect(ja.code).toBe(0);
    expect(ja.out).toContain('抽出していない');
    expect(ja.out).toContain('数値が確かだという意味ではない');
    const en = songai(['estimate', 'case.yaml', '--lang', 'en'], plain);
    expect(en.out).toContain('nothing was drawn');
    expect(en.out).toContain('does not make the figures certain');
  });
});

describe('Ctrl-C during a long simulation', () => {
  /** Starts the command, and interrupts it once it has said that it draws. */
  async function interrupted(args: readonly string[], cwd: string, temporary: string) {
    const bin = path.join(root, 'packages/cli/bin/songai.js');
    const child = spawn(process.execPath, [bin, 'estimate', 'case.yaml', '--lang', 'en', ...args], {
      cwd,
      env: { ...process.env, TMPDIR: temporary },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (err === '') setTimeout(() => child.kill('SIGINT'), 300);
      err += chunk.toString();
    });
    const code = await new Promise<number | null>((resolve) => {
      child.on('close', resolve);
    });
    return { code, out, err };
  }

  test('leaves no file and no folder behind, neither beside the case nor among temporary ones', async () => {
    const own = folderWith({ ...filesWith(), 'old/report.json': 'before' });
    const temporary = path.join(own, 'temporary');
    mkdirSync(temporary);
    const everything = () => readdirSync(own, { recursive: true }).map(String).sort();
    const [names, before] = [everything(), contentOf(own)];
    for (const out of ['new', 'old']) {
      const done = await interrupted(['--draws', '8000000', '--out', out], own, temporary);
      expect(done.err).toContain('8388608');
      expect(done.code).toBe(2);
      expect(done.out).toBe('');
      expect(done.err).not.toMatch(/\n\s+at .+:\d+:\d+/);
    }
    expect(everything()).toEqual(names);
    expect(contentOf(own)).toEqual(before);
  });

  test('prints no report', async () => {
    const done = await interrupted(['--draws', '8000000', '--json'], folder, folder);
    // That it was about to draw: what refuses a case comes before.
    expect(done.err).toContain('8388608');
    expect(done.err).not.toContain('error');
    expect(done.code).toBe(2);
    expect(done.out).toBe('');
  });
});
