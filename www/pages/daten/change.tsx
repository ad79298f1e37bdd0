/** Changing a decision: a form per question. Nothing is read again before the button is pressed. */
import type { JSX, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, Select, Trouble } from '../../parts/ui';
import type { Option } from '../../parts/ui';
import type { Decision, Failure, TableView } from '../../engine/types';
import { cancel, choose, jobs, tables } from '../../state/session';
import { whole } from '../../texts/format';
import { t, tn } from '../../texts/text';
import { keyOf, valueOf, whatOf } from './words';

/** Questions with their new answers; null = as proposed. */
export type Changes = Record<string, string | null>;

export interface Applied {
  /** For the form: it keeps the focus when a button of it is gone. */
  form: RefObject<HTMLFormElement | null>;
  apply: (changes: Changes) => Promise<boolean>;
  /** Progress, result and failure; stands behind the buttons of the form. */
  result: JSX.Element;
}

/** Id of the heading that takes the focus when a form is gone after its file was read again. */
export const HOW_READ = 'how-read';

function keepFocus(form: HTMLFormElement | null): void {
  if (document.activeElement !== document.body) return;
  const left = form?.isConnected ? form.querySelector<HTMLElement>('button[type="submit"]') : null;
  (left ?? document.getElementById(HOW_READ))?.focus();
}

/** Applies changes to a table and says what came of it. */
export function useApply(table: TableView): Applied {
  const form = useRef<HTMLFormElement>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [said, setSaid] = useState('');
  const busy = useRef(false);
  const [mine, setMine] = useState(false);
  const job = mine ? jobs.value.find((j) => j.table === table.id) : undefined;

  const apply = async (changes: Changes): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setMine(true);
    setFailure(null);
    setSaid(t('reread-running'));
    const why = await choose(table.id, (now) => {
      const entries = Object.entries({ ...now, ...changes }).filter((e): e is [string, string] => e[1] !== null);
      return Object.fromEntries(entries);
    });
    busy.current = false;
    setMine(false);
    if (why?.code === 'page.cancelled') setSaid(t('reread-cancelled'));
    else {
      const after = tables.value.find((x) => x.id === table.id);
      setFailure(why);
      setSaid(why || !after ? '' : tn('reread-done', after.rows, { columns: whole(after.columns.length) }));
    }
    // A button that is gone (the proposal holds again) would leave the focus nowhere.
    requestAnimationFrame(() => { keepFocus(form.current); });
    return why === null;
  };
  const result = (
    <>
      <span role="status" class="s">{said}</span>
      {job?.progress && (
        <span class="row">
          <progress aria-label={t('reread-running')} max={Math.max(job.size, 1)} value={job.progress.bytes} />
          <Button kind="secondary" small onClick={() => cancel(job.key)}>{t('cancel')}</Button>
        </span>
      )}
      {failure && <Trouble failure={failure} title={t('trouble-choice')} />}
    </>
  );
  return { form, apply, result };
}

/** The answers a question can have, the one that holds included. */
export function answers(d: Decision): Option[] {
  const values = d.alternatives.map((a) => a.value);
  const all = d.value === 'ask' || values.includes(d.value) ? values : [d.value, ...values];
  const named = all.map((value) => ({ value, label: valueOf(d.what, value) }));
  return d.value === 'ask' ? [{ value: 'ask', label: t('choose-please') }, ...named] : named;
}

function NumberField({ label, value, onInput }: { label: string; value: string; onInput: (value: string) => void }): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      <input class="inp inp--line" type="number" min={1} step={1} value={value} autocomplete="off" onInput={(e) => { onInput(e.currentTarget.value); }} />
    </label>
  );
}

/** First and last line of the header as the decision shows them. */
function headerLines(d: Decision): [string, string] {
  const line = d.line === null ? '' : String(d.line);
  return [d.because.args.first ?? line, d.because.args.last ?? d.because.args.first ?? line];
}

interface Draft { field: JSX.Element; value: string }

function useOneOf(d: Decision, now: string): Draft {
  const [value, setValue] = useState(now);
  useEffect(() => { setValue(now); }, [now]);
  return {
    value,
    field: <Select label={t('change-to', { what: whatOf(d) })} value={value} options={answers(d)} onChange={setValue} />,
  };
}

function useLines(d: Decision): Draft {
  const [first, last] = headerLines(d);
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState(last);
  const [none, setNone] = useState(d.value === 'none');
  useEffect(() => {
    setFrom(first);
    setTo(last);
    setNone(d.value === 'none');
  }, [first, last, d.value]);
  return {
    // A header of one line needs only one of the two.
    value: none ? 'none' : [from, to].filter((line) => line !== '').join('-'),
    field: (
      <fieldset class="lines">
        <legend class="sr">{whatOf(d)}</legend>
        {!none && <NumberField label={t('header-first')} value={from} onInput={setFrom} />}
        {!none && <NumberField label={t('header-last')} value={to} onInput={setTo} />}
        <label class="choice">
          <input type="checkbox" checked={none} onChange={(e) => { setNone(e.currentTarget.checked); }} />
          {t('header-none')}
        </label>
      </fieldset>
    ),
  };
}

function useLine(d: Decision): Draft {
  const now = d.line === null ? '' : String(d.line);
  const [line, setLine] = useState(now);
  useEffect(() => { setLine(now); }, [now]);
  return { value: line, field: <NumberField label={t('change-line', { what: whatOf(d) })} value={line} onInput={setLine} /> };
}

/** What holds now, in the form in which it would be chosen. */
function held(d: Decision): string {
  if (d.change === 'line') return d.line === null ? '' : String(d.line);
  return d.change === 'lines' && d.value !== 'none' ? headerLines(d).join('-') : d.value;
}

export function ChangeForm({ table, decision: d }: { table: TableView; decision: Decision }): JSX.Element {
  const { form, apply, result } = useApply(table);
  const drafts = { one_of: useOneOf(d, d.value), lines: useLines(d), line: useLine(d) };
  const draft = drafts[d.change ?? 'one_of'];
  const key = keyOf(d);

  return (
    <form ref={form} class="change" autocomplete="off" noValidate onSubmit={(e) => {
      e.preventDefault();
      if (draft.value !== held(d) && draft.value !== 'ask') void apply({ [key]: draft.value });
    }}>
      {draft.field}
      <div class="row">
        <Button small submit>{t('change-apply')}</Button>
        {d.chosen && <Button small kind="tertiary" onClick={() => apply({ [key]: null })}>{t('change-restore')}</Button>}
        {result}
      </div>
    </form>
  );
}
