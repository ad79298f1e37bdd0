/** Long lists show a first part and a button for the next one: a file may have a hundred thousand columns. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { whole } from '../texts/format';
import { tn } from '../texts/text';
import { Button } from './ui';

export interface Part<T> { shown: T[]; more: JSX.Element | null }

/** `text` is the id of the button's text: `$count` more, of `$all`. */
export function usePart<T>(all: T[], step: number, text: string): Part<T> {
  const [limit, setLimit] = useState(step);
  const next = Math.min(step, all.length - limit);
  return {
    shown: all.slice(0, limit),
    more: next <= 0 ? null : (
      <p class="noprint gap-top"><Button kind="secondary" small onClick={() => { setLimit(limit + step); }}>{tn(text, next, { all: whole(all.length) })}</Button></p>
    ),
  };
}
