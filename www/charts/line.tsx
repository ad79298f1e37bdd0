/**
 * Lines over periods. One tab stop; arrow keys, Home and End walk through the periods, Esc leaves. What is read off is
 * said in a live region. Where a figure is missing or hidden the line is cut, and a hollow point sits on the axis, so
 * that its height gives nothing away.
 */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { list, tick } from '../texts/format';
import { periodName } from '../texts/period';
import { t } from '../texts/text';
import { apart, labelled, pathOf, positions, valueAxis, wrapped, yearOf } from './scale';

export interface ChartPoint { period: string; mark: number | null; shown: string }
export interface ChartLine { id: string; label: string; points: ChartPoint[] }
export interface ChartGoal { baseYear: number; year: number; mark: number; label: string }

interface Props { title: string; lines: ChartLine[]; goal: ChartGoal | null; percent: boolean }

interface Placed { x: number; y: number | null; point: ChartPoint }

const NARROW = 560;
/** Width of a letter of an axis label, at most. */
const LETTER = 9;
const LETTERS = 'ABCDEFGHIJ';

function useWidth(): [{ current: HTMLDivElement | null }, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(720);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() => {
      setWidth(Math.max(240, Math.round(element.clientWidth)));
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
    };
  }, []);
  return [ref, width];
}

/** The shape tells lines apart without colour. */
function Dot({ x, y, kind }: { x: number; y: number; kind: number }): JSX.Element {
  switch (kind % 4) {
    case 0: return <circle class="d-0" cx={x} cy={y} r="6" />;
    case 1: return <circle class="d-1" cx={x} cy={y} r="5" />;
    case 2: return <rect class="d-2" x={x - 5} y={y - 5} width="10" height="10" />;
    default: return <path class="d-3" d={`M${x} ${y - 7}l7 12h-14z`} />;
  }
}

function Line({ places, kind, bottom }: { places: Placed[]; kind: number; bottom: number }): JSX.Element {
  const alone = places.filter((p, i) => p.y !== null && (places[i - 1]?.y ?? null) === null && (places[i + 1]?.y ?? null) === null);
  return (
    <g>
      <path class={`l l-${kind % 4}`} d={pathOf(places)} />
      {alone.map((p) => <circle key={p.point.period} class={`s-${kind % 4}`} cx={p.x} cy={p.y ?? 0} r="3.5" />)}
      {places.filter((p) => p.y === null).map((p) => <circle key={p.point.period} class="hole" cx={p.x} cy={bottom} r="5" />)}
    </g>
  );
}

export function LineChart({ title, lines, goal, percent }: Props): JSX.Element {
  const [ref, width] = useWidth();
  const [at, setAt] = useState<number | null>(null);
  const narrow = width < NARROW;
  const many = lines.length > 1;
  const periods = lines[0]?.points.map((p) => p.period) ?? [];
  const end = periods.length - 1;
  const labelWidth = many ? (narrow ? 24 : 208) : narrow ? 20 : 84;
  const box = { left: narrow ? 36 : 52, right: width - labelWidth, top: 28, bottom: narrow ? 256 : 340 };
  const height = box.bottom + 32;

  const numbers = positions(periods);
  const first = numbers[0] ?? 0;
  const far = Math.max(numbers.at(-1) ?? 1, goal && yearOf(periods[0] ?? '') !== null ? goal.year : -Infinity);
  const xOf = (n: number): number => box.left + ((n - first) / Math.max(far - first, 1)) * (box.right - box.left);
  const marks = lines.flatMap((l) => l.points.flatMap((p) => (p.mark === null ? [] : [p.mark])));
  const axis = valueAxis(Math.max(0, ...marks, goal?.mark ?? 0), box.bottom - box.top);
  const yOf = (v: number): number => box.top + axis.y(v);
  const placed = lines.map((l) => l.points.map((point, i): Placed => ({
    point, x: xOf(numbers[i] ?? 0), y: point.mark === null ? null : yOf(point.mark),
  })));
  const lastOf = placed.map((p) => p.findLast((q) => q.y !== null) ?? null);
  const names = apart(lastOf.map((p) => p?.y ?? box.bottom), narrow ? 18 : 40, box.top, box.bottom - (narrow ? 6 : 24));
  const longest = Math.max(...periods.map((p) => periodName(p).length));
  const xLabels = labelled(periods.map((_, i) => xOf(numbers[i] ?? 0)), Math.max(narrow ? 64 : 88, longest * LETTER));
  const base = goal ? placed[0]?.find((p) => yearOf(p.point.period) !== null && Math.floor(yearOf(p.point.period) ?? 0) === goal.baseYear) : undefined;

  const reading = (i: number): string => t('chart-reading', {
    period: periodName(periods[i] ?? ''),
    values: list(lines.map((l) => (many ? t('chart-part', { label: l.label, value: l.points[i]?.shown ?? '' }) : l.points[i]?.shown ?? ''))),
  });
  const move = (e: KeyboardEvent): void => {
    const now = at ?? end;
    const to: Record<string, number | null> = {
      ArrowLeft: Math.max(0, now - 1), ArrowRight: at === null ? end : Math.min(end, now + 1), Home: 0, End: end, Escape: null,
    };
    if (!(e.key in to)) return;
    e.preventDefault();
    setAt(to[e.key] ?? null);
  };
  const point = (e: PointerEvent): void => {
    const frame = (e.currentTarget as SVGSVGElement).getBoundingClientRect();
    const x = ((e.clientX - frame.left) / frame.width) * width;
    let best = 0;
    numbers.forEach((n, i) => {
      if (Math.abs(xOf(n) - x) < Math.abs(xOf(numbers[best] ?? 0) - x)) best = i;
    });
    setAt(best);
  };

  return (
    <div class="chart" ref={ref}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" tabindex={0} aria-label={t('chart-label', { title, latest: reading(end) })}
        onKeyDown={move} onPointerMove={point} onPointerLeave={() => { setAt(null); }} onBlur={() => { setAt(null); }}>
        {axis.ticks.map((v, i) => (
          <g key={v}>
            <path class={v === 0 ? 'ax0' : 'ax'} d={`M${box.left} ${yOf(v)}H${xOf(far)}`} />
            <text x={box.left - 8} y={yOf(v) + 5} text-anchor="end">{percent && i === axis.ticks.length - 1 && !narrow ? t('unit-percent', { value: tick(v) }) : tick(v)}</text>
          </g>
        ))}
        {periods.map((p, i) => (xLabels.has(i) ? (
          <g key={p}>
            <path class="ax0" d={`M${xOf(numbers[i] ?? 0)} ${box.bottom}v5`} />
            <text x={xOf(numbers[i] ?? 0)} y={box.bottom + 22} text-anchor="middle">{periodName(p)}</text>
          </g>
        ) : null))}
        {at !== null && <path class="cursor" d={`M${xOf(numbers[at] ?? 0)} ${box.top - 8}V${box.bottom}`} />}
        {placed.map((p, k) => <Line key={lines[k]?.id} places={p} kind={k} bottom={box.bottom} />)}
        {goal && (
          <g>
            {base && base.y !== null && <path class="path" d={`M${base.x} ${base.y}L${xOf(goal.year)} ${yOf(goal.mark)}`} />}
            <path class="d-goal" d={`M${xOf(goal.year)} ${yOf(goal.mark) - 8}l8 8-8 8-8-8z`} />
            <text class="t-goal halo" x={xOf(goal.year) + 8} y={yOf(goal.mark) - 14} text-anchor="end">{goal.label}</text>
          </g>
        )}
        {lastOf.map((p, k) => {
          if (!p || p.y === null) return null;
          const l = lines[k];
          const y = names[k] ?? p.y;
          // Beside the last point there is room for a short number only.
          const above = narrow || p.point.shown.length > 9;
          return (
            <g key={l?.id}>
              <Dot x={p.x} y={p.y} kind={k} />
              {!many && <text class="t-0 big halo" x={above ? Math.min(p.x, width - 4) : p.x + 12} y={above ? p.y - 14 : p.y + 6} text-anchor={above ? 'end' : 'start'}>{p.point.shown}</text>}
              {many && narrow && <text class={`t-${k % 4} halo`} x={p.x + 12} y={y + 5}>{LETTERS[k]}</text>}
              {many && !narrow && (
                <text class={`t-${k % 4} halo`} x={p.x + 14} y={y + 5}>
                  {wrapped(l?.label ?? '', 27).slice(0, 2).map((row, r) => <tspan key={row} x={p.x + 14} dy={r === 0 ? 0 : 17}>{row}</tspan>)}
                </text>
              )}
            </g>
          );
        })}
        {at !== null && placed.map((p, k) => {
          const here = p[at];
          return here && here.y !== null ? <Dot key={lines[k]?.id} x={here.x} y={here.y} kind={k} /> : null;
        })}
      </svg>
      {many && narrow && (
        <ul class="keys">{lines.map((l, k) => <li key={l.id} class={`k-${k % 4}`}>{t('chart-key', { letter: LETTERS[k] ?? '', label: l.label, value: lastOf[k]?.point.shown ?? '' })}</li>)}</ul>
      )}
      <p class="readout" role="status">{at === null ? '' : reading(at)}</p>
      <p class="src noprint">{t('chart-keys')}</p>
    </div>
  );
}
