/** Control figures: rows, sums, sums per period, to be compared with a publication. */
import type { JSX } from 'preact';
import { Scroll } from '../../parts/ui';
import { usePart } from '../../parts/more';
import type { TableView } from '../../engine/types';
import { decimal, whole } from '../../texts/format';
import { periodName } from '../../texts/period';
import { t } from '../../texts/text';
import { Checks } from './check';

const COLUMNS = 24;

interface Kind { key: string; measure: string; group: string }

function kindsOf(table: TableView): Kind[] {
  const all = table.sums_by_period.flatMap((p) => p.sums).map((s) => ({ key: `${String(s.column)}/${s.group}`, measure: s.measure, group: s.group }));
  return [...new Map(all.map((k) => [k.key, k])).values()];
}

function ByPeriod({ table }: { table: TableView }): JSX.Element | null {
  const { shown: kinds, more } = usePart(kindsOf(table), COLUMNS, 'columns-more');
  if (table.sums_by_period.length === 0) return null;
  return (
    <>
      <Scroll label={t('sums-caption')}>
        <table class="by-period">
          <caption class="sr">{t('sums-caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('col-period')}</th>
              {kinds.map((k) => (
                <th key={k.key} scope="col" class="num wraps">
                  {k.group === '' ? t('sum-column', { column: k.measure }) : t('sum-of-level', { column: k.measure, level: k.group })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.sums_by_period.map((p) => {
              const byKey = new Map(p.sums.map((s) => [`${String(s.column)}/${s.group}`, s.value]));
              return (
                <tr key={p.period}>
                  <th scope="row">{periodName(p.period)}</th>
                  {kinds.map((k) => <td key={k.key} class="num">{decimal(byKey.get(k.key) ?? t('sign-none'))}</td>)}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      {more}
    </>
  );
}

export function Sums({ table }: { table: TableView }): JSX.Element {
  const { shown, more } = usePart(table.columns.filter((c) => c.sum !== null), COLUMNS, 'columns-more');
  return (
    <>
      <div class="sums">
        <div class="sum"><span>{t('sum-rows')}</span><b>{whole(table.rows)}</b></div>
        {shown.map((c) => <div class="sum" key={c.index}><span>{t('sum-column', { column: c.name })}</span><b>{decimal(c.sum ?? '')}</b></div>)}
      </div>
      {more}
      <ByPeriod table={table} />
      <p class="legend">{t('sums-hint')}</p>
      <Checks table={table} />
    </>
  );
}
