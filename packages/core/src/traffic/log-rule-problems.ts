import { type Problem, problem, shown } from '../base/problem.js';
import type { Place } from '../base/source.js';
import type { Words } from '../base/words.js';
import type { Metric } from './observation.js';
import type { PatternFault } from './path-pattern.js';

/** What is wrong with the rules by which an access log is counted. */

const FAULTS: Readonly<Record<PatternFault, Words>> = {
  slash: { ja: '/ で始まっていません', en: 'it does not begin with /' },
  query: {
    ja: '? と # より後は比べないので、書けません',
    en: 'what follows ? or # is not compared and cannot be in it',
  },
  rest: {
    ja: '** は最後の一段としてだけ書けます',
    en: '** can only be the whole of its last step',
  },
  name: {
    ja: '{ } に書けるのは {title} と {unit} だけです',
    en: 'only {title} and {unit} can stand in braces',
  },
  twice: {
    ja: '一段に {title}・{unit}・* を二つ以上書けません',
    en: 'one step can hold only one of {title}, {unit} and *',
  },
  titles: { ja: '{title} は一度だけ書けます', en: '{title} can stand in it only once' },
};

export const badPathPattern = (place: Place, text: string, fault: PatternFault): Problem =>
  problem('traffic.bad-log-rule', 'error', place, text, {
    ja: [
      `mapping の log のパス「${shown(text)}」が読めません。${FAULTS[fault].ja}。`,
      '/read/{title}/{unit} のように、ログにあるパスの形で書いてください。',
    ],
    en: [
      `The path “${shown(text)}” under log in the mapping cannot be read: ${FAULTS[fault].en}.`,
      'Write it in the form of the paths in the log, such as /read/{title}/{unit}.',
    ],
  });

export const noLogPaths = (place: Place): Problem =>
  problem('traffic.bad-log-rule', 'error', place, undefined, {
    ja: [
      'mapping の log の paths が空で、何も数えられません。',
      '/read/{title}/{unit} のように、数えるパスを一つ以上書いてください。',
    ],
    en: [
      'There is nothing under paths of log in the mapping, so nothing can be counted.',
      'Write one path or more that counts, such as /read/{title}/{unit}.',
    ],
  });

const EXPECTED = {
  status: {
    ja: '200 のような三桁の番号で書いてください。',
    en: 'Write numbers of three digits, such as 200.',
  },
  methods: { ja: 'GET のような名で書いてください。', en: 'Write names such as GET.' },
  offset: {
    ja: '+09:00 のような、協定世界時との差で書いてください。',
    en: 'Write the difference from UTC, such as +09:00.',
  },
} as const;

export const badLogRule = (place: Place, key: keyof typeof EXPECTED, value: string): Problem =>
  problem('traffic.bad-log-rule', 'error', place, value, {
    ja: [`mapping の log の ${key}「${shown(value)}」が読めません。`, EXPECTED[key].ja],
    en: [`“${shown(value)}” of ${key} under log in the mapping cannot be read.`, EXPECTED[key].en],
  });

export const notFromLog = (place: Place, metric: Metric): Problem =>
  problem('traffic.not-from-log', 'error', place, metric, {
    ja: [
      `アクセスログの行は一つ一つの要求で、${metric} は数えられません。`,
      'metric か mapping の log の counts に、pageViews か views を書いてください。',
    ],
    en: [
      `A line of an access log is a single request: ${metric} cannot be counted from it.`,
      'Write pageViews or views under metric, or under counts of log in the mapping.',
    ],
  });
