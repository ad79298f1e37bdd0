/** Earlier editions beside today: fields, indicators, what the user entered, and the forms for it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { saveFile } from '../../parts/save';
import { Button, Scroll, Trouble } from '../../parts/ui';
import { asFailure } from '../../engine/client';
import type { ConcordanceView, EntryKey, Failure, IndicatorView, Text } from '../../engine/types';
import { useAsk } from '../../state/ask';
import { indicatorOf, said } from '../../state/names';
import { href } from '../../state/route';
import { ask, catalogue, enter } from '../../state/session';
import { t, tn } from '../../texts/text';
import { EntryForm } from './entry';
import { EditionForm, FieldForm } from './forms';
import { useSent } from './send';

type Row = ConcordanceView['rows'][number];

/** Number and title then. */
const then = (row: Row): string => t('concordance-then', { number: row.number, title: said(row.title) }).trim();

function Head({ first, columns }: { first: string; columns: ConcordanceView[] }): JSX.Element {
  return (
    <thead><tr><th scope="col">{first}</th>{columns.map((c) => <th scope="col" key={c.id}>{said(c.title)}</th>)}</tr></thead>
  );
}

function Titles({ titles }: { titles: Text[] }): JSX.Element {
  if (titles.length === 0) return <span class="m">{t('sign-none')}</span>;
  return <>{titles.map((title) => <span class="line" key={title.de}>{said(title)}</span>)}</>;
}

function Fields({ columns }: { columns: ConcordanceView[] }): JSX.Element {
  const fields = catalogue.value?.fields ?? [];
  const now = String(fields.length);
  return (
    <>
      <h3>{t('concordance-fields')}</h3>
      {columns.map((c) => (
        <p key={c.id}>{c.fields.length > 0 ? tn('concordance-fields-sentence', c.fields.length, { edition: said(c.title), now }) : t('concordance-fields-unknown', { edition: said(c.title) })}</p>
      ))}
      <Scroll label={t('concordance-fields-caption')}>
        <table class="concordance">
          <caption class="sr">{t('concordance-fields-caption')}</caption>
          <Head first={t('concordance-today')} columns={columns} />
          <tbody>
            {fields.map((f) => (
              <tr key={f.id}>
                <th scope="row">{t('field-numbered', { number: String(f.number), title: said(f.title) })}</th>
                {columns.map((c) => <td key={c.id}><Titles titles={c.fields.filter((x) => x.now.includes(f.id)).map((x) => x.title)} /></td>)}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('concordance-dropped')}</th>
              {columns.map((c) => <td key={c.id}><Titles titles={c.fields.filter((x) => x.now.length === 0).map((x) => x.title)} /></td>)}
            </tr>
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

function Cell({ column, indicator }: { column: ConcordanceView; indicator: IndicatorView }): JSX.Element {
  const row = column.rows.find((r) => r.indicator === indicator.id);
  if (!row) {
    return column.new.includes(indicator.id) ? <>{t('concordance-new')}</> : <span class="m">{t('concordance-unknown')}</span>;
  }
  return <>{t(row.status === null ? 'concordance-values-only' : `concordance-${row.status}`)}<small>{then(row)}</small>{said(row.note) && <small>{said(row.note)}</small>}</>;
}

function Indicators({ columns }: { columns: ConcordanceView[] }): JSX.Element {
  // Those that no edition says anything about are left out: they would fill the table with nothing.
  const named = (i: IndicatorView): boolean => columns.some((c) => c.new.includes(i.id) || c.rows.some((r) => r.indicator === i.id));
  const tally = (c: ConcordanceView): Record<string, string> => Object.fromEntries(Object.entries(c.tally).map(([name, n]) => [name, String(n)]));
  return (
    <>
      <h3>{t('concordance-indicators')}</h3>
      {columns.map((c) => <p key={c.id}>{t(c.complete ? 'concordance-tally' : 'concordance-tally-open', { edition: said(c.title), ...tally(c) })}</p>)}
      <Scroll label={t('concordance-indicators-caption')}>
        <table class="concordance">
          <caption class="sr">{t('concordance-indicators-caption')}</caption>
          <Head first={t('concordance-today')} columns={columns} />
          <tbody>
            {(catalogue.value?.indicators ?? []).filter(named).map((i) => (
              <tr key={i.id}>
                <th scope="row"><a href={href('indikator', i.id)}>{t('indicator-numbered', { id: i.id, title: said(i.title) })}</a></th>
                {columns.map((c) => <td key={c.id}><Cell column={c} indicator={i} /></td>)}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('concordance-dropped')}</th>
              {columns.map((c) => {
                const gone = c.rows.filter((r) => r.indicator === null);
                return <td key={c.id}>{gone.length === 0 ? <span class="m">{t('sign-none')}</span> : gone.map((r) => <span class="line" key={r.title.de}>{then(r)}</span>)}</td>;
              })}
            </tr>
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

interface Own { edition: string; entry: EntryKey; what: string }

function ownOf(c: ConcordanceView): Own[] {
  const edition = said(c.title);
  const rows = c.rows.filter((r) => r.entered).map((r): Own => {
    const title = r.indicator === null ? then(r) : t('indicator-numbered', { id: r.indicator, title: said(indicatorOf(r.indicator)?.title ?? r.title) });
    return { edition: c.id, entry: r.indicator === null ? { kind: 'dropped', key: r.title.de } : { kind: 'indicator', key: r.indicator }, what: t('entry-indicator', { edition, title }) };
  });
  const fields = c.fields.filter((f) => f.entered).map((f): Own => ({ edition: c.id, entry: { kind: 'field', key: f.title.de }, what: t('entry-field', { edition, title: said(f.title) }) }));
  return c.entered ? [{ edition: c.id, entry: { kind: 'whole' }, what: t('entry-whole', { edition }) }, ...rows, ...fields] : [];
}

function Entries({ columns }: { columns: ConcordanceView[] }): JSX.Element {
  const sent = useSent([]);
  const all = columns.flatMap(ownOf);
  return (
    <>
      <h3>{t('entries')}</h3>
      {all.length === 0 && <p class="m">{t('entries-none')}</p>}
      <ul class="entries">
        {all.map((own) => (
          <li class="row" key={`${own.edition} ${JSON.stringify(own.entry)}`}>
            <span>{own.what}</span>
            <button type="button" class="lk" aria-label={t('entry-take-back-of', { what: own.what })} onClick={() => sent.send(enter('takeBack', own.edition, own.entry), t('entry-taken-back'))}>{t('entry-take-back')}</button>
          </li>
        ))}
      </ul>
      {sent.failure && <Trouble failure={sent.failure} />}
      <p role="status" class="s">{sent.done}</p>
    </>
  );
}

function Save(): JSX.Element {
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async (): Promise<void> => {
    try {
      saveFile('integrationsmonitor-ausgaben.toml', await ask().ask('editionsToml'), 'application/toml');
      setFailure(null);
    } catch (error) {
      setFailure(asFailure(error));
    }
  };
  return (
    <>
      <p class="row gap-top"><Button kind="secondary" small onClick={save}>{t('editions-save')}</Button><span class="s m">{t('editions-save-hint')}</span></p>
      {failure && <Trouble failure={failure} />}
    </>
  );
}

export function Ausgaben({ scope }: { scope: number | null }): JSX.Element {
  const answer = useAsk('concordance', [scope]);
  const columns = answer.value ?? [];
  const form = (title: string, content: JSX.Element): JSX.Element => <details class="tree"><summary>{t(title)}</summary><div class="in">{content}</div></details>;
  return (
    <details class="tree" id="editions">
      <summary>{t('concordance')}</summary>
      <div class="in">
        {answer.failure && <Trouble failure={answer.failure} />}
        {columns.length === 0 ? <p>{t('concordance-none')}</p> : <><Fields columns={columns} /><Indicators columns={columns} /></>}
        <div class="noprint">
          <Entries columns={columns} />
          {form('edition-form', <EditionForm columns={columns} />)}
          {form('entry-form', <EntryForm scope={scope} />)}
          {form('field-form', <FieldForm columns={columns} />)}
          <Save />
        </div>
      </div>
    </details>
  );
}
