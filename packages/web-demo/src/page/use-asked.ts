import { useEffect, useState } from 'preact/hooks';

/**
 * What a worker answers, as soon as it does; undefined until then.
 * @param ask is asked anew whenever one of `about` is another; undefined asks nothing
 */
export function useAsked<T>(ask: (() => Promise<T>) | undefined, about: readonly unknown[]): T | undefined {
  const [answer, setAnswer] = useState<T | undefined>();
  useEffect(() => {
    let isCurrent = true;
    if (!ask) setAnswer(undefined);
    // Where the worker was ended meanwhile, its successor is asked after the next change.
    else
      void ask()
        .then((found) => {
          if (isCurrent) setAnswer(() => found);
        })
        .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, about);
  return answer;
}
