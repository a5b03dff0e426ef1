import type { Form } from './form.js';

const WORDS: Form = { keys: { ja: 'text', en: 'text' } };
const BOTH_LISTS: Form = { keys: { ja: { listOf: 'text' }, en: { listOf: 'text' } } };
const TEXTS: Form = { listOf: 'text' };
const TEXT_OR_NONE: Form = { orNull: 'text' };
const FIGURE_OR_NONE: Form = { orNull: 'figure' };
const ENDS: Form = { keys: { low: 'figure', high: 'figure' } };

const AMOUNTS = {
  loss: 'figure',
  found: 'figure',
  allowed: 'figure',
  lawyersFee: FIGURE_OR_NONE,
  award: 'figure',
  bounds: { orNull: { keys: { found: ENDS, award: ENDS, exact: 'boolean' } } },
  families: {
    keys: { loss: 'text', found: 'text', allowed: 'text', lawyersFee: TEXT_OR_NONE, award: 'text' },
  },
} as const satisfies Readonly<Record<string, Form>>;

const ORDER: Form = {
  keys: {
    sums: {
      listOf: {
        keys: {
          kind: 'text',
          amount: 'figure',
          defendants: TEXTS,
          rate: FIGURE_OR_NONE,
          starts: 'list',
          family: 'text',
        },
        maybe: { rateSource: WORDS },
      },
    },
    interest: {
      listOf: {
        keys: {
          sums: { listOf: 'number' },
          principal: 'figure',
          rate: 'figure',
          from: 'text',
          until: TEXT_OR_NONE,
          defendants: TEXTS,
          counted: 'boolean',
          amount: FIGURE_OR_NONE,
          nextDays: 'list',
          convention: 'text',
          family: TEXT_OR_NONE,
        },
      },
    },
    defendants: {
      listOf: {
        keys: {
          id: 'text',
          award: 'figure',
          joint: { listOf: { keys: { with: TEXTS, amount: 'figure' } } },
          delayDamages: FIGURE_OR_NONE,
        },
      },
    },
    delayDamages: FIGURE_OR_NONE,
    accrued: { listOf: { keys: { amount: 'figure', defendants: TEXTS, family: 'text' } } },
    text: BOTH_LISTS,
  },
};

const PLAINTIFF: Form = {
  keys: {
    id: 'text',
    name: 'text',
    claim: { keys: { base: FIGURE_OR_NONE, fee: FIGURE_OR_NONE, total: FIGURE_OR_NONE } },
    ...AMOUNTS,
    order: ORDER,
  },
};

const TITLE: Form = {
  keys: {
    number: 'number',
    title: 'text',
    name: 'text',
    right: { orNull: 'object' },
    amounts: {
      listOf: {
        keys: { plaintiff: 'text', share: 'figure', amount: 'figure', holding: 'text' },
        maybe: { defendants: TEXTS },
      },
    },
    sites: {
      listOf: {
        keys: {
          site: 'text',
          views: 'figure',
          fee: 'figure',
          rate: 'figure',
          share: 'figure',
          amount: 'figure',
          stretch: 'text',
        },
        maybe: { from: TEXT_OR_NONE, to: TEXT_OR_NONE, runs: 'list', rateStanding: WORDS, uplift: 'figure' },
      },
    },
  },
};

const INPUT: Form = {
  keys: { id: 'text', label: WORDS, unit: 'text', value: 'figure', source: 'object' },
  maybe: {
    low: 'figure',
    high: 'figure',
    kind: 'text',
    masked: 'boolean',
    composition: 'text',
    shape: 'text',
    coverage: 'number',
    samples: { listOf: 'figure' },
    logScale: 'number',
    degrees: 'number',
  },
};

const sumsBy = (key: string): Form => ({ listOf: { keys: { [key]: 'text', amount: 'figure' } } });

/** The keys that songai writes into every report, and what stands there. */
export const FORM_OF_REPORT: Form = {
  keys: {
    format: 'text',
    version: 'text',
    profile: 'text',
    asOf: TEXT_OR_NONE,
    case: 'object',
    files: { listOf: 'object' },
    result: { keys: { plaintiffs: { listOf: PLAINTIFF }, total: { keys: AMOUNTS } } },
    uncertainty: { orNull: 'object' },
    demand: BOTH_LISTS,
    limitation: { orNull: 'object' },
    schedule: { listOf: TITLE },
    lines: {
      listOf: { keys: { title: 'text', site: 'text', month: 'text', views: 'figure', amount: 'figure' } },
    },
    totals: { keys: { bySite: sumsBy('site'), byMonth: sumsBy('month') } },
    liability: { listOf: 'object' },
    inputs: { listOf: INPUT },
    notices: { listOf: 'object' },
    notApplied: { listOf: 'object' },
    assumptions: { listOf: WORDS },
    problems: { listOf: 'object' },
    cuts: { keys: { views: 'list', amount: 'text' } },
    partMonths: 'text',
    working: 'object',
    digest: 'object',
  },
};
