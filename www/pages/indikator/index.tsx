/** One indicator: sentence, value, Stand, chart, tables, explanation, definition. */
import type { JSX } from 'preact';
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { StrikingList } from '../../parts/striking';
import { Alert, LinkButton, Title, Trouble } from '../../parts/ui';
import { Icon } from '../../parts/icon';
import type { FigureView, IndicatorView, ScopeView, SeriesView } from '../../engine/types';
import { useAsk } from '../../state/ask';
import { coded, indicatorOf, said } from '../../state/names';
import { href, route } from '../../state/route';
import { area, areaId, catalogue, jobs, period, scope } from '../../state/session';
import { t } from '../../texts/text';
import { Definition, Download } from './definition';
import { Compared } from './compared';
import { Districts } from './districts';
import { Editions } from './editions';
import { Groups } from './groups';
import { Explanation } from './explain';
import { Methods } from './expert';
import { explained } from './focus';
import { Figures } from './figures';
import { AreaSelect, PeriodSelect, ScopeSelect } from './filter';
import { GoalForm } from './goal';
import { Facts, Reading } from './head';
import { Verdict } from './verdict';

/** The indicator seen last, for the menu. */
const latest = signal<string | null>(null);

/** All periods of a series, oldest first: every line has them all, in order of time. */
function periodsOf(series: SeriesView | null): string[] {
  const all = new Set((series?.lines ?? []).flatMap((l) => l.figures.map((f) => f.period)));
  return [...all];
}

function Cautions({ indicator, series }: { indicator: IndicatorView; series: SeriesView }): JSX.Element {
  // The notes repeat the cautions, and how each side was derived, which stands beside its number.
  const all = [...new Set([...indicator.cautions.map((code) => coded({ code })), ...series.notes.filter((n) => !n.code.startsWith('facts.')).map(coded)])];
  return (
    <div class="caution">
      <Icon name="info" />
      <div>
        <p>{t('no-cause')}</p>
        {all.map((s) => <p key={s}>{s}</p>)}
      </div>
    </div>
  );
}

function Striking({ indicator, here }: { indicator: IndicatorView; here: ScopeView }): JSX.Element | null {
  const found = useAsk('striking', [here.id, indicator.id, area.value?.id ?? null]).value ?? [];
  const own = found.filter((s) => s.indicator === indicator.id);
  return own.length === 0 ? null : <div class="gap-top striking"><Alert kind="warning" title={t('striking-here')}><StrikingList all={own} /></Alert></div>;
}

function Loaded({ indicator, here, series }: { indicator: IndicatorView; here: ScopeView; series: SeriesView }): JSX.Element {
  const periods = periodsOf(series);
  // Without a choice the latest period that has a value: a survey every four years is not empty.
  const latestKnown = periods.findLast((p) => series.lines.some((l) => l.figures.some((f) => f.period === p && f.state === 'ok')));
  const standard = latestKnown ?? periods.at(-1) ?? null;
  const now = period.value !== null && periods.includes(period.value) ? period.value : standard;
  const figures = series.lines.map((l) => ({ group: l.group, figure: l.figures.find((f): f is FigureView => f.period === now) ?? null }));
  return (
    <>
      <div class="filter">
        <AreaSelect />
        <PeriodSelect periods={periods} now={now} standard={standard} />
      </div>
      {now === null ? <p class="lead">{t('series-empty')}</p> : (
        <>
          <div class="hero">
            <Reading indicator={indicator} lines={series.lines} now={now} />
            <Facts indicator={indicator} figures={figures} base={here.base} />
            <div>
              <Verdict indicator={indicator} scope={here.id} />
              <Striking indicator={indicator} here={here} />
              <Cautions indicator={indicator} series={series} />
            </div>
          </div>
          <Figures indicator={indicator} series={series} periods={periods} now={now} />
          <Methods indicator={indicator} scope={here.id} />
          {!indicator.frame && <GoalForm indicator={indicator} />}
          <Compared indicator={indicator} series={series} />
          <Groups indicator={indicator} here={here} now={now} />
          <Districts indicator={indicator} here={here} now={now} />
          <Editions indicator={indicator} here={here} />
          <Explanation indicator={indicator} here={here} now={now} groups={series.lines.map((l) => l.group)} />
        </>
      )}
    </>
  );
}

export function Indikator(): JSX.Element {
  const id = route.value.id ?? latest.value ?? catalogue.value?.indicators[0]?.id ?? null;
  const indicator = indicatorOf(id);
  const here = scope.value;
  const areaNow = area.value?.id ?? null;
  const series = useAsk('series', here && id !== null && indicator ? [{ scope: here.id, indicator: id, area: areaNow }] : null);
  useEffect(() => {
    latest.value = id;
    explained.value = null;
  }, [id, here?.id, areaNow]);
  // An area of the territory looked at before may not exist in this one.
  useEffect(() => {
    if (areaId.value !== null && !area.value) areaId.value = null;
  }, [here]);
  if (!indicator) {
    return (
      <div class="wrap">
        <Title>{t('screen-indikator')}</Title>
        <p class="lead">{catalogue.value ? t('indicator-unknown') : t('starting')}</p>
      </div>
    );
  }
  const field = catalogue.value?.fields.find((f) => f.id === indicator.field);
  const shown = series.value?.indicator === indicator.id ? series.value : null;
  return (
    <div class="wrap">
      <p class="crumb"><a href={href('ueberblick')}>{t('screen-ueberblick')}</a> <span aria-hidden="true">›</span> {field ? said(field.title) : t('frame-title')}</p>
      <Title>{said(indicator.title)}</Title>
      <ScopeSelect />
      {series.failure && <Trouble failure={series.failure} />}
      {!here && (
        <>
          <p class="lead">{t(jobs.value.some((j) => !j.failure) ? 'overview-reading' : 'overview-nothing')}</p>
          <p class="row gap-top"><LinkButton kind="primary" to={href('daten')}>{t('door-own-button')}</LinkButton></p>
        </>
      )}
      {here && shown && <Loaded indicator={indicator} here={here} series={shown} />}
      <section class="two">
        <Definition indicator={indicator} />
        {here && <Download scope={here.id} />}
      </section>
    </div>
  );
}
