/** Areas merged, split or part of others: what the user said about them, what became of it, and a form. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, Select, Trouble } from '../../parts/ui';
import type { AreaNoteView, Failure } from '../../engine/types';
import { levelName, levelPlural, said } from '../../state/names';
import { addCrosswalk, areaNotes, catalogue, removeAreaNote, scope } from '../../state/session';
import { list } from '../../texts/format';
import { periodName } from '../../texts/period';
import { t } from '../../texts/text';

function sentence(note: AreaNoteView): string {
  return t(`areas-${note.kind}`, {
    level: levelPlural(note.level), from: list(note.from), into: list(note.into), into_level: levelName(note.into_level),
    period: note.period === null ? '' : periodName(note.period),
  });
}

function Note({ note, number, onFailure }: { note: AreaNoteView; number: number; onFailure: (why: Failure | null) => void }): JSX.Element {
  const what = sentence(note);
  const remark = said(note.note);
  return (
    <li>
      <p>{what}</p>
      <small>
        {note.territory !== '' && <>{t('areas-only', { territory: note.territory })} </>}
        {remark !== '' && <>{remark} </>}
        <span class={note.state === 'holds' ? undefined : 'bad'}>{t(`areas-${note.state}`, { areas: list(note.unknown) })}</span>
      </small>
      <button type="button" class="lk noprint" aria-label={t('areas-remove-named', { what })} onClick={async () => { onFailure(await removeAreaNote(number)); }}>
        {t('areas-remove')}
      </button>
    </li>
  );
}

function Field({ label, hint, value, onInput }: { label: string; hint?: string; value: string; onInput: (value: string) => void }): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      <input class="inp" type="text" value={value} autocomplete="off" spellcheck={false} onInput={(e) => { onInput(e.currentTarget.value); }} />
      {hint && <small>{hint}</small>}
    </label>
  );
}

const EMPTY = { from: '', into: '', period: '', note: '' };

function Form({ onFailure }: { onFailure: (why: Failure | null) => void }): JSX.Element {
  const levels = catalogue.value?.levels ?? [];
  // The level with the most areas is the one that changes.
  const counts = new Map<string, number>();
  for (const area of scope.value?.areas ?? []) counts.set(area.level, (counts.get(area.level) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? levels.at(-1)?.id ?? '';
  const [level, setLevel] = useState<string | null>(null);
  const [territory, setTerritory] = useState<string | null>(null);
  const [typed, setTyped] = useState(EMPTY);
  const [done, setDone] = useState(false);
  const set = (change: Partial<typeof EMPTY>): void => {
    setTyped({ ...typed, ...change });
    setDone(false);
  };
  const send = async (): Promise<void> => {
    const why = await addCrosswalk({ ...typed, level: level ?? most, territory: territory ?? scope.value?.territory ?? '' });
    onFailure(why);
    setDone(!why);
    if (!why) setTyped(EMPTY);
  };
  return (
    <form class="change areas-form noprint" autocomplete="off" onSubmit={(e) => { e.preventDefault(); void send(); }}>
      <h4>{t('areas-form')}</h4>
      <Select label={t('areas-level')} value={level ?? most} options={levels.map((l) => ({ value: l.id, label: said(l.plural) }))} onChange={setLevel} />
      <Field label={t('areas-from')} hint={t('areas-hint')} value={typed.from} onInput={(from) => { set({ from }); }} />
      <Field label={t('areas-into')} hint={t('areas-hint')} value={typed.into} onInput={(into) => { set({ into }); }} />
      <Field label={t('areas-period')} hint={t('areas-period-hint')} value={typed.period} onInput={(period) => { set({ period }); }} />
      <Field label={t('areas-territory')} hint={t('areas-territory-hint')} value={territory ?? scope.value?.territory ?? ''} onInput={setTerritory} />
      <Field label={t('areas-note')} value={typed.note} onInput={(note) => { set({ note }); }} />
      <div class="row">
        <Button small submit>{t('areas-add')}</Button>
        <span role="status" class="s">{done ? t('areas-added') : ''}</span>
      </div>
    </form>
  );
}

export function Areas(): JSX.Element {
  const [failure, setFailure] = useState<Failure | null>(null);
  const notes = areaNotes.value;
  return (
    <section class="areas">
      <details class="tree" open={notes.length > 0}>
        <summary>{t('areas-title')}</summary>
        <div class="in">
          <p class="text">{t('areas-lead')}</p>
          {notes.length === 0 ? <p>{t('areas-none')}</p> : <ul class="changes">{notes.map((n, i) => <Note key={i} note={n} number={i} onFailure={setFailure} />)}</ul>}
          <Form onFailure={setFailure} />
          {failure && <Trouble failure={failure} title={t('areas-trouble')} />}
        </div>
      </details>
    </section>
  );
}
