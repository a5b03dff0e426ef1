// What compiles and what does not, by the sources (`tsc -p tsconfig.json`) and by the declarations of the built package:
// an @ts-expect-error that expects in vain is an error.
import { fileURLToPath } from 'node:url';
import {
  type Assessment,
  assess,
  type Case,
  type Evidence,
  explainAward,
  type Interest,
  interest,
  type Lang,
  type Line,
  liablePeriod,
  MisuseError,
  type NoticePeriod,
  type Observations,
  type Problem,
  parseCase,
  plan,
  precedents,
  RATE_PRESETS,
  type Replayed,
  type ReportFormat,
  readBundle,
  readEvidence,
  readTraffic,
  render,
  replay,
  type Traffic,
  type Uncertainty,
  uncertaintyOf,
  type Verification,
  verify,
  type Words,
} from '@songai/core';
import ts from 'typescript';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { declared } from './public-types.js';

describe('what a caller gets', () => {
  test('a case, an assessment and answers may be absent, and the problems never are', () => {
    expectTypeOf(parseCase).returns.toHaveProperty('case').toEqualTypeOf<Case | undefined>();
    expectTypeOf(parseCase).returns.toHaveProperty('problems').toEqualTypeOf<readonly Problem[]>();
    expectTypeOf(assess).returns.toHaveProperty('assessment').toEqualTypeOf<Assessment | undefined>();
    expectTypeOf(assess).returns.toHaveProperty('problems').toEqualTypeOf<readonly Problem[]>();
    expectTypeOf(plan).returns.toHaveProperty('problems').toEqualTypeOf<readonly Problem[]>();
    expectTypeOf(interest).returns.toHaveProperty('interest').toEqualTypeOf<Interest | undefined>();
    expectTypeOf(liablePeriod).returns.toHaveProperty('period').toEqualTypeOf<NoticePeriod | undefined>();
    expectTypeOf(uncertaintyOf)
      .returns.resolves.toHaveProperty('uncertainty')
      .toEqualTypeOf<Uncertainty | undefined>();
    expectTypeOf(readBundle).returns.toHaveProperty('problems').toEqualTypeOf<readonly Problem[]>();
  });

  test('what is read from files comes with its problems', () => {
    expectTypeOf(readEvidence).returns.resolves.toEqualTypeOf<Evidence>();
    expectTypeOf(readTraffic).returns.resolves.toEqualTypeOf<Traffic>();
    expectTypeOf<Traffic['observations']>().toEqualTypeOf<Observations>();
    expectTypeOf<Traffic['problems']>().toEqualTypeOf<readonly Problem[]>();
  });

  test('reports are bytes, workings are lines, rulings are computed again', () => {
    expectTypeOf(render).returns.resolves.toExtend<Uint8Array>();
    expectTypeOf(explainAward).returns.toEqualTypeOf<readonly Line[]>();
    expectTypeOf(verify).returns.resolves.toEqualTypeOf<Verification>();
    expectTypeOf(replay).returns.resolves.toEqualTypeOf<readonly Replayed[]>();
    expectTypeOf<Problem['message']>().toEqualTypeOf<Words>();
    expectTypeOf<ReportFormat>().toEqualTypeOf<'md' | 'csv' | 'json' | 'html' | 'xlsx' | 'docx'>();
    expectTypeOf<Lang>().toEqualTypeOf<'ja' | 'en'>();
    expectTypeOf(new MisuseError('misuse.day', '')).toExtend<RangeError>();
    expectTypeOf<MisuseError['code']>().toEqualTypeOf<`misuse.${string}`>();
  });
});

/** What must not compile stands in functions that nobody calls. */
const wrong: Readonly<Record<string, (assessment: Assessment, read: Case, evidence: Evidence) => unknown>> = {
  'a case is not used before somebody looked whether there is one': () => {
    const parsed = parseCase('', 'case.yaml');
    // @ts-expect-error perhaps there is no case
    return parsed.case.fields;
  },
  'an assessment neither': (_, read, evidence) => {
    const { assessment } = assess(read, evidence);
    // @ts-expect-error perhaps there is no assessment
    return explainAward(assessment, 'p1');
  },
  'delay damages neither': () => {
    const asked = interest({ principal: '1', from: '2020-01-01', to: '2020-12-31' });
    // @ts-expect-error perhaps there is no answer
    return asked.interest.amount;
  },
  'what is parsed is not what is assessed': (_, __, evidence) =>
    // @ts-expect-error a parsed case is not yet a case
    assess(parseCase('', 'case.yaml'), evidence),
  'evidence is waited for': (_, read) => {
    const promised = readEvidence(read, async () => 'missing');
    // @ts-expect-error a promise is no evidence
    return assess(read, promised);
  },
  'a file is opened as bytes': (_, read) =>
    // @ts-expect-error a text is no bytes
    readEvidence(read, async () => 'text of the file'),
  'a report is read as bytes': () =>
    // @ts-expect-error a text is no bytes
    verify('{}'),
  'a PDF is no form of core': (assessment) =>
    // @ts-expect-error the command makes it
    render(assessment, 'pdf', 'ja'),
  'there are two languages': (assessment) =>
    // @ts-expect-error no third one
    render(assessment, 'md', 'fr'),
  'the number of draws is a number': (assessment) =>
    // @ts-expect-error a text is none
    uncertaintyOf(assessment, { draws: '16384' }),
  'an option that there is none of': (assessment) =>
    // @ts-expect-error misspelt
    uncertaintyOf(assessment, { drawz: 16384 }),
  'a principal as a float': () =>
    // @ts-expect-error amounts are texts, which keep every digit
    interest({ principal: 1_000_000.5, from: '2020-01-01', to: '2020-12-31' }),
  'a period without its notice': () =>
    // @ts-expect-error the day of the notice is missing
    liablePeriod({ graceMonths: 1 }),
  'problems are not changed': (assessment) => {
    // @ts-expect-error a result is read only
    assessment.problems.push(assessment.problems[0]);
    // @ts-expect-error a result is read only
    parseCase('', 'case.yaml').problems = [];
  },
  'nor an assessment': (assessment) => {
    // @ts-expect-error a result is read only
    assessment.plan.titles[0] = assessment.plan.titles[1];
    // @ts-expect-error a result is read only
    assessment.problems = [];
  },
  'nor evidence': (_, __, evidence) => {
    // @ts-expect-error a result is read only
    evidence.files.pop();
    // @ts-expect-error a result is read only
    evidence.titlesRead = false;
  },
  'nor the presets, nor the rulings': () => {
    // @ts-expect-error they are the same for all callers
    RATE_PRESETS[0].value = '1';
    // @ts-expect-error they are the same for all callers
    precedents().push();
  },
};

test('the declarations of the built package let a program do what stands here, and refuse what is wrong', () => {
  const file = fileURLToPath(import.meta.url);
  const program = declared([file], { '@songai/core': ['./packages/core/dist/index.d.ts'] });
  const source = program.getSourceFile(file);
  const told = [...program.getSemanticDiagnostics(source), ...program.getSyntacticDiagnostics(source)];
  expect(told.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  expect(program.getSourceFiles().some(({ fileName }) => /core\/dist\/index\.d\.ts$/.test(fileName))).toBe(
    true,
  );
  expect(Object.keys(wrong).length).toBeGreaterThan(15);
});
