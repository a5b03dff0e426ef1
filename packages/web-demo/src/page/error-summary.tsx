import { useEffect, useRef } from 'preact/hooks';
import { countOf } from './problem-count.js';
import { ProblemList } from './problem-list.js';
import { deedProblems, desk, problemsNow, say, tab } from './state.js';

/** Everything that keeps the figures from being computed, with links to the fields; then what should be looked at. */
export function ErrorSummary() {
  const { isOpen } = desk.value;
  const problems = problemsNow.value;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const deeds = deedProblems.value;
  const box = useRef<HTMLElement>(null);
  // What was just tried has failed: that must be heard at once, wherever the focus was.
  useEffect(() => {
    if (deeds.length > 0) box.current?.focus();
  }, [deeds]);
  const isWork = isOpen && tab.value !== 'start' && tab.value !== 'verify';
  if (deeds.length === 0 && !(isWork && errors.length + warnings.length > 0)) return null;
  const failed = countOf([...deeds.filter(({ severity }) => severity === 'error'), ...errors]);
  const warned = countOf(warnings);
  const isOnlyWarned = failed === 0;
  return (
    <section
      ref={box}
      class={`summary ${isOnlyWarned ? 'warning' : 'error'}`}
      tabIndex={-1}
      aria-labelledby="summary"
    >
      <h2 id="summary" class={isOnlyWarned ? 'unseen' : undefined}>
        {isOnlyWarned
          ? say({
              ja: `注意 ${countOf(deeds) + warned} 件`,
              en: `${countOf(deeds) + warned} warning(s)`,
            })
          : say({ ja: `誤り ${failed} 件`, en: `${failed} error(s)` })}
      </h2>
      <ProblemList problems={deeds} />
      {isWork && (
        <>
          <ProblemList problems={errors} isLinked />
          {warnings.length > 0 && (
            <details>
              <summary>{say({ ja: `注意 ${warned} 件を見る`, en: `See ${warned} warning(s)` })}</summary>
              <ProblemList problems={warnings} isLinked />
            </details>
          )}
        </>
      )}
    </section>
  );
}
