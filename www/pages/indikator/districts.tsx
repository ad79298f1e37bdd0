/** Areas of one level in the order of their keys. No ranking, no colour ramp. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Scroll, Select } from '../../parts/ui';
import type { BreakdownView, IndicatorView, ScopeView } from '../../engine/types';
import { useAsk } from '../../state/ask';
import { coded, levelPlural, unitName } from '../../state/names';
import { decimal } from '../../texts/format';
import { periodName } from '../../texts/period';
import { t } from '../../texts/text';
import { areaLabel } from './filter';
import { explain } from './focus';
import { lineName, sideNames } from './head';

function byKey(a: { code: string; name: string }, b: { code: string; name: string }): number {
  return a.code.localeCompare(b.code, 'de', { numeric: true }) || a.name.localeCompare(b.name, 'de', { numeric: true });
}

function Rows({ indicator, here, view }: { indicator: IndicatorView; here: ScopeView; view: BreakdownView }): JSX.Element {
  const areas = new Map(here.areas.map((a) => [a.id, a]));
  const rows = view.rows
    .flatMap((r) => {
      const area = areas.get(r.area);
      return area ? [{ area, figures: r.figures }] : [];
    })
    .sort((a, b) => byKey(a.area, b.area));
  const single = view.groups.length <= 1;
  // An index describes all areas together; single areas have the share of the group, which explains itself.
  const share = indicator.kind === 'segregation';
  const sides = share ? [t('group-side'), t('group-and-rest')] : sideNames(indicator);
  const head = (g: string | null): string => share ? t('share-of-group') : single ? unitName(indicator.unit) : lineName(indicator, g);
  const caption = t('districts-caption', { levels: levelPlural(view.level), period: periodName(view.period) });
  return (
    <Scroll label={caption}>
      <table class="districts">
        <caption class="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('area')}</th>
            {view.groups.map((g) => <th key={g ?? ''} scope="col" class="num wraps">{head(g)}</th>)}
            {single && <>{sides.map((name) => <th key={name} scope="col" class="num">{name}</th>)}</>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ area, figures }) => (
            <tr key={area.id}>
              <th scope="row">{areaLabel(area)}</th>
              {figures.map((f, i) => (
                <td key={i} class="num">
                  {share && f.value !== null ? decimal(f.value) : f.state === 'ok' && f.value !== null ? (
                    <button type="button" class="lk num-btn" onClick={() => { explain({ area: area.id, period: f.period, group: view.groups[i] ?? null }); }}>
                      {decimal(f.value)}<span class="sr"> {t('explain-figure', { period: periodName(f.period), label: areaLabel(area) })}</span>
                    </button>
                  ) : t(f.state === 'hidden' ? 'sign-hidden' : 'sign-none')}
                </td>
              ))}
              {single && [figures[0]?.numerator, figures[0]?.denominator].map((s, i) => (
                <td key={i} class="num">{s?.value != null ? decimal(s.value) : t(s?.state === 'hidden' ? 'sign-hidden' : 'sign-none')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

export function Districts({ indicator, here, now }: { indicator: IndicatorView; here: ScopeView; now: string }): JSX.Element | null {
  // The finest level has the most areas; it is shown first. A level of one area is no breakdown.
  const count = (level: string): number => here.areas.filter((a) => a.level === level).length;
  const levels = [...new Set(here.areas.map((a) => a.level))].filter((level) => count(level) > 1);
  const finest = levels.toSorted((a, b) => count(b) - count(a))[0] ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const level = chosen !== null && levels.includes(chosen) ? chosen : finest;
  const asked = level !== null;
  const answer = useAsk('breakdown', asked ? [{ scope: here.id, indicator: indicator.id, period: now, level }] : null);
  const view = answer.value;
  if (!asked || view?.indicator !== indicator.id) return null;
  // Cautions and derivations are said above, at the indicator itself.
  const some = view.rows.some((r) => r.figures.some((f) => f.state !== 'not_computable'));
  const notes = some ? view.notes.filter((n) => !/^(caution|facts)\./.test(n.code)) : [];
  return (
    <section>
      <div class="sec-head">
        <h2>{t('districts-title', { levels: levelPlural(view.level), period: periodName(view.period) })}</h2>
        {levels.length > 1 && (
          <Select inline label={t('level')} value={level} options={levels.map((l) => ({ value: l, label: levelPlural(l) }))} onChange={setChosen} />
        )}
      </div>
      {some && <p class="text">{t('districts-caution')}</p>}
      {notes.map((n, i) => <p class="s m" key={i}>{coded(n)}</p>)}
      {view.hidden && <p class="text b">{t('districts-hidden')}</p>}
      {!some ? <p class="m">{t('districts-none', { levels: levelPlural(view.level) })}</p> : <Rows indicator={indicator} here={here} view={view} />}
      {some && <p class="legend">{t('districts-legend')}</p>}
    </section>
  );
}
