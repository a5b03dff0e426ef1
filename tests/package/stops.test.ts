import {
  type Assessment,
  type Case,
  packCase,
  precedents,
  previewTables,
  REPORT_FORMATS,
  readEvidence,
  readTraffic,
  render,
  renderExhibits,
  renderPieces,
  replay,
  uncertaintyOf,
  verify,
} from '@songai/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { example } from '../core/example.js';

const REASON = new Error('the person has left the page');
const encode = (text: string) => new TextEncoder().encode(text);
const HEADER = 'domain,country,date,all_traffic_visits\n';

let assessment: Assessment;
let read: Case;
let report: Uint8Array;
beforeAll(async () => {
  assessment = await example('cloudflare-style');
  read = assessment.case;
  report = await render(assessment, 'json', 'ja');
});

/** Every public function that is waited for, with a signal. */
const CALLS: Readonly<Record<string, (signal: AbortSignal) => Promise<unknown>>> = {
  readTraffic: (signal) => readTraffic([encode(HEADER)], 'traffic.csv', { signal }),
  previewTables: (signal) => previewTables([encode(HEADER)], 'traffic.csv', { signal }),
  readEvidence: (signal) => readEvidence(read, async () => 'missing', { signal }),
  packCase: (signal) => packCase(read, encode('{}'), async () => [encode('a')], { signal }),
  uncertaintyOf: (signal) => uncertaintyOf(assessment, { signal }),
  render: (signal) => render(assessment, 'docx', 'ja', { signal }),
  renderPieces: (signal) => renderPieces(assessment, 'json', 'ja', { signal }),
  renderExhibits: (signal) => renderExhibits(assessment, 'ja', { signal }),
  verify: (signal) => verify(report, undefined, { signal }),
  replay: (signal) => replay(precedents()[0] as ReturnType<typeof precedents>[number], 'ja', { signal }),
};

test.each(Object.keys(CALLS))(
  '%s that was stopped before it began gives the reason, and nothing else',
  async (name) => {
    await expect(CALLS[name]?.(AbortSignal.abort(REASON))).rejects.toBe(REASON);
  },
);

test.each(Object.keys(CALLS))(
  '%s with a signal that stays silent does what it does without one',
  async (name) => {
    await expect(CALLS[name]?.(new AbortController().signal)).resolves.toBeDefined();
  },
);

describe('stopped on the way, a call ends long before its end', () => {
  const STEPS = 200;

  /** Pieces of a file, of which the third one is the last that is wanted; counts those that were asked for. */
  function pieces(controller: AbortController) {
    const asked = { pieces: 0 };
    async function* file() {
      for (; asked.pieces < STEPS; asked.pieces += 1) {
        if (asked.pieces === 3) controller.abort(REASON);
        const month = `20${10 + (asked.pieces % 10)}-01`;
        yield encode(asked.pieces === 0 ? HEADER : `a${asked.pieces}.example,WW,${month}-01,10\n`);
      }
    }
    return { asked, file };
  }

  test.each(['readTraffic', 'previewTables', 'readEvidence', 'packCase'])(
    '%s: pieces of a file',
    async (name) => {
      const controller = new AbortController();
      const { signal } = controller;
      const { asked, file } = pieces(controller);
      const calls: Readonly<Record<string, () => Promise<unknown>>> = {
        readTraffic: () => readTraffic(file(), 'traffic.csv', { signal }),
        previewTables: () => previewTables(file(), 'traffic.csv', { signal, rows: STEPS }),
        readEvidence: () => readEvidence(read, async () => file(), { signal }),
        packCase: () => packCase(read, encode('{}'), async () => file(), { signal }),
      };
      await expect(calls[name]?.()).rejects.toBe(REASON);
      expect(asked.pieces).toBe(3);
    },
  );

  test('packCase: files of a case', async () => {
    const controller = new AbortController();
    let opened = 0;
    const open = async () => {
      opened += 1;
      controller.abort(REASON);
      return [encode('a')];
    };
    await expect(packCase(read, encode('{}'), open, { signal: controller.signal })).rejects.toBe(REASON);
    expect(opened).toBe(1);
  });

  test('uncertaintyOf: draws', async () => {
    const controller = new AbortController();
    const done: number[] = [];
    const onProgress = (part: number) => {
      done.push(part);
      controller.abort(REASON);
    };
    await expect(
      uncertaintyOf(assessment, { draws: 1 << 20, signal: controller.signal, onProgress }),
    ).rejects.toBe(REASON);
    expect(done).toHaveLength(1);
    expect(done[0]).toBeLessThan(0.5);
  });

  test('verify: checks', async () => {
    const controller = new AbortController();
    const begun: string[] = [];
    const onCheck = (check: string) => {
      begun.push(check);
      controller.abort(REASON);
    };
    await expect(verify(report, undefined, { signal: controller.signal, onCheck })).rejects.toBe(REASON);
    expect(begun).toEqual(['layout', 'digest']);
  });

  test.each(REPORT_FORMATS)('render: the steps that make %s', async (format) => {
    const controller = new AbortController();
    // Heard at the first rest: the call itself runs up to there before this line is reached.
    const made = render(assessment, format, 'ja', { signal: controller.signal });
    controller.abort(REASON);
    await expect(made).rejects.toBe(REASON);
  });
});
