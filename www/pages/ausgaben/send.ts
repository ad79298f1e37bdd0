/** What became of a form that was sent: saved, or refused because of one input. */
import { useState } from 'preact/hooks';
import type { Failure } from '../../engine/types';
import { failureText, nextStep } from '../../state/names';

export interface Sent {
  failure: Failure | null;
  /** What was done, in words; empty until then. */
  done: string;
  code: string | null;
  /** True = it was taken; then `said` stands there. */
  send: (what: Promise<Failure | null>, said: string) => Promise<boolean>;
  reset: () => void;
  /** What is wrong about an input (of a line, from 1), with what to do. */
  wrong: (field: string, row?: number) => string | null;
}

/** `fields`: the inputs that say what is wrong about themselves. */
export function useSent(fields: string[]): Sent {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState('');
  return {
    failure: failure && fields.includes(failure.args['field'] ?? '') ? null : failure,
    done,
    code: failure?.code ?? null,
    send: async (what, said) => {
      const why = await what;
      setFailure(why);
      setDone(why ? '' : said);
      return why === null;
    },
    reset: () => {
      setFailure(null);
      setDone('');
    },
    wrong: (field, row) => {
      if (failure?.args['field'] !== field || failure.args['row'] !== (row === undefined ? undefined : String(row))) return null;
      return [failureText(failure), nextStep(failure.code)].filter((s) => s !== '').join(' ');
    },
  };
}
