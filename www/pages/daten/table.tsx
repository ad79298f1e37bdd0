/** One file: how it was read, what the columns became, findings, sums, what can be computed. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, Trouble } from '../../parts/ui';
import type { Failure, TableView } from '../../engine/types';
import { indicatorOf, said } from '../../state/names';
import { href } from '../../state/route';
import { removeTable } from '../../state/session';
import { bytes } from '../../texts/format';
import { t } from '../../texts/text';
import { Binding } from './binding';
import { Earlier } from './earlier';
import { Findings } from './findings';
import { Reading } from './reading';
import { Sums } from './sums';

export function Understood({ table, onRemoved }: { table: TableView; onRemoved: () => void }): JSX.Element {
  const [failure, setFailure] = useState<Failure | null>(null);
  const remove = async (): Promise<void> => {
    const why = await removeTable(table.id);
    setFailure(why);
    if (!why) onRemoved();
  };
  return (
    <>
      <Earlier key={table.id} table={table} />
      <Reading key={table.id} table={table} />
      <h3>{t('binding-title')}</h3>
      <Binding key={table.id} table={table} />
      <h3>{t('findings-title')}</h3>
      <Findings table={table} />
      <h3>{t('sums-title')}</h3>
      <Sums key={table.id} table={table} />
      <h3>{t('computable-title')}</h3>
      {table.computable.length === 0 ? <p class="text">{t('computable-none')}</p> : (
        <ul class="computable">
          {table.computable.map((id) => {
            const indicator = indicatorOf(id);
            return <li key={id}><a href={href('indikator', id)}>{t('indicator-numbered', { id, title: indicator ? said(indicator.title) : '' })}</a></li>;
          })}
        </ul>
      )}
      {table.sha256 !== null && <p class="s m gap-top">{t('file-hash', { hash: table.sha256, size: bytes(table.size) })}</p>}
      {failure && <Trouble failure={failure} />}
      <p class="row gap-top noprint"><Button kind="secondary" small onClick={remove}>{t('remove-file', { name: table.name })}</Button></p>
    </>
  );
}
