/** Periods as the engine names them ("2019", "2019-12-31", "2007-06", "2019-Q2", "2019/20", "2005/06-WS") in words. */
import { date, monthOf } from './format';
import { hasText, t } from './text';

/** The name of a period in the page's language; a year, a school year and any other text stay as they are. */
export function periodName(period: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return date(period);
  if (/^\d{4}-\d{2}$/.test(period)) return monthOf(period);
  const [, years, kind, number] = /^(\d{4}(?:\/\d{2})?)-([A-Z]+)(\d?)$/.exec(period) ?? [];
  const id = `period-${(kind ?? '').toLowerCase()}${number ?? ''}`;
  return years !== undefined && hasText(id) ? t(id, { years }) : period;
}
