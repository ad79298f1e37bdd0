/** Every text of the page, by id. A sentence is one whole message; none is put together from pieces. */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { lang } from '../state/settings';
import type { Lang } from '../state/settings';
import de from './de.ftl';
import en from './en.ftl';
import { whole } from './format';

function bundle(locale: string, source: string): FluentBundle {
  // Without useIsolating:false invisible marks get into titles, labels and file names.
  const made = new FluentBundle(locale, { useIsolating: false });
  made.addResource(new FluentResource(source));
  return made;
}

const bundles: Record<Lang, FluentBundle> = { de: bundle('de', de), en: bundle('en-GB', en) };

export type Args = Record<string, string | number>;

export function hasText(id: string): boolean {
  return bundles[lang.value].hasMessage(id);
}

/** The text of an id in the page's language; the id itself where there is none. */
export function t(id: string, args: Args = {}): string {
  const message = bundles[lang.value].getMessage(id);
  if (!message?.value) return id;
  // The engine withholds arguments that could hold text of cells (class Einzeldaten): they print as "…".
  const unsaid: Error[] = [];
  return bundles[lang.value].formatPattern(message.value, args, unsaid).replaceAll(/\{\$\w+\}/g, '…');
}

/** As `t`, with a count: `$n` chooses the form, `$count` is the number as it is shown. */
export function tn(id: string, n: number, args: Args = {}): string {
  return t(id, { ...args, n, count: whole(n) });
}

/** Text of the first id that exists. */
export function tFirst(ids: string[], args: Args, fallback: string): string {
  const id = ids.find(hasText);
  return id === undefined ? fallback : t(id, args);
}

/** `read.ragged_row` → `read-ragged-row`. */
export function idOf(code: string): string {
  return code.replaceAll(/[._]/g, '-');
}
