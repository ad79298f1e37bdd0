/** Decisions about columns, one row a column: what it holds and how its numbers are written. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, Scroll, Select } from '../../parts/ui';
import { usePart } from '../../parts/more';
import type { Decision, TableView } from '../../engine/types';
import { idOf, t, tFirst, tn } from '../../texts/text';
import { answers, useApply } from './change';
import type { Applied, Changes } from './change';
import { isOpen, keyOf, valueOf, whyOf } from './words';

/** Decisions about more columns than these are folded. */
const FOLD = 8;
const ROWS = 50;

interface Draft { picked: Record<string, string>; pick: (key: string, value: string) => void; apply: Applied['apply'] }

function Cell({ decision: d, column, draft }: { decision: Decision | undefined; column: string; draft: Draft }): JSX.Element {
  if (!d) return <td />;
  const key = keyOf(d);
  const what = tFirst([`what-${idOf(d.what)}`], {}, d.what);
  return (
    <td>
      {d.change === 'one_of'
        ? <Select inline hideLabel label={t('change-column', { what, column })} value={draft.picked[key] ?? d.value} options={answers(d)} onChange={(v) => { draft.pick(key, v); }} />
        : valueOf(d.what, d.value, d.line)}
      {d.chosen && (
        <button type="button" class="lk noprint" aria-label={t('change-restore-column', { what, column })} onClick={() => draft.apply({ [key]: null })}>
          {t('change-restore')}
        </button>
      )}
      <small>{d.because.code === 'choice.by_user' ? t('chosen') : whyOf(d)}</small>
    </td>
  );
}

function Form({ table, decisions }: { table: TableView; decisions: Decision[] }): JSX.Element {
  const { form, apply, result } = useApply(table);
  const [picked, setPicked] = useState<Record<string, string>>({});
  const whats = [...new Set(decisions.map((d) => d.what))];
  const byKey = new Map(decisions.map((d) => [keyOf(d), d]));
  const { shown, more } = usePart([...new Set(decisions.map((d) => d.column ?? 0))].sort((a, b) => a - b), ROWS, 'columns-more');
  const names = new Map(table.columns.map((c) => [c.index, c.name]));
  const draft: Draft = { picked, apply, pick: (key, value) => { setPicked({ ...picked, [key]: value }); } };

  const send = async (): Promise<void> => {
    const changes: Changes = {};
    for (const [key, value] of Object.entries(picked)) {
      const d = byKey.get(key);
      if (d && d.value !== value && value !== 'ask') changes[key] = value;
    }
    if (Object.keys(changes).length > 0 && await apply(changes)) setPicked({});
  };
  return (
    <form ref={form} class="change" autocomplete="off" onSubmit={(e) => { e.preventDefault(); void send(); }}>
      <Scroll label={t('columns-caption')}>
        <table class="by-column">
          <caption class="sr">{t('columns-caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('col-column')}</th>
              {whats.map((what) => <th key={what} scope="col">{tFirst([`what-${idOf(what)}`], {}, what)}</th>)}
            </tr>
          </thead>
          <tbody>
            {shown.map((column) => {
              const name = names.get(column) ?? '';
              return (
                <tr key={column}>
                  <th scope="row">{name}</th>
                  {whats.map((what) => <Cell key={what} decision={byKey.get(`${what}:${String(column)}`)} column={name} draft={draft} />)}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      {more}
      <div class="row noprint">
        <Button small submit>{t('change-apply')}</Button>
        {result}
      </div>
    </form>
  );
}

export function Columns({ table }: { table: TableView }): JSX.Element | null {
  const decisions = table.decisions.filter((d) => d.column !== null);
  const count = new Set(decisions.map((d) => d.column)).size;
  const [unfolded, setUnfolded] = useState(false);
  if (count === 0) return null;
  // What is folded is not drawn: a file may have very many columns.
  const fold = count > FOLD;
  return fold ? (
    <details class="more" onToggle={(e) => { setUnfolded(e.currentTarget.open); }}>
      <summary>{tn('columns-title', count)}</summary>
      {unfolded && <Form table={table} decisions={decisions} />}
    </details>
  ) : (
    <>
      <h4>{tn('columns-title', count)}</h4>
      <Form table={table} decisions={decisions} />
    </>
  );
}

/** One answer for all columns that leave the same question open. */
export function AllAlike({ table, group }: { table: TableView; group: Decision[] }): JSX.Element | null {
  const { form, apply, result } = useApply(table);
  const [value, setValue] = useState('ask');
  const [first] = group;
  if (!first) return null;
  const open = group.filter(isOpen);
  const what = tFirst([`what-${idOf(first.what)}`], {}, first.what);
  return (
    <form ref={form} class="change question" autocomplete="off" onSubmit={(e) => {
      e.preventDefault();
      if (value !== 'ask') void apply(Object.fromEntries((open.length > 0 ? open : group).map((d) => [keyOf(d), value])));
    }}>
      <Select label={tn('all-alike', group.length, { what })} value={value} options={answers({ ...first, value: 'ask' })} onChange={setValue} />
      <div class="row">
        <Button small submit>{t('change-apply')}</Button>
        {result}
      </div>
    </form>
  );
}
