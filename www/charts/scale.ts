/** Places of periods and values in a chart. */
import { nice, ticks } from 'd3-array';

/** Parts of a year: how many there are of each kind. */
const PARTS: Record<string, number> = { Q: 4, H: 2 };
/** Semesters: where in the year they begin. */
const SEMESTERS: Record<string, number> = { SS: 3 / 12, WS: 9 / 12 };

/** Where a period begins on the time axis: "2019", "2019-12-31", "2007-06", "2019-Q2", "2019/20", "2005/06-WS"; null for other texts. */
export function yearOf(period: string): number | null {
  const found = /^(\d{4})(?:\/\d{2})?(?:-(?:(\d{2})(?:-(\d{2}))?|([QH])(\d)|(SS|WS)))?$/.exec(period);
  if (!found) return null;
  const [, year, month, day, part, number, semester] = found;
  const within = part === undefined ? SEMESTERS[semester ?? ''] ?? 0 : (Number(number) - 1) / (PARTS[part] ?? 1);
  return Number(year) + (Number(month ?? 1) - 1) / 12 + (Number(day ?? 1) - 1) / 365 + within;
}

/** Numbers of all periods; their order where one of them is no date. */
export function positions(periods: string[]): number[] {
  const years = periods.map(yearOf);
  return years.every((y) => y !== null) ? years : periods.map((_, i) => i);
}

/** From 0 to a round number with three or four steps: heights of a share may be compared only from 0. */
export function valueAxis(highest: number, height: number): { y: (v: number) => number; ticks: number[] } {
  const [, top] = nice(0, highest > 0 ? highest : 1, 4);
  return { y: (v) => height * (1 - v / top), ticks: ticks(0, top, 4) };
}

/** The line through places, cut where one is missing; a thousandth of a point is more than any screen shows. */
export function pathOf(places: { x: number; y: number | null }[]): string {
  const short = (n: number): number => Math.round(n * 1000) / 1000;
  return places.map(({ x, y }, i) => (y === null ? '' : `${(places[i - 1]?.y ?? null) === null ? 'M' : 'L'}${short(x)},${short(y)}`)).join('');
}

/** Which of the periods get a label: first and last always, others where there is room. */
export function labelled(places: number[], room: number): Set<number> {
  const last = places.length - 1;
  const chosen = new Set<number>([0, last]);
  let at = places[0] ?? 0;
  for (let i = 1; i < last; i += 1) {
    const here = places[i] ?? 0;
    if (here - at >= room && (places[last] ?? 0) - here >= room) {
      chosen.add(i);
      at = here;
    }
  }
  return chosen;
}

/** Moves labels apart until none covers another; the order of the lines is kept. */
export function apart(places: number[], distance: number, top: number, bottom: number): number[] {
  const order = places.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
  let before = top - distance;
  for (const o of order) {
    o.y = Math.max(o.y, before + distance);
    before = o.y;
  }
  let limit = bottom + distance;
  for (const o of order.reverse()) {
    o.y = Math.min(o.y, limit - distance);
    limit = o.y;
  }
  const out = [...places];
  for (const o of order) out[o.i] = o.y;
  return out;
}

/** Cuts a label into lines of about `width` letters. */
export function wrapped(text: string, width: number): string[] {
  const rows: string[] = [];
  for (const word of text.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= width) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}
