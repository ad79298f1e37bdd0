/** The form "Ziel festlegen". What is set here is the user's, not a decision of the council, and is printed so. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, Select, Trouble } from '../../parts/ui';
import type { Direction, Failure, GoalInput, GoalView, IndicatorView } from '../../engine/types';
import { useAsk } from '../../state/ask';
import { setGoal } from '../../state/session';
import { decimal, typed } from '../../texts/format';
import { t } from '../../texts/text';

const DIRECTIONS: Direction[] = ['none', 'up', 'down', 'parity'];

function year(text: string): number | null {
  return /^\d{4}$/.test(text.trim()) ? Number(text) : null;
}

function Field({ label, hint, value, onInput, wrong }: { label: string; hint: string; value: string; onInput: (v: string) => void; wrong: string | null }): JSX.Element {
  const id = `goal-${hint}`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} class="inp" type="text" inputMode="decimal" value={value} translate={false} spellcheck={false} autocomplete="off"
        aria-describedby={`${id}-hint`} aria-invalid={wrong !== null} onInput={(e) => { onInput(e.currentTarget.value); }} />
      <small id={`${id}-hint`} class={wrong === null ? 'm' : 'wrong'}>{wrong ?? t(`goal-hint-${hint}`)}</small>
    </div>
  );
}

function Form({ indicator, goal }: { indicator: IndicatorView; goal: GoalView }): JSX.Element {
  const [direction, setDirection] = useState<Direction>(goal.direction);
  const [target, setTarget] = useState(goal.target === null ? '' : decimal(goal.target));
  const [targetYear, setTargetYear] = useState(goal.target_year === null ? '' : String(goal.target_year));
  const [baseYear, setBaseYear] = useState(goal.base_year === null ? '' : String(goal.base_year));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState('');

  const wrongTarget = target.trim() !== '' && !/^-?\d+(\.\d+)?$/.test(typed(target)) ? t('goal-wrong-target') : null;
  const wrongYear = (text: string): string | null => (text.trim() !== '' && year(text) === null ? t('goal-wrong-year') : null);
  const missingYear = target.trim() !== '' && targetYear.trim() === '' ? t('goal-missing-year') : null;
  const wrong = [wrongTarget, wrongYear(targetYear) ?? missingYear, wrongYear(baseYear)] as const;

  const send = async (input: GoalInput | null, said: string): Promise<void> => {
    const why = await setGoal(indicator.id, input);
    setFailure(why);
    setDone(why ? '' : said);
  };
  const clear = async (): Promise<void> => {
    setDirection(indicator.direction);
    for (const empty of [setTarget, setTargetYear, setBaseYear]) empty('');
    setTried(false);
    await send(null, t('goal-cleared'));
  };
  const submit = async (e: Event): Promise<void> => {
    e.preventDefault();
    setTried(true);
    setDone('');
    if (wrong.some((w) => w !== null)) return;
    await send({
      direction, target: target.trim() === '' ? null : typed(target), target_year: year(targetYear), base_year: year(baseYear),
    }, t('goal-set'));
  };

  return (
    <form class="goal" autocomplete="off" noValidate onSubmit={submit}>
      <p class="text">{t('goal-lead')}</p>
      <div class="goal-fields">
        <Select label={t('goal-direction')} value={direction} options={DIRECTIONS.map((d) => ({ value: d, label: t(`direction-${d}`) }))} onChange={(v) => {
          setDirection(DIRECTIONS.find((d) => d === v) ?? 'none');
        }} />
        <Field label={t('goal-target')} hint="target" value={target} onInput={setTarget} wrong={tried ? wrong[0] : null} />
        <Field label={t('goal-target-year')} hint="target-year" value={targetYear} onInput={setTargetYear} wrong={tried ? wrong[1] : null} />
        <Field label={t('goal-base-year')} hint="base-year" value={baseYear} onInput={setBaseYear} wrong={tried ? wrong[2] : null} />
      </div>
      {failure && <Trouble failure={failure} />}
      <div class="row">
        <Button small submit>{t('goal-save')}</Button>
        <Button small kind="secondary" onClick={clear}>{t('goal-clear')}</Button>
        <span role="status" class="s">{done}</span>
      </div>
      {goal.decided_by === 'user' && <p class="s m">{t('decided-by-user')}</p>}
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
