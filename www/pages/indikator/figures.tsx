/** Chart and, beside it, the table with every figure of the series. */
import type { JSX } from 'preact';
import { LineChart } from '../../charts/line';
import type { ChartGoal } from '../../charts/line';
import { Scroll } from '../../parts/ui';
import type { FigureView, IndicatorView, SeriesView, SideView } from '../../engine/types';
import { useAsk } from '../../state/ask';
import { area } from '../../state/session';
import { coded, said, unitName, withUnit } from '../../state/names';
import { decimal } from '../../texts/format';
import { periodName } from '../../texts/period';
import { t } from '../../texts/text';
import { placeName } from './filter';
import { explain } from './focus';
import { lineName, shownValue, sideNames } from './head';

function useGoal(indicator: IndicatorView, series: SeriesView): ChartGoal | null {
  const goal = useAsk('goal', indicator.frame ? null : [indicator.id]).value;
  if (goal?.target == null || goal.target_year === null || goal.aim !== 'value' || goal.group !== null || series.lines.length !== 1 || area.value) return null;
  const args = { year: String(goal.target_year), value: withUnit(goal.target, indicator.unit) };
  return {
    baseYear: goal.base_year ?? -1, year: goal.target_year, mark: Number(goal.target),
    label: t(goal.decided_by === 'council' ? 'chart-goal' : 'chart-goal-user', args),
  };
}

function side(s: SideView | null): string {
  if (!s) return t('sign-none');
  return s.value === null ? t(s.state === 'hidden' ? 'sign-hidden' : 'sign-none') : decimal(s.value);
}

function Value({ figure, group, indicator }: { figure: FigureView | undefined; group: string | null; indicator: IndicatorView }): JSX.Element {
  if (figure?.state !== 'ok' || figure.value === null) return <td class="num">{t(figure?.state === 'hidden' ? 'sign-hidden' : 'sign-none')}</td>;
  return (
    <td class="num">
      <button type="button" class="lk num-btn" onClick={() => { explain({ area: area.value?.id ?? null, period: figure.period, group }); }}>
        {decimal(figure.value)}<span class="sr"> {t('explain-figure', { period: periodName(figure.period), label: lineName(indicator, group) })}</span>
      </button>
      {figure.flags.map((code) => <small key={code}>{coded({ code })}</small>)}
    </td>
  );
}

function Table({ indicator, series, periods, now }: { indicator: IndicatorView; series: SeriesView; periods: string[]; now: string }): JSX.Element {
  const at = series.lines.map((l) => new Map(l.figures.map((f) => [f.period, f])));
  const all = series.lines.flatMap((l) => l.figures);
  const single = series.lines.length === 1;
  // A balance or a mean of published values has one side or none.
  const [first, second] = sideNames(indicator);
  const sides = !single ? [] : [
    ...(all.some((f) => f.numerator) ? [{ name: first ?? '', of: (f: FigureView | undefined) => f?.numerator ?? null }] : []),
    ...(all.some((f) => f.denominator) ? [{ name: second ?? '', of: (f: FigureView | undefined) => f?.denominator ?? null }] : []),
  ];
  const expected = all.some((f) => f.segregation?.expected != null);
  const published = all.some((f) => f.published);
  const hidden = all.some((f) => f.state === 'hidden');
  const missing = all.some((f) => f.state === 'not_computable');
  return (
    <div>
      <Scroll label={t('table-caption', { title: said(indicator.title) })}>
        <table class="figures">
          <caption class="sr">{t('table-caption', { title: said(indicator.title) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('col-period')}</th>
              {series.lines.map((l) => <th key={l.group ?? ''} scope="col" class="num wraps">{single ? unitName(indicator.unit) : lineName(indicator, l.group)}</th>)}
              {sides.map((s) => <th key={s.name} scope="col" class="num">{s.name}</th>)}
              {expected && <><th scope="col" class="num">{t('expected')}</th><th scope="col" class="num">{t('corrected')}</th></>}
              {published && <th scope="col" class="num">{t('published')}</th>}
            </tr>
          </thead>
          <tbody>
            {periods.toReversed().map((p) => {
              const f = at[0]?.get(p);
              return (
                <tr key={p} class={p === now ? 'hl' : undefined}>
                  <th scope="row">{periodName(p)}</th>
                  {series.lines.map((l, i) => <Value key={l.group ?? ''} figure={at[i]?.get(p)} group={l.group} indicator={indicator} />)}
                  {sides.map((s) => <td key={s.name} class="num">{side(s.of(f))}</td>)}
                  {expected && (
                    <>
                      <td class="num">{f?.segregation?.expected != null ? decimal(f.segregation.expected) : t('sign-none')}</td>
                      <td class="num">{f?.segregation?.corrected != null ? decimal(f.segregation.corrected) : t('sign-none')}</td>
                    </>
                  )}
                  {published && (
                    <td class="num">
                      {f?.published ? decimal(f.published.value) : t('sign-none')}
                      {f?.published && !f.published.agrees && <small>{t('published-differs-short')}</small>}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      <p class="legend">
        {t('table-legend')} {t(indicator.full_count ? 'legend-full-count' : 'legend-no-full-count')} {hidden && t('legend-hidden')} {missing && t('legend-missing')} {expected && t('legend-expected')}
      </p>
    </div>
  );
}

export function Figures({ indicator, series, periods, now }: { indicator: IndicatorView; series: SeriesView; periods: string[]; now: string }): JSX.Element {
  const goal = useGoal(indicator, series);
  const lines = series.lines.map((l) => {
    const at = new Map(l.figures.map((f) => [f.period, f]));
    return {
      id: l.group ?? '', label: lineName(indicator, l.group),
      points: periods.map((p) => ({ period: p, mark: at.get(p)?.state === 'ok' ? at.get(p)?.mark ?? null : null, shown: shownValue(at.get(p), indicator.unit) })),
    };
  });
  const span = { place: placeName(), first: periodName(periods[0] ?? ''), last: periodName(periods.at(-1) ?? ''), unit: unitName(indicator.unit) };
  return (
    <section class={series.lines.length > 1 ? 'main-fig stacked' : 'main-fig'}>
      <figure>
        <figcaption><b>{said(indicator.title)}</b><span>{t('chart-sub', span)}</span></figcaption>
        <LineChart title={said(indicator.title)} lines={lines} goal={goal} percent={indicator.unit === 'percent'} />
        <p class="src">{t('source', { source: said(indicator.source) })}</p>
      </figure>
      <Table indicator={indicator} series={series} periods={periods} now={now} />
    </section>
  );
}
