/** "Wie wurde das gerechnet?": the tree of steps down to the lines of the file, with the counted cell marked. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button, Select, Trouble } from '../../parts/ui';
import { asFailure } from '../../engine/client';
import type { ExplainQuery, Failure, IndicatorView, RowView, ScopeView, Step } from '../../engine/types';
import { useAsk } from '../../state/ask';
import { coded, groupName, indicatorOf, said } from '../../state/names';
import { area, ask, tables } from '../../state/session';
import { decimal, lines, whole } from '../../texts/format';
import { periodName } from '../../texts/period';
import { t, tn } from '../../texts/text';
import { areaLabel, placeName } from './filter';
import { explained } from './focus';
import { lineName } from './head';

type Rows = NonNullable<Step['rows']>;
const FEW = 8;

/** Rows beyond those that are kept are found again in the file, so many at a time. */
const PAGE = 100;

function Excerpt({ rows, query }: { rows: Rows; query: ExplainQuery }): JSX.Element {
  const [found, setFound] = useState<RowView[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [all, setAll] = useState(false);
  const [further, setFurther] = useState<number[]>([]);
  const known = [...rows.rows, ...further];
  const wanted = (all ? known : rows.rows.slice(0, FEW)).join(',');
  const findMore = async (): Promise<void> => {
    try {
      const next = await ask().more(query, rows.table, known.length, PAGE);
      setFurther([...further, ...next]);
    } catch (error) {
      setFailure(asFailure(error));
    }
  };
  useEffect(() => {
    let current = true;
    ask().rows(rows.table, wanted.split(',').map(Number)).then(
      (answer) => {
        if (current) setFound(answer);
      },
      (error: unknown) => {
        if (current) setFailure(asFailure(error));
      },
    );
    return () => {
      current = false;
    };
  }, [rows.table, wanted]);
  const table = tables.value.find((x) => x.id === rows.table);
  const column = table?.columns[rows.column];
  if (failure) return <Trouble failure={failure} />;
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard */}
      <div class="code" role="group" aria-label={t('excerpt', { name: table?.name ?? '' })} tabindex={0}>
        <table>
          <caption class="sr">{t('excerpt', { name: table?.name ?? '' })}</caption>
          <thead>
            <tr><th scope="col" class="ln">{t('col-line')}</th>{table?.columns.map((c) => <th key={c.index} scope="col">{c.name}</th>)}</tr>
          </thead>
          <tbody>
            {found.map((r) => (
              <tr key={r.row}>
                <th scope="row" class="ln">{whole(r.line)}</th>
                {r.cells.map((cell, i) => <td key={i}>{i === rows.column ? <mark>{cell}</mark> : cell}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="s m">{t('excerpt-column', { name: table?.name ?? '', column: column?.name ?? '' })}</p>
      {all && rows.count > known.length && <Button small kind="tertiary" onClick={findMore}>{tn('excerpt-further', rows.count - known.length)}</Button>}
      {!all && rows.rows.length > FEW && <Button small kind="tertiary" onClick={() => { setAll(true); }}>{tn(rows.count > rows.rows.length ? 'excerpt-more' : 'excerpt-all', rows.rows.length)}</Button>}
    </>
  );
}

function Source({ rows, open, query }: { rows: Rows; open: boolean; query: ExplainQuery }): JSX.Element {
  const [unfolded, setUnfolded] = useState(open);
  const table = tables.value.find((x) => x.id === rows.table);
  if (rows.hidden) return <p class="s m">{tn('rows-hidden', rows.count, { name: table?.name ?? '' })}</p>;
  const summary = rows.count > rows.lines.length
    ? tn('rows-first', rows.count, { shown: whole(rows.lines.length), name: table?.name ?? '' })
    : tn('rows-all', rows.count, { lines: lines(rows.lines), name: table?.name ?? '' });
  return (
    <details class="more" open={unfolded} onToggle={(e) => { setUnfolded(e.currentTarget.open); }}>
      <summary>{summary}</summary>
      {unfolded && <Excerpt rows={rows} query={query} />}
    </details>
  );
}

/** How many steps end at rows: a small tree shows its rows at once. */
function leaves(step: Step): number {
  return (step.rows ? 1 : 0) + step.children.reduce((sum, c) => sum + leaves(c), 0);
}

function Node({ step, open, deep, query }: { step: Step; open: boolean; deep: number; query: ExplainQuery }): JSX.Element {
  const [unfolded, setUnfolded] = useState(open || deep < 2);
  const children = <div class="br">{step.children.map((c, i) => <Node key={i} step={c} open={open} deep={deep + 1} query={query} />)}</div>;
  return (
    <div class="nd">
      <p class="t">
        {step.value !== null && <b>{decimal(step.value)}</b>}
        <span>{coded(step)}</span>
      </p>
      {step.rows && <Source rows={step.rows} open={open} query={query} />}
      {step.children.length > 0 && (open || deep < 1 ? children : (
        <details class="more" open={unfolded && step.children.length <= FEW} onToggle={(e) => { setUnfolded(e.currentTarget.open); }}>
          <summary>{tn('steps', step.children.length)}</summary>
          {unfolded && children}
        </details>
      ))}
    </div>
  );
}

function Body({ indicator, here, now, groups }: { indicator: IndicatorView; here: ScopeView; now: string; groups: (string | null)[] }): JSX.Element {
  const what = explained.value ?? { area: area.value?.id ?? null, period: now, group: groups[0] ?? null };
  const query = { scope: here.id, indicator: what.indicator ?? indicator.id, area: what.area, period: what.period, group: what.group, by: what.by ?? null };
  const of = indicatorOf(query.indicator) ?? indicator;
  const title = query.by === null ? lineName(of, what.group) : t('explain-group', { title: said(of.title), group: groupName(what.group ?? '*') });
  const answer = useAsk('explain', [query]);
  const chosen = here.areas.find((a) => a.id === what.area);
  const step = answer.value;
  return (
    <div class="in">
      <div class="sec-head">
        <p class="lead-s">{t('explain-what', { title, place: chosen ? areaLabel(chosen) : placeName(), period: periodName(what.period) })}</p>
        {groups.length > 1 && (
          <Select inline label={t('group')} value={what.group ?? ''} options={groups.map((g) => ({ value: g ?? '', label: lineName(indicator, g) }))} onChange={(v) => {
            explained.value = { ...what, group: v === '' ? null : v };
          }} />
        )}
      </div>
      {answer.failure && <Trouble failure={answer.failure} />}
      {step && <div class="br root"><Node key={JSON.stringify(what)} step={step} open={leaves(step) <= 4} deep={0} query={query} /></div>}
      <p class="s m gap-top">{t('explain-note')}</p>
    </div>
  );
}

export function Explanation(props: { indicator: IndicatorView; here: ScopeView; now: string; groups: (string | null)[] }): JSX.Element {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <section>
      <details class="tree" id="explanation" onToggle={(e) => { setUnfolded(e.currentTarget.open); }}>
        <summary>{t('explain-title')}</summary>
        {unfolded && <Body {...props} />}
      </details>
    </section>
  );
}
