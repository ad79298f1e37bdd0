/** The few symbols of the page. All are decoration: the word stands beside them. */
import type { JSX } from 'preact';
import type { Stand } from '../engine/types';
import { idOf, t } from '../texts/text';

const LINE = { fill: 'none', stroke: 'currentColor', 'stroke-width': 2 } as const;

const ICONS = {
  lock: <path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" {...LINE} />,
  no: <><circle cx="12" cy="12" r="9" {...LINE} /><path d="M5.8 5.8l12.4 12.4" {...LINE} /></>,
  info: <><circle cx="12" cy="12" r="9" {...LINE} /><path d="M12 11v6M12 7v2" {...LINE} /></>,
  ok: <path d="M5 12.5l4.5 4.5L19 7" {...LINE} stroke-width="2.6" />,
} as const;

export function Icon({ name }: { name: keyof typeof ICONS }): JSX.Element {
  return <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">{ICONS[name]}</svg>;
}

export function Logo(): JSX.Element {
  return (
    <svg class="logo" viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="6" fill="var(--act)" />
      <path d="M6 19l5-5 4 3 6-8M23 6v16" fill="none" stroke="var(--on-act)" stroke-width="2.4" />
    </svg>
  );
}

const FILLED = { fill: 'none', stroke: 'var(--v-on)', 'stroke-width': 2.4 } as const;
const tile = <rect width="24" height="24" rx="5" fill="currentColor" />;
const frame = <rect x="1" y="1" width="22" height="22" rx="4" {...LINE} />;
/** The upright stroke is the target, the arrow the way to it: the symbol never says whether a number rose or fell. */
const before = <path d="M4.5 12h7M7.5 7.8l4.2 4.2-4.2 4.2M18.3 5v14" {...LINE} stroke-width="2.6" />;

const STANDS: Record<Stand, { tone: string; mark: JSX.Element }> = {
  reached: { tone: 'v-e', mark: <>{tile}<path d="M5.5 12.5l4.2 4.3L18.5 7" {...FILLED} stroke-width="2.8" /></> },
  on_course: { tone: 'v-a', mark: <>{tile}<path d="M4 12h10.5M10 7l5 5-5 5M19.5 5v14" {...FILLED} /></> },
  too_slow: { tone: 'v-z', mark: <>{frame}{before}</> },
  unchanged: { tone: 'v-z', mark: <>{frame}{before}</> },
  away: { tone: 'v-g', mark: <>{tile}<path d="M14.5 12H5M9 7l-5 5 5 5M19.5 5v14" {...FILLED} /></> },
  none: {
    tone: 'v-k',
    mark: (
      <>
        <rect x="1" y="1" width="22" height="22" rx="4" {...LINE} stroke-dasharray="3 2.6" />
        <path d="M8.7 9.3a3.3 3.3 0 1 1 4.9 2.9c-1.2.7-1.6 1.2-1.6 2.4" {...LINE} stroke-width="2.2" />
        <circle cx="12" cy="17.8" r="1.5" fill="currentColor" />
      </>
    ),
  },
};

export function StandSymbol({ stand }: { stand: Stand }): JSX.Element {
  const { tone, mark } = STANDS[stand];
  return <svg class={`v ${tone}`} viewBox="0 0 24 24" aria-hidden="true">{mark}</svg>;
}

export function standWord(stand: Stand): string {
  return t(`stand-${idOf(stand)}`);
}
