/** The reading sentence and the one large value. */
import type { JSX } from 'preact';
import type { FigureView, IndicatorView, LineView, SideView } from '../../engine/types';
import { baseName, coded, groupName, said, withUnit } from '../../state/names';
import { date, decimal, list } from '../../texts/format';
import { periodName } from '../../texts/period';
import { idOf, t, tFirst } from '../../texts/text';
import { explain } from './focus';
import { placeName } from './filter';
import { area } from '../../state/session';

/** A value as it is shown, or the sign for a hidden or missing one. */
export function shownValue(figure: FigureView | null | undefined, unit: string): string {
  if (figure?.state === 'ok' && figure.value !== null) return withUnit(figure.value, unit);
  return t(figure?.state === 'hidden' ? 'sign-hidden' : 'sign-none');
}

/** Name of a line: a member of the composition, or the group. */
export function lineName(indicator: IndicatorView, group: string | null): string {
  if (group === null) return said(indicator.title);
  const member = indicator.each.find((m) => m.id === group);
  return member ? said(member.title) : groupName(group);
}

/** What the two sides are called in a table: those of an index are two groups, not parts of a fraction. */
export function sideNames(indicator: IndicatorView): string[] {
  return indicator.kind === 'segregation' ? [t('group-side'), t('rest-side')] : [t('numerator'), t('denominator')];
}

/** One whole sentence by rule; it says what is, never what is better or worse. */
export function Reading({ indicator, lines, now }: { indicator: IndicatorView; lines: LineView[]; now: string }): JSX.Element {
  return <p class="read">{sentence(indicator, lines, now)}</p>;
}

function sentence(indicator: IndicatorView, lines: LineView[], now: string): string {
  const place = placeName();
  const at = (l: LineView | undefined): FigureView | undefined => l?.figures.find((f) => f.period === now);
  const figure = at(lines[0]);
  const common = { place, period: periodName(now), numerator: said(indicator.numerator), denominator: said(indicator.denominator), title: said(indicator.title) };
  if (lines.length > 1) {
    const parts = lines.flatMap((l) => {
      const f = at(l);
      return f?.state === 'ok' ? [t('reading-part', { label: lineName(indicator, l.group), value: shownValue(f, indicator.unit) })] : [];
    });
    if (parts.length > 0) return t('reading-composition', { ...common, parts: list(parts) });
  }
  if (!figure) return t('reading-missing', common);
  if (figure.state === 'hidden') return t('reading-hidden', common);
  if (figure.state === 'not_computable' || figure.value === null) {
    return t('reading-not-computable', { ...common, reason: figure.reason ? coded(figure.reason) : '' });
  }
  // Figures come in order of time.
  const figures = lines[0]?.figures ?? [];
  const first = figures.find((f) => f.state === 'ok' && f !== figure);
  const args = {
    ...common, value: shownValue(figure, indicator.unit), first: first ? periodName(first.period) : '', firstValue: shownValue(first, indicator.unit),
    expected: figure.segregation?.expected != null ? decimal(figure.segregation.expected) : '',
  };
  const since = first && figures.indexOf(first) < figures.indexOf(figure) ? '-since' : '';
  // "… sind Ausländer" is a sentence for shares of the population only.
  const plain = indicator.kind === 'share' && !indicator.frame ? 'other' : indicator.kind;
  const kind = indicator.kind === 'segregation' && args.expected === '' ? 'segregation-plain' : plain;
  return tFirst([`reading-${kind}${since}`, `reading-other${since}`], args, '');
}

/** From where to where the value may lie, and why; nothing for full counts. */
function Exactness({ figure, unit }: { figure: FigureView; unit: string }): JSX.Element | null {
  const { interval } = figure;
  if (!interval) return null;
  return (
    <>
      <dt>{t(`interval-title-${idOf(interval.because)}`)}</dt>
      <dd>
        {t('interval-range', { low: withUnit(interval.low, unit), high: withUnit(interval.high, unit) })}
        {interval.response !== null && <small>{t('interval-response', { response: withUnit(interval.response, 'percent') })}</small>}
      </dd>
    </>
  );
}

function Side({ name, side }: { name: string; side: SideView | null }): JSX.Element | null {
  if (!side) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {side.value === null ? t(side.state === 'hidden' ? 'sign-hidden' : 'sign-none') : decimal(side.value)}
        {side.how.map((h, i) => <small key={i}>{coded(h)}</small>)}
      </dd>
    </>
  );
}

interface Shown { group: string | null; figure: FigureView | null }

export function Facts({ indicator, figures, base }: { indicator: IndicatorView; figures: Shown[]; base: string }): JSX.Element {
  const first = figures[0]?.figure ?? null;
  const single = figures.length <= 1;
  return (
    <div class="facts">
      {single && (
        <p class={shownValue(first, indicator.unit).length > 9 ? 'figure figure--long' : 'figure'}>
          {first?.state === 'ok' ? (
            <button type="button" class="figure-btn" onClick={() => { explain({ area: area.value?.id ?? null, period: first.period, group: figures[0]?.group ?? null }); }}>
              {shownValue(first, indicator.unit)}<span class="sr"> {t('explain-this')}</span>
            </button>
          ) : shownValue(first, indicator.unit)}
        </p>
      )}
      {first && first.state !== 'ok' && first.reason && <p class="s">{coded(first.reason)}</p>}
      <dl>
        {!single && figures.map(({ group, figure }) => (
          <div class="pair" key={group ?? ''}><dt>{lineName(indicator, group)}</dt><dd class="b">{shownValue(figure, indicator.unit)}</dd></div>
        ))}
        {single && <Side name={said(indicator.numerator) || t('numerator')} side={first?.numerator ?? null} />}
        {first && <Side name={said(indicator.denominator) || t('denominator')} side={first.denominator} />}
        {first?.segregation?.expected != null && <><dt>{t('expected')}</dt><dd>{decimal(first.segregation.expected)}</dd></>}
        {first?.segregation?.corrected != null && <><dt>{t('corrected')}</dt><dd>{decimal(first.segregation.corrected)}</dd></>}
        {single && first && <Exactness figure={first} unit={indicator.unit} />}
        {first?.date && <><dt>{t('reference-date')}</dt><dd>{date(first.date)}</dd></>}
        <dt>{t('base')}</dt><dd>{indicator.fixed_base && indicator.base ? said(indicator.base) : baseName(base)}</dd>
        <dt>{t('area')}</dt><dd>{placeName()}</dd>
        {first?.published && (
          <>
            <dt>{t('published')}</dt>
            <dd>{withUnit(first.published.value, indicator.unit)}<small>{t(first.published.agrees ? 'published-agrees' : 'published-differs')}</small></dd>
          </>
        )}
      </dl>
    </div>
  );
}
