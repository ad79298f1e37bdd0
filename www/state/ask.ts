/** Asking the engine from a component: the answer stays while the next one is on its way. */
import { useEffect, useState } from 'preact/hooks';
import { asFailure } from '../engine/client';
import type { Failure, Question, Questions } from '../engine/types';
import { ask, epoch, state } from './session';

export interface Answer<T> { value: T | null; failure: Failure | null }

/** Asks again when the arguments or the loaded data change; `null` asks nothing. */
export function useAsk<Q extends Question>(name: Q, args: Questions[Q]['args'] | null): Answer<Questions[Q]['answer']> {
  const [answer, setAnswer] = useState<Answer<Questions[Q]['answer']>>({ value: null, failure: null });
  const key = args && state.value === 'ready' ? JSON.stringify(args) : null;
  const now = epoch.value;
  useEffect(() => {
    if (key === null) {
      setAnswer({ value: null, failure: null });
      return undefined;
    }
    let current = true;
    ask().ask(name, ...(JSON.parse(key) as Questions[Q]['args'])).then(
      (value) => {
        if (current) setAnswer({ value, failure: null });
      },
      (error: unknown) => {
        if (current) setAnswer({ value: null, failure: asFailure(error) });
      },
    );
    return () => {
      current = false;
    };
  }, [name, key, now]);
  return answer;
}
