/** The first rows as they were read, with what each column became. */
import type { JSX } from 'preact';
import { Scroll } from '../../parts/ui';
import { usePart } from '../../parts/more';
import type { TableView } from '../../engine/types';
import { whole } from '../../texts/format';
import { idOf, t, tFirst } from '../../texts/text';
import { roleOf } from './binding';

const COLUMNS = 40;

function Signs({ table }: { table: TableView }): JSX.Element | null {
  const states = table.columns.flatMap((c) => c.states.map((s) => t('sign-count', {
    state: tFirst([`state-${idOf(s.state)}`], {}, s.state), column: c.name, count: whole(s.count),
  })));
  return states.length === 0 ? null : <p class="legend">{states.slice(0, COLUMNS).join(' · ')}</p>;
}

export function Preview({ table }: { table: TableView }): JSX.Element {
  const { preview } = table;
  const { shown: columns, more } = usePart(table.columns, COLUMNS, 'columns-more');
  if (preview.hidden) return <p class="text">{t('preview-hidden')}</p>;
  const numeric = columns.map((c) => (c.kind === 'number' ? 'num' : undefined));
  return (
    <>
      <Scroll label={t('preview-caption', { name: table.name })}>
        <table class="preview">
          <caption class="sr">{t('preview-caption', { name: table.name })}</caption>
          <thead>
            <tr class="roles">
              <td class="ln" />
              {columns.map((c, i) => <th key={c.index} scope="col" class={numeric[i]}>{roleOf(table, c.index)}</th>)}
            </tr>
            <tr>
              <th scope="col" class="ln">{t('col-line')}</th>
              {columns.map((c, i) => <th key={c.index} scope="col" class={numeric[i]}><bdi>{c.name}</bdi></th>)}
            </tr>
          </thead>
          <tbody>
            {preview.cells.map((row, r) => (
              <tr key={r}>
                <th scope="row" class="ln">{whole(preview.lines[r] ?? 0)}</th>
                {row.slice(0, columns.length).map((cell, i) => <td key={i} class={numeric[i]}><bdi>{cell}</bdi></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {more}
      <Signs table={table} />
    </>
  );
}
