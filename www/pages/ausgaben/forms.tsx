/** Forms for an edition itself and for its fields of action. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Field } from '../../parts/field';
import { Button, Select, Trouble } from '../../parts/ui';
import type { ConcordanceView, EditionInput } from '../../engine/types';
import { said } from '../../state/names';
import { catalogue, enter, scope } from '../../state/session';
import { t } from '../../texts/text';
import { useSent } from './send';

export function editionOptions(columns: ConcordanceView[]): { value: string; label: string }[] {
  return columns.map((c) => ({ value: c.id, label: said(c.title) }));
}

function inputOf(column: ConcordanceView | undefined): EditionInput {
  if (!column) return { id: '', title: '', year: '', territory: scope.value?.territory ?? '', complete: false };
  return { id: column.id, title: said(column.title), year: String(column.year), territory: column.territory, complete: column.complete };
}

export function EditionForm({ columns }: { columns: ConcordanceView[] }): JSX.Element {
  const [id, setId] = useState('');
  const [input, setInput] = useState(() => inputOf(undefined));
  const sent = useSent(['id', 'title', 'year']);
  const put = (change: Partial<EditionInput>): void => {
    sent.reset();
    setInput({ ...input, ...change });
  };
  const text = (name: 'id' | 'title' | 'year' | 'territory'): JSX.Element => (
    <Field name={`edition-${name}`} label={t(`edition-${name}`)} hint={t(`edition-${name}-hint`)} value={input[name]} wrong={sent.wrong(name)} onInput={(v) => { put({ [name]: v }); }} />
  );
  return (
    <form class="goal" autocomplete="off" noValidate onSubmit={async (e) => {
      e.preventDefault();
      if (await sent.send(enter('enterEdition', input), t('edition-saved'))) setId(input.id.trim());
    }}>
      <div class="goal-fields">
        <Select label={t('col-edition')} value={id} options={[{ value: '', label: t('edition-new') }, ...editionOptions(columns)]} onChange={(v) => {
          setId(v);
          sent.reset();
          setInput(inputOf(columns.find((c) => c.id === v)));
        }} />
        {id === '' && text('id')}
        {text('title')}
        {text('year')}
        {text('territory')}
      </div>
      <label class="choice">
        <input type="checkbox" name="edition-complete" checked={input.complete} onChange={(e) => { put({ complete: e.currentTarget.checked }); }} />
        <span>{t('edition-complete')}</span>
      </label>
      {sent.failure && <Trouble failure={sent.failure} />}
      <div class="row">
        <Button small submit>{t('entry-save')}</Button>
        <span role="status" class="s">{sent.done}</span>
      </div>
    </form>
  );
}

export function FieldForm({ columns }: { columns: ConcordanceView[] }): JSX.Element {
  const [chosen, setChosen] = useState('');
  const edition = columns.find((c) => c.id === chosen)?.id ?? columns.at(-1)?.id ?? '';
  const [title, setTitle] = useState('');
  const [now, setNow] = useState<string[]>([]);
  const sent = useSent(['title']);
  if (columns.length === 0) return <p>{t('entry-no-edition')}</p>;
  return (
    <form class="goal" autocomplete="off" noValidate onSubmit={async (e) => {
      e.preventDefault();
      if (await sent.send(enter('enterField', edition, title, now), t('entry-saved'))) {
        setTitle('');
        setNow([]);
      }
    }}>
      <div class="goal-fields">
        <Select label={t('col-edition')} value={edition} options={editionOptions(columns)} onChange={setChosen} />
        <Field name="field-title" label={t('field-title')} hint={t('field-title-hint')} value={title} wrong={sent.wrong('title')} onInput={(v) => {
          sent.reset();
          setTitle(v);
        }} />
      </div>
      <fieldset class="boxes">
        <legend class="s m">{t('field-now')}</legend>
        {(catalogue.value?.fields ?? []).map((f) => (
          <label class="choice" key={f.id}>
            <input type="checkbox" name="field-now" value={f.id} checked={now.includes(f.id)} onChange={(e) => { setNow(e.currentTarget.checked ? [...now, f.id] : now.filter((x) => x !== f.id)); }} />
            <span>{said(f.title)}</span>
          </label>
        ))}
        <p class="s m">{t('field-now-hint')}</p>
      </fieldset>
      {sent.failure && <Trouble failure={sent.failure} />}
      <div class="row">
        <Button small submit>{t('entry-save')}</Button>
        <span role="status" class="s">{sent.done}</span>
      </div>
    </form>
  );
}
