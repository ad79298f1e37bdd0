/** What is looked at: where figures may be put side by side, area, period. The choice stays on every screen. */
import type { JSX } from 'preact';
import { Select } from '../../parts/ui';
import { baseName, levelName, levelPlural } from '../../state/names';
import { area, areaId, period, scope, scopeId, scopes } from '../../state/session';
import { periodName } from '../../texts/period';
import { t } from '../../texts/text';

export function ScopeSelect(): JSX.Element | null {
  if (scopes.value.length < 2) return null;
  const options = scopes.value.map((s) => ({ value: String(s.id), label: t('scope-name', { territory: s.territory, base: baseName(s.base) }) }));
  return (
    <div class="filter">
      <Select label={t('scope')} value={String(scope.value?.id ?? '')} options={options} onChange={(v) => {
        scopeId.value = Number(v);
        areaId.value = null;
        period.value = null;
      }} />
    </div>
  );
}

/** Name of the chosen area, or of the whole territory. */
export function placeName(): string {
  if (area.value) return t('area-named', { level: levelName(area.value.level), name: area.value.name });
  return wholeName();
}

export function wholeName(): string {
  const territory = scope.value?.territory ?? '';
  return /^(unknown|unbekannt)?$/.test(territory) ? t('area-whole') : t('area-whole-named', { territory });
}

/** Areas in the order of their keys, level by level: never by size of a figure. */
export function AreaSelect(): JSX.Element | null {
  const areas = scope.value?.areas ?? [];
  if (areas.length === 0) return null;
  const levels = [...new Set(areas.map((a) => a.level))];
  return (
    <label class="field">
      <span>{t('area')}</span>
      <select class="sel" value={area.value ? String(area.value.id) : ''} autocomplete="off" onChange={(e) => {
        areaId.value = e.currentTarget.value === '' ? null : Number(e.currentTarget.value);
      }}>
        <option value="">{wholeName()}</option>
        {levels.map((level) => (
          <optgroup key={level} label={levelPlural(level)}>
            {areas.filter((a) => a.level === level).map((a) => <option key={a.id} value={String(a.id)}>{areaLabel(a)}</option>)}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** Number and name; the number only once where the name begins with it. */
export function areaLabel(a: { code: string; name: string }): string {
  return a.code === '' || a.name.startsWith(a.code) || a.name === '' || Number.parseInt(a.name, 10) === Number(a.code)
    ? a.name || a.code
    : t('area-numbered', { code: a.code, name: a.name });
}

/** `standard` is the period shown without a choice; choosing it takes the choice back. */
export function PeriodSelect({ periods, now, standard }: { periods: string[]; now: string | null; standard: string | null }): JSX.Element | null {
  if (now === null) return null;
  return (
    <Select label={t('period')} value={now} options={periods.toReversed().map((p) => ({ value: p, label: periodName(p) }))} onChange={(v) => {
      period.value = v === standard ? null : v;
    }} />
  );
}
