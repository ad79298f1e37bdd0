/** Decisions about a file in words. */
import type { Decision } from '../../engine/types';
import { coded, shown } from '../../state/names';
import { whole } from '../../texts/format';
import { hasText, idOf, t, tFirst } from '../../texts/text';

/** The question as a choice of the user names it. */
export function keyOf(d: Decision): string {
  return d.column === null ? d.what : `${d.what}:${String(d.column)}`;
}

/** What was decided: "Zeichensatz", or "Zahlen in „Anteil“". */
export function whatOf(d: Decision): string {
  const id = `what-${idOf(d.what)}`;
  return tFirst(d.column === null ? [id] : [`${id}-column`, id], shown(d.because.args), d.what);
}

/** A value in words. A value without words (the name of a sheet) is shown as it is. */
export function valueOf(what: string, value: string, line: number | null = null): string {
  if (value === 'ask') return t('value-ask');
  const id = `value-${idOf(what)}-${idOf(value)}`;
  return /^[\w-]+$/.test(id) && hasText(id) ? t(id, { line: line === null ? '' : whole(line) }) : value;
}

/** Why it was decided so, with the line that shows it. */
export function whyOf(d: Decision): string {
  const reason = coded(d.because);
  return d.line === null || d.change === 'line' ? reason : t('why-line', { reason, line: whole(d.line) });
}

/** The user has to decide, or another answer is strongly suggested. */
export function isOpen(d: Decision): boolean {
  if (d.change === null || d.chosen) return false;
  return d.value === 'ask' || (d.value === 'no' && (d.alternatives[0]?.score ?? 0) >= 500);
}
