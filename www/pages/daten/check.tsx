/** "Prüfwert eingeben": a published figure is compared with ours. The engine reads what was typed and compares exactly. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, Select } from '../../parts/ui';
import type { Option } from '../../parts/ui';
import { Icon } from '../../parts/icon';
import { asFailure } from '../../engine/client';
import type { CheckQuery, Failure, TableView } from '../../engine/types';
import { useAsk } from '../../state/ask';
import { failureText, nextStep } from '../../state/names';
import { ask, checks } from '../../state/session';
import { decimal } from '../../texts/format';
import { periodName } from '../../texts/period';
import { t } from '../../texts/text';

const keyOf = (table: TableView): string => `${table.name}/${String(table.size)}`;

/** Columns that have a sum, of the whole file or by period; '' = the rows. */
function figures(table: TableView): Option[] {
  const named = new Map(table.columns.filter((c) => c.sum !== null).map((c) => [c.index, c.name]));
  for (const s of table.sums_by_period.flatMap((p) => p.sums)) named.set(s.column, s.measure);
  const sums = [...named].sort((a, b) => a[0] - b[0]);
  return [{ value: '', label: t('sum-rows') }, ...sums.map(([index, column]) => ({ value: String(index), label: t('sum-column', { column }) }))];
}

/** Periods of a column, with the level of areas where the file has one. The value is a place in the list. */
function periods(table: TableView, figure: string): { option: Option; period: string | null; level: string | null }[] {
  const whole = { option: { value: '', label: t('compare-whole') }, period: null, level: null };
  const column = Number(figure);
  const byPeriod = figure === '' ? [] : table.sums_by_period.flatMap((p) => p.sums.filter((s) => s.column === column).map((s) => ({ period: p.period, level: s.group })));
  const parts = byPeriod.map(({ period, level }, i) => ({
    period,
    level: level === '' ? null : level,
    option: { value: String(i), label: level === '' ? periodName(period) : t('compare-period-level', { period: periodName(period), level }) },
  }));
  const total = figure === '' || table.columns.some((c) => c.index === column && c.sum !== null);
  return total ? [whole, ...parts] : parts;
}

function nameOf(table: TableView, query: CheckQuery): string {
  if (query.column === null) return t('sum-rows');
  const column = table.columns.find((c) => c.index === query.column)?.name ?? '';
  if (query.period === null) return t('sum-column', { column });
  const period = periodName(query.period);
  return query.level === null ? t('compare-sum-period', { column, period }) : t('compare-sum-level', { column, period, level: query.level });
}

function Result({ table, query, onRemove }: { table: TableView; query: CheckQuery; onRemove: () => void }): JSX.Element | null {
  const { value: found, failure } = useAsk('check', [table.id, query]);
  if (!found && !failure) return null;
  const name = nameOf(table, query);
  const args = { name, typed: decimal(found?.typed ?? query.typed), value: decimal(found?.value ?? ''), difference: decimal(found?.difference ?? '') };
  return (
    <li class="checked">
      {found?.equal ? <Icon name="ok" /> : <Icon name="info" />}
      <span>
        {found && t(found.equal ? 'compare-equal' : 'compare-differs', args)}
        {failure && t('compare-failed', { name, typed: query.typed, reason: failureText(failure) })}
      </span>
      <button type="button" class="lk noprint" aria-label={t('compare-remove-named', { name })} onClick={onRemove}>{t('compare-remove')}</button>
    </li>
  );
}

export function Checks({ table }: { table: TableView }): JSX.Element {
  const [figure, setFigure] = useState('');
  const [part, setPart] = useState('');
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [said, setSaid] = useState('');
  const done = checks.value.get(keyOf(table)) ?? [];
  const put = (list: CheckQuery[]): void => {
    checks.value = new Map(checks.value).set(keyOf(table), list);
  };
  const options = figures(table);
  const chosen = options.some((o) => o.value === figure) ? figure : '';
  const parts = periods(table, chosen);
  const at = parts.find((p) => p.option.value === part) ?? parts[0];

  const submit = async (e: Event): Promise<void> => {
    e.preventDefault();
    const query: CheckQuery = { column: chosen === '' ? null : Number(chosen), period: at?.period ?? null, level: at?.level ?? null, typed };
    try {
      const found = await ask().ask('check', table.id, query);
      const name = nameOf(table, query);
      const args = { name, typed: decimal(found.typed), value: decimal(found.value), difference: decimal(found.difference ?? '') };
      setFailure(null);
      setSaid(t(found.equal ? 'compare-equal' : 'compare-differs', args));
      put([...done.filter((q) => q.column !== query.column || q.period !== query.period || q.level !== query.level), query]);
      setTyped('');
    } catch (error) {
      setFailure(asFailure(error));
      setSaid('');
    }
  };
  return (
    <div class="check">
      <h4>{t('compare-title')}</h4>
      <form class="check-form noprint" autocomplete="off" noValidate onSubmit={submit}>
        <Select label={t('compare-figure')} value={chosen} options={options} onChange={setFigure} />
        {parts.length > 1 && <Select label={t('compare-part')} value={at?.option.value ?? ''} options={parts.map((p) => p.option)} onChange={setPart} />}
        <div class="field">
          <label for="compare-typed">{t('compare-typed')}</label>
          <input id="compare-typed" class="inp" type="text" inputMode="decimal" value={typed} translate={false} spellcheck={false} autocomplete="off"
            aria-describedby="compare-hint" aria-invalid={failure !== null} onInput={(e) => { setTyped(e.currentTarget.value); }} />
        </div>
        <Button small submit>{t('compare-do')}</Button>
      </form>
      <p id="compare-hint" class={failure ? 's wrong' : 's m'} role={failure ? 'alert' : undefined}>
        {failure ? t('compare-wrong', { reason: failureText(failure), next: nextStep(failure.code) }) : t('compare-hint')}
      </p>
      <p role="status" class="sr">{said}</p>
      {done.length > 0 && (
        <ul class="checks">
          {done.map((q) => (
            <Result key={`${String(q.column)}/${q.period ?? ''}/${q.level ?? ''}`} table={table} query={q} onRemove={() => { put(done.filter((x) => x !== q)); }} />
          ))}
        </ul>
      )}
    </div>
  );
}
