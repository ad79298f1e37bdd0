/** Small parts that every screen uses. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { route } from '../state/route';
import type { Failure } from '../engine/types';
import { failureText, nextStep, placeOf } from '../state/names';
import { t } from '../texts/text';

const KINDS = {
  primary: 'kern-btn kern-btn--primary',
  secondary: 'kern-btn kern-btn--secondary',
  tertiary: 'kern-btn kern-btn--tertiary',
} as const;

interface ButtonProps {
  kind?: keyof typeof KINDS;
  onClick?: () => unknown;
  children: ComponentChildren;
  small?: boolean;
  submit?: boolean;
  disabled?: boolean;
}

export function Button({ kind = 'primary', onClick, children, small = false, submit = false, disabled = false }: ButtonProps): JSX.Element {
  return (
    <button type={submit ? 'submit' : 'button'} class={`${KINDS[kind]}${small ? ' btn-s' : ''}`} onClick={() => { onClick?.(); }} disabled={disabled}>
      <span class="kern-label">{children}</span>
    </button>
  );
}

export function LinkButton({ to, kind = 'secondary', children, small = false }: { to: string; kind?: keyof typeof KINDS; children: ComponentChildren; small?: boolean }): JSX.Element {
  return <a class={`${KINDS[kind]}${small ? ' btn-s' : ''}`} href={to}><span class="kern-label">{children}</span></a>;
}

const ALERTS = {
  info: ['kern-alert kern-alert--info', 'kern-icon kern-icon--info'],
  warning: ['kern-alert kern-alert--warning', 'kern-icon kern-icon--warning'],
  danger: ['kern-alert kern-alert--danger', 'kern-icon kern-icon--danger'],
} as const;

/** A KERN alert. `role` alert only where something just went wrong. */
export function Alert({ kind, title, children, live = false }: { kind: keyof typeof ALERTS; title: string; children?: ComponentChildren; live?: boolean }): JSX.Element {
  return (
    <div class={ALERTS[kind][0]} role={live ? 'alert' : 'note'}>
      <div class="kern-alert__header">
        <span class={ALERTS[kind][1]} aria-hidden="true" />
        <span class="kern-title">{title}</span>
      </div>
      {children && <div class="kern-alert__body">{children}</div>}
    </div>
  );
}

/** What went wrong, where, and what to do. */
export function Trouble({ failure, name, title, children }: { failure: Failure; name?: string; title?: string; children?: ComponentChildren }): JSX.Element {
  const next = nextStep(failure.code);
  const place = placeOf(failure);
  return (
    <Alert kind="danger" live title={title ?? (name ? t('trouble-file', { name }) : t('trouble'))}>
      <p>{failureText(failure)}</p>
      {place && <p class="b">{place}</p>}
      {next && <p>{next}</p>}
      {children && <div class="row alert-row">{children}</div>}
    </Alert>
  );
}

export interface Option { value: string; label: string }

export function Select({ label, value, options, onChange, inline = false, hideLabel = false }: {
  label: string; value: string; options: Option[]; onChange: (value: string) => unknown; inline?: boolean; hideLabel?: boolean;
}): JSX.Element {
  return (
    <label class={inline ? 'field-in' : 'field'}>
      <span class={hideLabel ? 'sr' : undefined}>{label}</span>
      <select class={inline ? 'sel sel--in' : 'sel'} value={value} autocomplete="off" onChange={(e) => onChange(e.currentTarget.value)}>
        {options.map((o) => <option key={o.value} value={o.value}>{o.label}</option>)}
      </select>
    </label>
  );
}

let seen: string | null = null;

/** The heading of a screen. It takes the focus when the screen changes, not on the first one. */
export function Title({ children }: { children: ComponentChildren }): JSX.Element {
  const ref = useRef<HTMLHeadingElement>(null);
  const here = `${route.value.screen}/${route.value.screen === 'indikator' ? route.value.id ?? '' : ''}`;
  useEffect(() => {
    if (seen !== null && seen !== here) {
      ref.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    seen = here;
  }, [here]);
  return <h1 ref={ref} tabindex={-1}>{children}</h1>;
}

/** A wide table scrolls inside its frame, also by keyboard. */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
  return <div class="scroll" role="group" aria-label={label} tabindex={0}>{children}</div>;
}
