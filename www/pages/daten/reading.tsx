/** How a file was read: open questions, every decision with its reason and a way to change it, what is no data. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Decision, TableView } from '../../engine/types';
import { nextStep } from '../../state/names';
import { whole } from '../../texts/format';
import { idOf, t, tFirst, tn } from '../../texts/text';
import { usePart } from '../../parts/more';
import { ChangeForm, HOW_READ } from './change';
import { AllAlike, Columns } from './columns';
import { Encodings } from './encodings';
import { Preview } from './preview';
import { isOpen, keyOf, valueOf, whatOf, whyOf } from './words';

function Value({ decision: d }: { decision: Decision }): JSX.Element {
  return (
    <>
      {valueOf(d.what, d.value, d.line)}
      {d.chosen && <> <span class="tag">{t('chosen')}</span></>}
      {d.because.code !== 'choice.by_user' && <small>{whyOf(d)}</small>}
    </>
  );
}

function Row({ table, decision: d }: { table: TableView; decision: Decision }): JSX.Element {
  return (
    <div class="pair">
      <dt>{whatOf(d)}</dt>
      <dd>
        <Value decision={d} />
        {d.change !== null && (
          <details class="more noprint">
            <summary aria-label={t('change-what', { what: whatOf(d) })}>{t('change')}</summary>
            <ChangeForm table={table} decision={d} />
          </details>
        )}
      </dd>
    </div>
  );
}

/** One question the user has to answer; it stays in its place when it is answered. */
function Question({ table, decision: d }: { table: TableView; decision: Decision }): JSX.Element {
  const next = nextStep(d.because.code);
  return (
    <div class="question">
      <p class="b">{tFirst([`ask-${idOf(d.what)}`], { column: d.because.args.column ?? '' }, whatOf(d))}</p>
      <p class="s">{isOpen(d) ? whyOf(d) : <Value decision={d} />}</p>
      {isOpen(d) && next && <p class="s">{next}</p>}
      <ChangeForm table={table} decision={d} />
    </div>
  );
}

const ASKED = 10;

function Questions({ table, asked }: { table: TableView; asked: Decision[] }): JSX.Element | null {
  const { shown, more } = usePart(asked, ASKED, 'questions-more');
  if (asked.length === 0) return null;
  const open = asked.filter(isOpen).length;
  const alike = [...new Set(asked.filter((d) => d.column !== null).map((d) => d.what))]
    .map((what) => asked.filter((d) => d.what === what))
    .filter((group) => group.length > 1);
  return (
    <div class="questions" role="group" aria-labelledby="questions">
      <h4 id="questions">{open === 0 ? t('questions-answered') : tn('questions', open)}</h4>
      {alike.map((group) => <AllAlike key={group[0]?.what} table={table} group={group} />)}
      {shown.map((d) => <Question key={keyOf(d)} table={table} decision={d} />)}
      {more}
    </div>
  );
}

const NOTES = 100;

function Notes({ notes, title }: { notes: TableView['notes']; title: string }): JSX.Element | null {
  const { shown, more } = usePart(notes, NOTES, 'notes-more');
  if (notes.length === 0) return null;
  return (
    <details class="more">
      <summary>{tn(title, notes.length)}</summary>
      <ul class="notes-of-file">
        {shown.map((n) => <li key={n.line}><span class="ln">{t('place-line', { line: whole(n.line) })}</span> <bdi>{n.text}</bdi></li>)}
      </ul>
      {more}
    </details>
  );
}

function Legend({ table }: { table: TableView }): JSX.Element | null {
  const { id, legend } = table.signs;
  if (legend.length === 0) return null;
  return (
    <details class="more">
      <summary>{t('signs-title', { signs: valueOf('signs', id) })}</summary>
      <dl class="signs">
        {legend.map((l) => (
          <div class="pair" key={l.sign}>
            <dt>{l.sign === '' ? t('sign-empty') : l.sign}</dt>
            <dd>{tFirst([`state-${idOf(l.state)}`], {}, l.state)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Questions that were open while this table is looked at, answered or not. */
function useAsked(table: TableView): Decision[] {
  const keys = useRef(new Set<string>());
  for (const d of table.decisions) if (isOpen(d)) keys.current.add(keyOf(d));
  return table.decisions.filter((d) => keys.current.has(keyOf(d)) && d.change !== null);
}

export function Reading({ table }: { table: TableView }): JSX.Element {
  const asked = useAsked(table);
  const keys = new Set(asked.map(keyOf));
  const ofFile = table.decisions.filter((d) => d.column === null && !keys.has(keyOf(d)));
  return (
    <>
      <h3 id={HOW_READ} tabindex={-1}>{t('decisions-title')}</h3>
      <Questions table={table} asked={asked} />
      <dl class="evi">{ofFile.map((d) => <Row key={keyOf(d)} table={table} decision={d} />)}</dl>
      <h3>{t('preview-title')}</h3>
      <Preview table={table} />
      <Columns table={table} />
      <Encodings table={table} />
      <Notes title="notes-above" notes={table.notes.filter((n) => !n.below)} />
      <Notes title="notes-below" notes={table.notes.filter((n) => n.below)} />
      <Legend table={table} />
    </>
  );
}
