/** One file: how it was read, what the columns became, findings, sums, preview. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, Scroll, Trouble } from '../../parts/ui';
import type { Decision, Diagnostic, Failure, TableView } from '../../engine/types';
import { coded, indicatorOf, nextStep, said, shown } from '../../state/names';
import { href } from '../../state/route';
import { removeTable } from '../../state/session';
import { bytes, date, decimal, lines, whole } from '../../texts/format';
import { idOf, t, tFirst, tn } from '../../texts/text';
import { Binding, roleOf } from './binding';

function Decisions({ decisions }: { decisions: Decision[] }): JSX.Element {
  return (
    <dl class="evi">
      {decisions.map((d, i) => (
        <div class="pair" key={i}>
          <dt>{tFirst([`what-${idOf(d.what)}${d.because.args.column === undefined ? '' : '-column'}`, `what-${idOf(d.what)}`], shown(d.because.args), d.what)}</dt>
          <dd>
            {tFirst([`value-${idOf(d.what)}-${idOf(d.value)}`, `value-${idOf(d.value)}`], {}, d.value)}
            <small>{coded(d.because)}{d.line !== null && ` · ${t('place-line', { line: whole(d.line) })}`}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function places(d: Diagnostic): string {
  const numbers = [...new Set(d.places.flatMap((p) => (p.line === null ? [] : [p.line])))].sort((a, b) => a - b);
  const columns = [...new Set(d.places.flatMap((p) => (p.column === null ? [] : [p.column])))];
  const args = { lines: lines(numbers), columns: columns.join(', '), n: numbers.length };
  if (numbers.length === 0) return columns.length === 0 ? '' : t('places-columns', args);
  return t(columns.length === 0 ? 'places-lines' : 'places-lines-columns', args);
}

function Findings({ diagnostics }: { diagnostics: Diagnostic[] }): JSX.Element {
  if (diagnostics.length === 0) return <p class="text">{t('findings-none')}</p>;
  return (
    <div class="diag">
      {diagnostics.map((d, i) => {
        const where = places(d);
        const next = nextStep(d.code);
        return (
          <details key={i} open={d.severity === 'error'}>
            <summary><span class="cnt">{whole(d.count)}</span><span><strong>{t(`severity-${d.severity}`)}</strong> {coded(d)}</span></summary>
            <div class="in">
              {where && <p>{where}</p>}
              {d.count > d.places.length && d.places.length > 0 && <p>{tn('places-first', d.places.length)}</p>}
              {next ? <p>{next}</p> : !where && <p>{t('findings-no-more')}</p>}
            </div>
          </details>
        );
      })}
    </div>
  );
}

function Sums({ table }: { table: TableView }): JSX.Element {
  const sums = table.columns.filter((c) => c.sum !== null);
  const kinds = [...new Map(table.sums_by_period.flatMap((p) => p.sums).map((s) => [`${s.measure}/${s.group}`, s])).values()];
  return (
    <>
      <div class="sums">
        <div class="sum"><span>{t('sum-rows')}</span><b>{whole(table.rows)}</b></div>
        {sums.map((c) => <div class="sum" key={c.index}><span>{t('sum-column', { column: c.name })}</span><b>{decimal(c.sum ?? '')}</b></div>)}
      </div>
      {table.sums_by_period.length > 0 && (
        <Scroll label={t('sums-caption')}>
          <table class="by-period">
            <caption class="sr">{t('sums-caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('col-period')}</th>
                {kinds.map((k) => (
                  <th key={`${k.measure}/${k.group}`} scope="col" class="num wraps">
                    {k.group === '' ? t('sum-column', { column: k.measure }) : t('sum-of-level', { column: k.measure, level: k.group })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.sums_by_period.map((p) => (
                <tr key={p.period}>
                  <th scope="row">{date(p.period)}</th>
                  {kinds.map((k) => {
                    const sum = p.sums.find((s) => s.measure === k.measure && s.group === k.group);
                    return <td key={`${k.measure}/${k.group}`} class="num">{sum ? decimal(sum.value) : t('sign-none')}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <p class="legend">{t('sums-hint')}</p>
    </>
  );
}

function Preview({ table }: { table: TableView }): JSX.Element {
  const { preview, columns } = table;
  if (preview.hidden) return <p class="text">{t('preview-hidden')}</p>;
  const numeric = columns.map((c) => c.kind === 'number');
  return (
    <Scroll label={t('preview-caption', { name: table.name })}>
      <table class="preview">
        <caption class="sr">{t('preview-caption', { name: table.name })}</caption>
        <thead>
          <tr class="roles">
            <td class="ln" />
            {columns.map((c, i) => <th key={c.index} scope="col" class={numeric[i] ? 'num' : undefined}>{roleOf(table, c.index)}</th>)}
          </tr>
          <tr>
            <th scope="col" class="ln">{t('col-line')}</th>
            {columns.map((c, i) => <th key={c.index} scope="col" class={numeric[i] ? 'num' : undefined}>{c.name}</th>)}
          </tr>
        </thead>
        <tbody>
          {preview.cells.map((row, r) => (
            <tr key={r}>
              <th scope="row" class="ln">{whole(preview.lines[r] ?? 0)}</th>
              {row.map((cell, i) => <td key={i} class={numeric[i] ? 'num' : undefined}>{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Signs({ table }: { table: TableView }): JSX.Element | null {
  const states = table.columns.flatMap((c) => c.states.map((s) => t('sign-count', {
    state: tFirst([`state-${idOf(s.state)}`], {}, s.state), column: c.name, count: whole(s.count),
  })));
  return states.length === 0 ? null : <p class="legend">{states.join(' · ')}</p>;
}

export function Understood({ table, onRemoved }: { table: TableView; onRemoved: () => void }): JSX.Element {
  const [failure, setFailure] = useState<Failure | null>(null);
  const remove = async (): Promise<void> => {
    const why = await removeTable(table.id);
    setFailure(why);
    if (!why) onRemoved();
  };
  return (
    <>
      <h3>{t('computable-title')}</h3>
      {table.computable.length === 0 ? <p class="text">{t('computable-none')}</p> : (
        <ul class="computable">
          {table.computable.map((id) => {
            const indicator = indicatorOf(id);
            return <li key={id}><a href={href('indikator', id)}>{t('indicator-numbered', { id, title: indicator ? said(indicator.title) : '' })}</a></li>;
          })}
        </ul>
      )}
      <h3>{t('binding-title')}</h3>
      <Binding key={table.id} table={table} />
      <h3>{t('findings-title')}</h3>
      <Findings diagnostics={table.diagnostics} />
      <h3>{t('sums-title')}</h3>
      <Sums table={table} />
      <h3>{t('decisions-title')}</h3>
      <Decisions decisions={table.decisions} />
      <h3>{t('preview-title')}</h3>
      <Preview table={table} />
      <Signs table={table} />
      {table.sha256 !== null && <p class="s m gap-top">{t('file-hash', { hash: table.sha256, size: bytes(table.size) })}</p>}
      {failure && <Trouble failure={failure} />}
      <p class="row gap-top noprint"><Button kind="secondary" small onClick={remove}>{t('remove-file', { name: table.name })}</Button></p>
    </>
  );
}
