/** Places of periods and values in a chart. */
import { scaleLinear } from 'd3-scale';

/** A period as a number on the time axis: "2019", "2019-12-31", "2019/20"; null where it is none of these. */
export function yearOf(period: string): number | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:\/\d{2,4})?$/.exec(period);
  if (!found) return null;
  const month = found[2] ? Number(found[2]) - 1 : 0;
  const day = found[3] ? Number(found[3]) - 1 : 0;
  return Number(found[1]) + month / 12 + day / 365;
}

/** Numbers of all periods; their order where one of them is no date. */
export function positions(periods: string[]): number[] {
  const years = periods.map(yearOf);
  return years.every((y) => y !== null) ? years : periods.map((_, i) => i);
}

/** From 0 to a round number with three or four steps: heights of a share may be compared only from 0. */
export function valueAxis(highest: number, height: number): { y: (v: number) => number; ticks: number[] } {
  const scale = scaleLinear().domain([0, highest > 0 ? highest : 1]).range([height, 0]).nice(4);
  return { y: (v) => scale(v), ticks: scale.ticks(4) };
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
