import type { ShownProblem } from '../engine/shown-problem.js';
import { goTo } from './go-to.js';
import { countOf } from './problem-count.js';
import { say } from './state.js';

const SEVERITY = {
  error: { ja: '誤り', en: 'error' },
  warning: { ja: '注意', en: 'warning' },
  note: { ja: '参考', en: 'note' },
} as const;

/** How many are told one by one before the rest are folded. */
const FIRST = 4;

/** Problems with what is wrong and how to mend it. Where they lead to a field, they are links. */
export function ProblemList({
  problems,
  isLinked,
}: {
  readonly problems: readonly ShownProblem[];
  readonly isLinked?: boolean;
}) {
  if (problems.length === 0) return null;
  const [first, rest] = [problems.slice(0, FIRST), problems.slice(FIRST)];
  return (
    <>
      <Items problems={first} {...(isLinked ? { isLinked } : {})} />
      {rest.length > 0 && (
        <details>
          <summary>{say({ ja: `ほかに ${countOf(rest)} 件`, en: `${countOf(rest)} more` })}</summary>
          <Items problems={rest} {...(isLinked ? { isLinked } : {})} />
        </details>
      )}
    </>
  );
}

function Items({
  problems,
  isLinked,
}: {
  readonly problems: readonly ShownProblem[];
  readonly isLinked?: boolean;
}) {
  return (
    <ul class="problems">
      {problems.map((one) => (
        <li key={`${one.code}${one.place}${one.telling.ja}`} class={one.severity}>
          <strong>{say(SEVERITY[one.severity])}</strong>{' '}
          {isLinked ? (
            <a
              href={`#${encodeURIComponent(one.code)}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(one);
              }}
            >
              {say(one.telling)}
            </a>
          ) : (
            say(one.telling)
          )}
          {one.place !== '' && <span class="place"> {one.place}</span>}
          <br />
          <small>→ {say(one.hint)}</small>
        </li>
      ))}
    </ul>
  );
}
