/** What was noticed in a file, grouped by kind, with places, and all of it as a file to save. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, Trouble } from '../../parts/ui';
import { saveFile } from '../../parts/save';
import { asFailure } from '../../engine/client';
import type { Diagnostic, Failure, TableView } from '../../engine/types';
import { coded, nextStep } from '../../state/names';
import { ask } from '../../state/session';
import { lines, whole } from '../../texts/format';
import { t, tn } from '../../texts/text';

function places(d: Diagnostic): string {
  const numbers = [...new Set(d.places.flatMap((p) => (p.line === null ? [] : [p.line])))].sort((a, b) => a - b);
  const columns = [...new Set(d.places.flatMap((p) => (p.column === null ? [] : [p.column])))];
  const args = { lines: lines(numbers), columns: columns.join(', '), n: numbers.length };
  if (numbers.length === 0) return columns.length === 0 ? '' : t('places-columns', args);
  return t(columns.length === 0 ? 'places-lines' : 'places-lines-columns', args);
}

function Finding({ finding: d }: { finding: Diagnostic }): JSX.Element {
  const where = places(d);
  const next = nextStep(d.code);
  return (
    <details open={d.severity === 'error'}>
      <summary><span class="cnt">{whole(d.count)}</span><span><strong>{t(`severity-${d.severity}`)}</strong> {coded(d)}</span></summary>
      <div class="in">
        {where && <p>{where}</p>}
        {d.count > d.places.length && d.places.length > 0 && <p>{tn('places-first', d.places.length, { of: whole(d.count) })}</p>}
        {next ? <p>{next}</p> : !where && <p>{t('findings-no-more')}</p>}
      </div>
    </details>
  );
}

export function Findings({ table }: { table: TableView }): JSX.Element {
  const [failure, setFailure] = useState<Failure | null>(null);
  if (table.diagnostics.length === 0) return <p class="text">{t('findings-none')}</p>;
  const download = async (): Promise<void> => {
    try {
      saveFile(t('findings-name', { name: table.name }), await ask().ask('findingsCsv', table.id), 'text/csv');
      setFailure(null);
    } catch (error) {
      setFailure(asFailure(error));
    }
  };
  return (
    <>
      <div class="diag">{table.diagnostics.map((d, i) => <Finding key={`${d.code}/${String(i)}`} finding={d} />)}</div>
      <p class="row gap-top noprint"><Button kind="secondary" small onClick={download}>{t('findings-download')}</Button></p>
      {failure && <Trouble failure={failure} title={t('trouble')} />}
    </>
  );
}
