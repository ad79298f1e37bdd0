/** The form for what an edition said about one indicator: number, title, what it is to today's, values as published. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Field } from '../../parts/field';
import { Button, LinkButton, Select, Trouble } from '../../parts/ui';
import type { ConcordanceView, EnteredValue, EntryInput, IndicatorView } from '../../engine/types';
import { useAsk } from '../../state/ask';
import { said } from '../../state/names';
import { href } from '../../state/route';
import { ask, catalogue, enter } from '../../state/session';
import { lang } from '../../state/settings';
import { t } from '../../texts/text';
import { editionOptions } from './forms';
import { useSent } from './send';

type Status = EntryInput['status'];
const KEPT: Status[] = ['same', 'renamed', 'redefined'];
const EMPTY: EnteredValue = { period: '', value: '' };

/** As it is typed in the language of the page. */
const typed = (value: string): string => (lang.value === 'de' ? value.replace('.', ',') : value);

/** What is known of an indicator in an edition, for the form. */
function inputOf(column: ConcordanceView | undefined, indicator: string | null): EntryInput {
  const row = indicator === null ? undefined : column?.rows.find((r) => r.indicator === indicator);
  return {
    indicator, number: row?.number ?? '', title: row ? said(row.title) : '', note: row ? said(row.note) : '', decimal: null,
    status: row?.status ?? (indicator === null ? 'dropped' : 'same'),
    values: [...(row?.values ?? []).map((v) => ({ period: v.period, value: typed(v.value) })), EMPTY],
  };
}

function Values({ input, wrong, put }: { input: EntryInput; wrong: (field: string, row: number) => string | null; put: (change: Partial<EntryInput>) => void }): JSX.Element {
  const set = (at: number, change: Partial<EnteredValue>): void => {
    put({ values: input.values.map((v, i) => (i === at ? { ...v, ...change } : v)) });
  };
  return (
    <fieldset class="boxes">
      <legend class="s m">{t('entry-values')}</legend>
      <p class="s m">{t('entry-values-hint')}</p>
      {input.values.map((v, i) => (
        <div class="pairs" key={i}>
          <Field name="entry-period" label={t('entry-period', { row: String(i + 1) })} value={v.period} wrong={wrong('period', i + 1)} onInput={(period) => { set(i, { period }); }} />
          <Field name="entry-value" label={t('entry-value', { row: String(i + 1) })} value={v.value} wrong={wrong('value', i + 1)} onInput={(value) => { set(i, { value }); }} />
        </div>
      ))}
      <p><Button kind="tertiary" small onClick={() => { put({ values: [...input.values, EMPTY] }); }}>{t('entry-more')}</Button></p>
    </fieldset>
  );
}

/** With `indicator` for that one, else for any. */
export function EntryForm({ scope, indicator = null }: { scope: number | null; indicator?: IndicatorView | null }): JSX.Element | null {
  const columns = useAsk('concordance', [scope]).value;
  if (!columns) return null;
  if (columns.length === 0) {
    return indicator ? <p class="row"><span>{t('entry-no-edition')}</span><LinkButton small to={href('ueberblick')}>{t('entry-to-overview')}</LinkButton></p> : <p>{t('entry-no-edition')}</p>;
  }
  return <Form columns={columns} fixed={indicator} scope={scope} />;
}

function Form({ columns, fixed, scope }: { columns: ConcordanceView[]; fixed: IndicatorView | null; scope: number | null }): JSX.Element {
  const [edition, setEdition] = useState(columns.at(-1)?.id ?? '');
  const of = (id: string): ConcordanceView | undefined => columns.find((c) => c.id === id);
  const all = catalogue.value?.indicators ?? [];
  const [input, setInput] = useState(() => inputOf(of(edition), (fixed ?? all[0])?.id ?? null));
  const sent = useSent(['title', 'status', 'period', 'value']);
  const put = (change: Partial<EntryInput>): void => {
    sent.reset();
    setInput({ ...input, ...change });
  };
  const begin = (to: string, about: string | null): void => {
    sent.reset();
    setEdition(to);
    setInput(inputOf(of(to), about));
  };
  const ambiguous = input.decimal !== null || sent.code === 'edition.two_readings';
  const takeBack = async (about: string): Promise<void> => {
    if (await sent.send(enter('takeBack', edition, { kind: 'indicator', key: about }), t('entry-taken-back'))) {
      const fresh = await ask().ask('concordance', scope);
      setInput(inputOf(fresh.find((c) => c.id === edition), about));
    }
  };
  return (
    <form class="goal entry" autocomplete="off" noValidate onSubmit={async (e) => {
      e.preventDefault();
      await sent.send(enter('enterInEdition', edition, { ...input, values: input.indicator === null ? [] : input.values }), t('entry-saved'));
    }}>
      <div class="goal-fields">
        <Select label={t('col-edition')} value={edition} options={editionOptions(columns)} onChange={(v) => { begin(v, input.indicator); }} />
        {!fixed && (
          <Select label={t('entry-today')} value={input.indicator ?? ''} options={[
            { value: '', label: t('entry-no-longer') }, ...all.map((i) => ({ value: i.id, label: t('indicator-numbered', { id: i.id, title: said(i.title) }) })),
          ]} onChange={(v) => { begin(edition, v === '' ? null : v); }} />
        )}
        <Field name="entry-number" label={t('entry-number')} hint={t('entry-number-hint')} value={input.number} onInput={(number) => { put({ number }); }} />
        <Field name="entry-title" label={t('entry-title')} hint={input.indicator === null ? t('field-title-hint') : t('entry-title-hint')} value={input.title} wrong={sent.wrong('title')} onInput={(title) => { put({ title }); }} />
        {input.indicator !== null && (
          <Select label={t('entry-status')} value={input.status} options={KEPT.map((s) => ({ value: s, label: t(`concordance-${s}`) }))} onChange={(v) => {
            put({ status: KEPT.find((s) => s === v) ?? 'same' });
          }} />
        )}
        <Field name="entry-note" label={t('entry-note')} hint={t('entry-note-hint')} value={input.note} onInput={(note) => { put({ note }); }} />
      </div>
      {input.indicator !== null && <Values input={input} wrong={sent.wrong} put={put} />}
      {ambiguous && (
        <Select label={t('entry-decimal')} value={input.decimal ?? ''} options={[
          { value: '', label: t('entry-decimal-ask') }, { value: 'comma', label: t('entry-decimal-comma') }, { value: 'point', label: t('entry-decimal-point') },
        ]} onChange={(v) => { put({ decimal: v === 'comma' || v === 'point' ? v : null }); }} />
      )}
      {sent.failure && <Trouble failure={sent.failure} />}
      <div class="row">
        <Button small submit>{t('entry-save')}</Button>
        {fixed && of(edition)?.rows.some((r) => r.indicator === fixed.id && r.entered) && (
          <Button small kind="secondary" onClick={() => takeBack(fixed.id)}>{t('entry-take-back')}</Button>
        )}
        <span role="status" class="s">{sent.done}</span>
      </div>
    </form>
  );
}
