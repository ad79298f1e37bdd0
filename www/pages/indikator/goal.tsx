/** The form "Ziel festlegen". What is set here is the user's, not a decision of the council, and is printed so. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, Select, Trouble } from '../../parts/ui';
import type { Aim, Direction, Failure, GoalInput, GoalView, IndicatorView } from '../../engine/types';
import { useAsk } from '../../state/ask';
import { groupName } from '../../state/names';
import { setGoal } from '../../state/session';
import { decimal, typed } from '../../texts/format';
import { t } from '../../texts/text';
import { decidedBy, methodName } from './verdict';

const DIRECTIONS: Direction[] = ['none', 'up', 'down', 'parity'];
const AIMS: Aim[] = ['direction', 'value', 'keep', 'interval', 'path', 'parity', 'gap_closing'];
/** Methods whose Stand may lead in place of the usual one, by kind of goal. */
const METHODS: Record<Aim, string[]> = {
  direction: ['direction-since-edition', 'laender-2021'],
  value: ['share-of-way', 'kommunal-plan-tolerance', 'sdsn-2023', 'eurostat-sdg-2024', 'un-progress-2023', 'opensdg', 'direction-since-edition', 'laender-2021'],
  keep: ['value-kept'], interval: [], path: ['kommunal-plan-tolerance'], parity: ['unesco-gpia'], gap_closing: ['gap-closing', 'laender-2021'],
};

function year(text: string): number | null {
  return /^\d{4}$/.test(text.trim()) ? Number(text) : null;
}

/** "2026: 40,5; 2027: 41" → years with values; null where a part is no such pair. */
function planOf(text: string): { year: number; value: string }[] | null {
  const steps = text.split(/[;\n]/).map((s) => s.trim()).filter((s) => s !== '').map((s) => {
    const [, y, value] = /^(\d{4})\s*[:=]\s*(.+)$/.exec(s) ?? [];
    return y !== undefined && value !== undefined && isNumber(value) ? { year: Number(y), value: typed(value) } : null;
  });
  return steps.every((s) => s !== null) ? steps : null;
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(typed(text));
}

function Field({ name, label, hint, value, onInput, wrong, wide = false }: {
  name: string; label: string; hint: string; value: string; onInput: (v: string) => void; wrong: string | null; wide?: boolean;
}): JSX.Element {
  const id = `goal-${name}`;
  return (
    <div class={wide ? 'field wide' : 'field'}>
      <label for={id}>{label}</label>
      <input id={id} class="inp" type="text" inputMode={wide ? 'text' : 'decimal'} value={value} translate={false} spellcheck={false} autocomplete="off"
        aria-describedby={`${id}-hint`} aria-invalid={wrong !== null} onInput={(e) => { onInput(e.currentTarget.value); }} />
      <small id={`${id}-hint`} class={wrong === null ? 'm' : 'wrong'}>{wrong ?? t(`goal-hint-${hint}`)}</small>
    </div>
  );
}

interface Typed {
  direction: Direction; aim: Aim; target: string; upper: string; plan: string; tolerance: string; targetYear: string; baseYear: string;
  group: string; method: string; by: string;
}

function typedOf(goal: GoalView): Typed {
  const number = (v: string | null): string => (v === null ? '' : decimal(v));
  const text = (v: number | null): string => (v === null ? '' : String(v));
  return {
    direction: goal.direction, aim: goal.aim, target: number(goal.target), upper: number(goal.upper),
    plan: goal.plan.map((p) => `${String(p.year)}: ${decimal(p.value)}`).join('; '), tolerance: number(goal.tolerance),
    targetYear: text(goal.target_year), baseYear: text(goal.base_year), group: goal.group ?? '', method: goal.method ?? '',
    by: goal.decided_by === 'user' ? goal.decision : '',
  };
}

/** What is wrong with the fields, by name; the engine checks the rest. */
function mistakes(v: Typed): Partial<Record<keyof Typed, string>> {
  const out: Partial<Record<keyof Typed, string>> = {};
  for (const name of ['target', 'upper', 'tolerance'] as const) if (v[name].trim() !== '' && !isNumber(v[name])) out[name] = t('goal-wrong-target');
  for (const name of ['targetYear', 'baseYear'] as const) if (v[name].trim() !== '' && year(v[name]) === null) out[name] = t('goal-wrong-year');
  if (planOf(v.plan) === null) out.plan = t('goal-wrong-plan');
  const lacks = (name: 'target' | 'upper' | 'plan' | 'tolerance' | 'targetYear'): boolean => v[name].trim() === '';
  if (['value', 'keep', 'interval'].includes(v.aim) && lacks('target')) out.target = t('goal-missing-number');
  if (v.aim === 'interval' && lacks('upper')) out.upper = t('goal-missing-number');
  if (v.aim === 'value' && lacks('targetYear')) out.targetYear = t('goal-missing-year');
  // A plan is a list of values, or the straight line to a target.
  if (v.aim === 'path' && lacks('plan') && (lacks('target') || lacks('targetYear'))) out.plan = t('goal-missing-plan');
  if (v.aim === 'path' && lacks('tolerance')) out.tolerance = t('goal-missing-tolerance');
  return out;
}

function inputOf(v: Typed): GoalInput {
  const number = (text: string): string | null => (text.trim() === '' ? null : typed(text));
  const has = (...aims: Aim[]): boolean => aims.includes(v.aim);
  return {
    direction: v.direction, aim: v.aim,
    target: has('value', 'keep', 'interval', 'path') ? number(v.target) : null,
    upper: has('interval') ? number(v.upper) : null,
    plan: has('path') ? planOf(v.plan) ?? [] : [],
    tolerance: has('value', 'path') ? number(v.tolerance) : null,
    target_year: has('direction', 'keep', 'parity') ? null : year(v.targetYear),
    base_year: has('direction', 'keep') ? null : year(v.baseYear),
    group: v.group === '' ? null : v.group, method: v.method === '' ? null : v.method, decided_by: v.by.trim() === '' ? null : v.by.trim(),
  };
}

function Form({ indicator, goal }: { indicator: IndicatorView; goal: GoalView }): JSX.Element {
  const [v, setV] = useState(typedOf(goal));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState('');
  const put = (part: Partial<Typed>): void => { setV({ ...v, ...part }); };
  const wrong = mistakes(v);
  const shown = (name: keyof Typed): string | null => (tried ? wrong[name] ?? null : null);
  const has = (...aims: Aim[]): boolean => aims.includes(v.aim);
  const groups = indicator.compare === null ? [] : [...indicator.compare];
  // Approaching another indicator is for those that have one, closing a gap for those that compare two groups.
  const parity = indicator.direction === 'parity';
  const aims = AIMS.filter((a) => a === v.aim || (a === 'parity' ? parity : a !== 'gap_closing' || groups.length > 0));
  const directions = DIRECTIONS.filter((d) => d === v.direction || d !== 'parity' || parity);
  const methods = METHODS[v.aim].filter((m) => m !== 'laender-2021' || groups.length > 0);
  const field = (name: keyof Typed, hint: string, label: string, wide = false): JSX.Element => (
    <Field name={hint.replace(/-(free|path)$/, '')} label={label} hint={hint} value={v[name]} onInput={(text) => { put({ [name]: text }); }} wrong={shown(name)} wide={wide} />
  );

  const send = async (input: GoalInput | null, text: string): Promise<void> => {
    const why = await setGoal(indicator.id, input);
    setFailure(why);
    setDone(why ? '' : text);
  };
  const clear = async (): Promise<void> => {
    setV({ ...typedOf(goal), direction: indicator.direction, aim: 'direction', target: '', upper: '', plan: '', tolerance: '', targetYear: '', baseYear: '', group: '', method: '', by: '' });
    setTried(false);
    await send(null, t('goal-cleared'));
  };
  const submit = async (e: Event): Promise<void> => {
    e.preventDefault();
    setTried(true);
    setDone('');
    if (Object.keys(wrong).length > 0) {
      setFailure(null);
      const form = e.currentTarget;
      requestAnimationFrame(() => {
        if (form instanceof HTMLFormElement) form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      });
      return;
    }
    await send(inputOf(v), t('goal-set'));
  };

  return (
    <form class="goal" autocomplete="off" noValidate onSubmit={submit}>
      <p class="text">{t('goal-lead')}</p>
      <div class="goal-fields">
        <Select label={t('goal-direction')} value={v.direction} options={directions.map((d) => ({ value: d, label: t(`direction-${d}`) }))} onChange={(d) => {
          put({ direction: DIRECTIONS.find((x) => x === d) ?? 'none' });
        }} />
        <Select label={t('goal-aim')} value={v.aim} options={aims.map((a) => ({ value: a, label: t(`aim-${a}`) }))} onChange={(a) => {
          put({ aim: AIMS.find((x) => x === a) ?? 'direction', method: '' });
        }} />
        {has('value', 'keep', 'interval', 'path') && field('target', v.aim === 'path' ? 'target-path' : 'target', t(v.aim === 'interval' ? 'goal-lower' : 'goal-target'))}
        {has('interval') && field('upper', 'upper', t('goal-upper'))}
        {has('value', 'interval', 'path', 'gap_closing') && field('targetYear', v.aim === 'value' ? 'target-year' : v.aim === 'path' ? 'target-year-path' : 'target-year-free', t('goal-target-year'))}
        {has('value', 'interval', 'path', 'parity', 'gap_closing') && field('baseYear', 'base-year', t('goal-base-year'))}
        {has('value', 'path') && field('tolerance', v.aim === 'path' ? 'tolerance' : 'tolerance-free', t('goal-tolerance'))}
        {groups.length > 0 && has('value', 'keep', 'interval', 'path') && (
          <Select label={t('goal-group')} value={v.group} options={[{ value: '', label: t('whose-all') }, ...groups.map((g) => ({ value: g, label: groupName(g) }))]} onChange={(group) => { put({ group }); }} />
        )}
        {methods.length > 1 && (
          <Select label={t('goal-method')} value={v.method} options={[{ value: '', label: t('goal-method-usual') }, ...methods.map((m) => ({ value: m, label: methodName(m) }))]} onChange={(method) => { put({ method }); }} />
        )}
        {has('path') && field('plan', 'plan', t('goal-plan'), true)}
        {field('by', 'by', t('goal-by'), true)}
      </div>
      {failure && <Trouble failure={failure} />}
      <div class="row">
        <Button small submit>{t('goal-save')}</Button>
        <Button small kind="secondary" onClick={clear}>{t('goal-clear')}</Button>
        <span role="status" class="s">{done}</span>
      </div>
      {goal.decided_by === 'user' && <p class="s m">{decidedBy(goal.decision, goal.aim)}</p>}
    </form>
  );
}

export function GoalForm({ indicator }: { indicator: IndicatorView }): JSX.Element | null {
  const goal = useAsk('goal', [indicator.id]);
  const now = goal.value;
  if (!now || now.indicator !== indicator.id) return null;
  return (
    <section>
      <details class="tree">
        <summary>{t('goal-title')}</summary>
        <div class="in">
          <Form key={indicator.id} indicator={indicator} goal={now} />
        </div>
      </details>
    </section>
  );
}
