import { useSignal } from '@preact/signals';
import type { Words } from '@songai/core';
import { useEffect, useId, useRef } from 'preact/hooks';
import { create } from '../page/deeds.js';
import { EMPTY_SKETCH, type Sketch, sketchedCase } from '../page/guide.js';
import { mayReplace } from '../page/may-replace.js';
import { facts, lang, say, tab } from '../page/state.js';

interface Question {
  readonly key: keyof Sketch;
  readonly label: Words;
  readonly help: Words;
  readonly placeholder?: string;
  readonly isNeeded?: true;
}

const STEPS: readonly { readonly title: Words; readonly questions: readonly Question[] }[] = [
  {
    title: { ja: 'サイトとアクセス', en: 'Site and traffic' },
    questions: [
      {
        key: 'site',
        label: { ja: 'サイトの名前', en: 'name of the site' },
        help: { ja: '空欄でも進めます。', en: 'May stay empty.' },
      },
      {
        key: 'visits',
        label: { ja: '訪問数（期間の合計）', en: 'visits, in all' },
        help: {
          ja: '1回の来訪が1訪問です。月の数しか分からなければ、月数を掛けた数を入れます。',
          en: 'One coming is one visit. Where only a month is known, multiply by the months.',
        },
        placeholder: '537810000',
        isNeeded: true,
      },
      {
        key: 'from',
        label: { ja: '期間の初日', en: 'first day' },
        help: { ja: '分かるとき。2017-06-01 または 平成29年6月1日', en: 'Where known: 2017-06-01' },
      },
      {
        key: 'to',
        label: { ja: '期間の末日', en: 'last day' },
        help: { ja: '分かるとき。', en: 'Where known.' },
      },
    ],
  },
  {
    title: { ja: '作品と配信料', en: 'Titles and fees' },
    questions: [
      {
        key: 'units',
        label: { ja: '対象作品の巻・話の数', en: 'units (volumes, chapters) in suit' },
        help: {
          ja: '作品の数しか分からなければ、1作品の巻・話の数を見込んで掛けた数を入れます。',
          en: 'Where only the number of titles is known, multiply it by the units that a title is likely to have.',
        },
        placeholder: '441',
        isNeeded: true,
      },
      {
        key: 'siteUnits',
        label: { ja: 'サイト全体の巻・話の数', en: 'units on the whole site' },
        help: {
          ja: '分からなければ空欄に。裁判例の数を仮に置き、幅を広くとります。',
          en: 'Empty where it is not known: the number of a ruling is put for now, with a wide range.',
        },
      },
      {
        key: 'fee',
        label: { ja: '1巻・1話の価格（配信料、円）', en: 'price of one unit (yen)' },
        help: { ja: '正規に配信したときに得られる額。', en: 'What it would earn when distributed lawfully.' },
        placeholder: '440',
        isNeeded: true,
      },
      {
        key: 'rate',
        label: { ja: '使用料率', en: 'usage rate' },
        help: {
          ja: '0.8 のような数、または裁判例の率。',
          en: 'A number such as 0.8, or the rate of a ruling.',
        },
        isNeeded: true,
      },
    ],
  },
];

/** Three steps to a first figure: site and traffic, titles and fees, result. */
export function Guide({ onLeave }: { readonly onLeave: () => void }) {
  const step = useSignal(0);
  const sketch = useSignal<Sketch>(EMPTY_SKETCH);
  const isAsked = useSignal(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [step.value]);
  const page = STEPS[step.value];
  if (!page) return null;
  const isEmpty = (key: keyof Sketch) => sketch.value[key].trim() === '';
  // Half a period is none: where one of its days is given, the other is needed.
  const missing = page.questions.filter(
    ({ key, isNeeded }) =>
      isEmpty(key) && (isNeeded || (key === 'to' && !isEmpty('from')) || (key === 'from' && !isEmpty('to'))),
  );
  const next = () => {
    isAsked.value = missing.length > 0;
    if (missing.length > 0) return;
    if (step.value + 1 < STEPS.length) step.value += 1;
    else if (mayReplace()) {
      void create(sketchedCase(sketch.value, lang.value), true);
      tab.value = 'result';
    }
  };
  return (
    <form
      class="guide"
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <ol class="steps" aria-label={say({ ja: '段階', en: 'steps' })}>
        {[...STEPS.map(({ title }) => title), { ja: '結果', en: 'Result' }].map((title, n) => (
          <li key={title.en} aria-current={n === step.value ? 'step' : undefined}>
            {say(title)}
          </li>
        ))}
      </ol>
      <h2 ref={heading} tabIndex={-1}>
        {say({
          ja: `段階 ${step.value + 1}：${page.title.ja}`,
          en: `Step ${step.value + 1}: ${page.title.en}`,
        })}
      </h2>
      {isAsked.value && missing.length > 0 && (
        <p class="error" role="alert">
          {say({
            ja: `次が空です：${missing.map(({ label }) => label.ja).join('、')}`,
            en: `Still empty: ${missing.map(({ label }) => label.en).join(', ')}`,
          })}
        </p>
      )}
      <div class="fields">
        {page.questions.map((one) => (
          <Ask
            key={one.key}
            question={one}
            value={sketch.value[one.key]}
            isMissing={isAsked.value && missing.includes(one)}
            onInput={(text) => {
              sketch.value = { ...sketch.value, [one.key]: text };
            }}
          />
        ))}
      </div>
      <p class="actions">
        <button type="submit" class="main">
          {step.value + 1 < STEPS.length
            ? say({ ja: '次へ', en: 'Next' })
            : say({ ja: '結果を見る', en: 'See the result' })}
        </button>
        <button type="button" onClick={() => (step.value === 0 ? onLeave() : step.value--)}>
          {say({ ja: '戻る', en: 'Back' })}
        </button>
      </p>
    </form>
  );
}

interface AskProps {
  readonly question: Question;
  readonly value: string;
  readonly isMissing: boolean;
  readonly onInput: (text: string) => void;
}

function Ask({ question, value, isMissing, onInput }: AskProps) {
  const id = useId();
  const { key, label, help, placeholder, isNeeded } = question;
  const { rulings } = facts.value;
  const isRuling = key === 'rate' && rulings.some(({ preset }) => preset === value);
  return (
    <div class="field">
      <label for={isRuling ? `${id}-ruling` : id}>
        {say(label)}
        {isNeeded && <span class="needed"> {say({ ja: '必須', en: 'needed' })}</span>}
      </label>
      <p class="help" id={`${id}-help`}>
        {say(help)}
      </p>
      {key === 'rate' && (
        <select
          autocomplete="off"
          id={`${id}-ruling`}
          aria-label={isRuling ? undefined : say({ ja: '使用料率の決め方', en: 'how the rate is chosen' })}
          aria-describedby={`${id}-help`}
          value={isRuling ? value : ''}
          onChange={(event) => onInput(event.currentTarget.value)}
        >
          {rulings.map((one) => (
            <option key={one.preset} value={one.preset}>
              {say(one.label)}
            </option>
          ))}
          <option value="">{say({ ja: '自分で決める', en: 'a rate of one’s own' })}</option>
        </select>
      )}
      {isRuling && <p class="note">{rulings.map((one) => one.preset === value && say(one.citation))}</p>}
      {!isRuling && (
        <input
          id={id}
          type="text"
          autocomplete="off"
          aria-describedby={`${id}-help`}
          aria-invalid={isMissing ? 'true' : undefined}
          {...(placeholder === undefined ? {} : { placeholder })}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
