/** The catalogue's indicators in their fields: latest value, its period, the Stand with its reason. */
import type { JSX } from 'preact';
import { StandSymbol, standWord } from '../../parts/icon';
import { StrikingList } from '../../parts/striking';
import { LinkButton, Title, Trouble } from '../../parts/ui';
import type { IndicatorView, OverviewRow } from '../../engine/types';
import { useAsk } from '../../state/ask';
import { coded, measureName, said, withUnit } from '../../state/names';
import { href } from '../../state/route';
import { catalogue, jobs, scope } from '../../state/session';
import { Ausgaben } from '../ausgaben/index';
import { reasoned } from '../indikator/inputs';
import { ScopeSelect } from '../indikator/filter';
import { Matrix, Themes } from './matrix';
import { list } from '../../texts/format';
import { periodName } from '../../texts/period';
import { t, tn } from '../../texts/text';

/** What is not there, and where it is usually obtained; what is there and unusable has its reason. */
function Missing({ indicator, row }: { indicator: IndicatorView; row: OverviewRow }): JSX.Element {
  if (row.missing.length === 0) return <>{row.reason && <small>{coded(row.reason)}</small>}</>;
  return (
    <>
      <small>{t('needs', { measures: list(row.missing.map(measureName)) })}</small>
      {row.instead !== null && <small>{t('needs-instead', { measure: measureName(row.instead) })}</small>}
      <Place indicator={indicator} />
    </>
  );
}

function Place({ indicator }: { indicator: IndicatorView }): JSX.Element | null {
  return said(indicator.place) ? <small>{t('needs-place', { place: said(indicator.place) })}</small> : null;
}

/** `asked`: the engine was asked; until it answers nothing is said about the indicator. */
function Row({ indicator, row, asked }: { indicator: IndicatorView; row: OverviewRow | undefined; asked: boolean }): JSX.Element {
  const ok = row?.state === 'ok' && row.value !== null;
  return (
    <tr>
      <th scope="row" class="ind">
        <a href={href('indikator', indicator.id)}>{t('indicator-numbered', { id: indicator.id, title: said(indicator.title) })}</a>
      </th>
      <td class="num" data-l={t('col-value')}>
        {row?.state === 'ok' && indicator.each.length > 0
          ? <span class="m">{t('several-values')}</span>
          : <span class="val">{ok && row.value !== null ? withUnit(row.value, indicator.unit) : t(row?.state === 'hidden' ? 'sign-hidden' : 'sign-none')}</span>}
      </td>
      <td class="num" data-l={t('col-period')}>{row?.period != null ? periodName(row.period) : t('sign-none')}</td>
      <td class="tgt" data-l={t('col-direction')}>{t(indicator.frame ? 'frame-only' : `direction-${indicator.direction}`)}</td>
      <td class="std">
        {row && row.state !== 'not_computable' ? (
          <span class="st">
            <StandSymbol stand={row.stand} />
            <span>{standWord(row.stand)}<small>{reasoned(row.stand_reason, indicator.unit)}</small></span>
          </span>
        ) : (
          <span class="m">{t(row || !asked ? 'not-computable' : 'overview-computing')}{row ? <Missing indicator={indicator} row={row} /> : <Place indicator={indicator} />}</span>
        )}
      </td>
    </tr>
  );
}

function Striking({ scope: id }: { scope: number }): JSX.Element | null {
  const found = useAsk('striking', [id, null, null]);
  if (found.failure) return <Trouble failure={found.failure} />;
  if (!found.value) return null;
  return (
    <section id="striking">
      <h2>{t('striking')}</h2>
      <p class="text">{tn('striking-count', found.value.length)}</p>
      <StrikingList all={found.value} titled />
    </section>
  );
}

export function Ueberblick(): JSX.Element {
  const here = scope.value;
  const overview = useAsk('overview', here ? [here.id] : null);
  const all = catalogue.value;
  const rows = new Map((overview.value ?? []).map((r) => [r.indicator, r]));
  const computable = (overview.value ?? []).filter((r) => r.state !== 'not_computable').length;
  const inField = (field: string | null): IndicatorView[] => (all?.indicators ?? []).filter((i) => i.field === field);
  const groups = [
    { id: 'frame', title: t('frame-title'), indicators: inField(null) },
    ...(all?.fields ?? []).map((f) => ({
      id: f.id, title: t('field-numbered', { number: String(f.number), title: said(f.title) }), indicators: inField(f.id),
    })),
  ];
  const empty = groups.filter((g) => g.indicators.length === 0 && g.id !== 'frame').map((g) => g.title);
  const reading = jobs.value.some((j) => !j.failure);
  return (
    <div class="wrap">
      <Title>{t('screen-ueberblick')}</Title>
      <p class="lead" role="status">
        {here && overview.value === null ? t('overview-computing') : here ? tn('overview-lead', computable, { all: String(all?.indicators.length ?? 0) }) : t(reading ? 'overview-reading' : 'overview-nothing')}
      </p>
      {here && reading && <p class="m" role="status">{t('overview-still-reading')}</p>}
      {!here && !reading && <p class="row gap-top"><LinkButton kind="primary" to={href('daten')}>{t('door-own-button')}</LinkButton></p>}
      {overview.failure && <Trouble failure={overview.failure} />}
      <ScopeSelect />
      <section>
        <table class="cat">
          <caption class="sr">{t('overview-caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('col-indicator')}</th>
              <th scope="col" class="num">{t('col-value')}</th>
              <th scope="col" class="num">{t('col-period')}</th>
              <th scope="col" class="tgt">{t('col-direction')}</th>
              <th scope="col" class="std">{t('col-stand')}</th>
            </tr>
          </thead>
          {groups.filter((g) => g.indicators.length > 0).map((g) => (
            <tbody key={g.id}>
              <tr class="fld"><th colSpan={5} scope="rowgroup">{g.title}</th></tr>
              {g.indicators.map((i) => <Row key={i.id} indicator={i} row={rows.get(i.id)} asked={here !== null} />)}
            </tbody>
          ))}
        </table>
        {empty.length > 0 && <p class="legend">{t('fields-empty', { fields: list(empty) })}</p>}
        {all && said(all.note) && <p class="legend">{said(all.note)}</p>}
        <p class="legend">{t('no-cause')}</p>
      </section>
      {here && !reading && <Striking scope={here.id} />}
      <section>
        <h2>{t('overview-more')}</h2>
        {all && <><Matrix all={all} /><Themes all={all} /></>}
        <Ausgaben key={here?.id ?? ''} scope={here?.id ?? null} />
      </section>
    </div>
  );
}
