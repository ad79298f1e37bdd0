/**
 * Numbers and dates as DIN 5008 wants them: comma, narrow space in thousands, true minus. The engine's figures are
 * decimal text, already rounded; they are formatted as text, never through a float.
 */
import { lang } from '../state/settings';

const MINUS = '\u2212';
/** No-break thin space. */
const THIN = '\u202F';

const LOCALE = { de: 'de-DE', en: 'en-GB' } as const;

function format(value: string | number, decimals: number): string {
  const grouping = lang.value === 'de' ? 'always' : true;
  const how = new Intl.NumberFormat(LOCALE[lang.value], {
    minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: grouping,
  });
  return how
    // The types know numeric text only as literals; the standard takes any and formats it exactly.
    .formatToParts(value as number)
    .map((part) => {
      if (part.type === 'minusSign') return MINUS;
      return part.type === 'group' && lang.value === 'de' ? THIN : part.value;
    })
    .join('');
}

/** A figure of the engine ("20.81") with exactly its decimals; other text stays as it is. */
export function decimal(value: string): string {
  const parts = /^-?\d+(?:\.(\d+))?$/.exec(value);
  return parts ? format(value, parts[1]?.length ?? 0) : value;
}

/** A difference: "+1,2", "−0,4", "0,0". */
export function signed(value: string): string {
  return value.startsWith('-') || /^[0.]*$/.test(value) ? decimal(value) : `+${decimal(value)}`;
}

export function whole(value: number): string {
  return format(Math.round(value), 0);
}

/** Label of an axis tick. */
export function tick(value: number): string {
  return format(value, Number.isInteger(value) ? 0 : 1);
}

/** What was typed ("41,5", "1 000", "41.5") as decimal text for the engine. */
export function typed(text: string): string {
  return text.replaceAll(/[\s\u202F\u00A0]/g, '').replace(',', '.').replace(MINUS, '-');
}

export function bytes(n: number): string {
  if (n < 1000) return `${whole(n)}${THIN}B`;
  if (n < 1_000_000) return `${whole(n / 1000)}${THIN}kB`;
  return `${format((n / 1_000_000).toFixed(1), 1)}${THIN}MB`;
}

/** "2019-12-31" → "31.12.2019" or "31 December 2019"; other text stays as it is. */
export function date(iso: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  const options: Intl.DateTimeFormatOptions = lang.value === 'de'
    ? { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }
    : { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(LOCALE[lang.value], options).format(new Date(`${iso}T00:00:00Z`));
}

/** "2007-06" → "Juni 2007" or "June 2007". */
export function monthOf(iso: string): string {
  const how = new Intl.DateTimeFormat(LOCALE[lang.value], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return how.format(new Date(`${iso}-01T00:00:00Z`));
}

/** "a, b und c". */
export function list(items: string[]): string {
  return new Intl.ListFormat(LOCALE[lang.value], { type: 'conjunction' }).format(items);
}

/** Line numbers, runs drawn together: "3, 7–9, 12". */
export function lines(numbers: number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last && n === last[1] + 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([a, b]) => (a === b ? whole(a) : `${whole(a)}–${whole(b)}`)).join(', ');
}
