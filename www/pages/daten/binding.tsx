/** What the columns became, in sentences; what is assumed can be changed here. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Select, Trouble } from '../../parts/ui';
import type { Option } from '../../parts/ui';
import { usePart } from '../../parts/more';
import type { Assumptions, Failure, RoleView, TableView } from '../../engine/types';
import { coded, groupName, levelName, measureName, nextStep, said, withUnit } from '../../state/names';
import { assume, catalogue } from '../../state/session';
import { list, whole } from '../../texts/format';
import { t, tFirst, tn } from '../../texts/text';

function columnName(table: TableView, column: number | null): string {
  return table.columns.find((c) => c.index === column)?.name ?? '';
}

/** The short word over a column of the preview. */
export function roleOf(table: TableView, column: number): string {
  const role = table.binding.roles.find((r) => r.column === column);
  return role ? t(`role-${role.role}`) : '';
}

function targetName(role: RoleView): string {
  if (role.target === null) return '';
  if (role.role === 'parent') return levelName(role.target);
  return role.role === 'measure' || role.role === 'published' ? list(role.target.split(' ').map(measureName)) : groupName(role.target);
}

function Labels({ role }: { role: RoleView }): JSX.Element | null {
  if (role.labels.length === 0) return null;
  const unmatched = role.labels.filter((l) => l.member === null);
  return (
    <details class="more">
      <summary>{tn('labels', role.labels.length, { unmatched: whole(unmatched.length), missing: unmatched.length })}</summary>
      <ul class="labels">
        {role.labels.map((l) => (
          <li key={l.label}>
            {l.member === null
              ? <span class="bad">{t('label-unmatched', { label: l.label, rows: whole(l.rows) })}</span>
              : t('label-matched', { label: l.label, member: groupName(l.member), rows: whole(l.rows) })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Role({ table, role }: { table: TableView; role: RoleView }): JSX.Element {
  const args = { column: columnName(table, role.column), target: targetName(role) };
  return (
    <div>
      <p>{tFirst([role.target === null ? `bind-role-${role.role}` : `bind-role-${role.role}-target`, `bind-role-${role.role}`], args, args.column)}</p>
      <small>{t('because', { reason: coded(role.because), confidence: t(`confidence-${role.confidence}`) })}</small>
      <Labels role={role} />
    </div>
  );
}

function options(list: { id: string; title: { de: string; en: string } }[] | undefined, now: string): Option[] {
  const all = (list ?? []).map((x) => ({ value: x.id, label: said(x.title) }));
  return all.some((o) => o.value === now) ? all : [{ value: now, label: t('not-stated') }, ...all];
}

function Assumed({ table }: { table: TableView }): JSX.Element {
  const [failure, setFailure] = useState<Failure | null>(null);
  const { level, base } = table.binding;
  const change = async (what: Assumptions): Promise<void> => {
    setFailure(await assume(table.id, what));
  };
  const kinds = catalogue.value;
  return (
    <>
      {level?.assumed && (
        <div>
          <p>{t('bind-level-assumed', { level: levelName(level.id) })}</p>
          <Select inline label={t('level')} value={level.id} options={options(kinds?.levels, level.id)} onChange={(v) => change({ level: v })} />
        </div>
      )}
      {level && !level.assumed && <p>{t('bind-level', { level: levelName(level.id) })}</p>}
      {base.assumed ? (
        <div>
          <p>{t('bind-base-assumed')}</p>
          <Select inline label={t('base')} value={base.id} options={options(kinds?.bases, base.id)} onChange={(v) => change({ base: v })} />
        </div>
      ) : <p>{t('bind-base', { base: said(kinds?.bases.find((b) => b.id === base.id)?.title ?? { de: base.id, en: base.id }) })}</p>}
      {failure && <Trouble failure={failure} />}
    </>
  );
}

/** What became of every cell, in per cent that add up to a hundred. */
function Coverage({ table }: { table: TableView }): JSX.Element | null {
  const { coverage } = table;
  if (coverage.cells === 0) return null;
  const [used, total, other, unusable] = coverage.shares.map((s) => withUnit(s, 'percent'));
  return <p>{t('coverage', { cells: whole(coverage.cells), used: used ?? '', total: total ?? '', other: other ?? '', unusable: unusable ?? '' })}</p>;
}

/** A file may have very many columns. */
const LISTED = 40;

export function Binding({ table }: { table: TableView }): JSX.Element {
  const { binding } = table;
  const used = binding.roles.filter((r) => r.role !== 'unused' && r.role !== 'constant');
  const rest = binding.roles.filter((r) => r.role === 'unused' || r.role === 'constant');
  const { shown: missing, more } = usePart(binding.missing, LISTED, 'missing-more');
  const named = rest.slice(0, LISTED).map((r) => columnName(table, r.column));
  return (
    <div class="bind">
      {missing.map((m, i) => (
        <div key={i}><p class="b">{coded(m)}</p>{nextStep(m.code) && <small>{nextStep(m.code)}</small>}</div>
      ))}
      {more}
      {used.map((r, i) => <Role key={i} table={table} role={r} />)}
      <Coverage table={table} />
      <Assumed table={table} />
      {rest.length > 0 && <p class="s m">{tn('bind-rest', rest.length, { columns: (rest.length > LISTED ? [...named, '…'] : named).join(', ') })}</p>}
    </div>
  );
}
