/** Two groups beside each other, period by period: both values, the gap, the ratio. */
import type { JSX } from 'preact';
import type { IndicatorView, SeriesView } from '../../engine/types';
import { coded, difference, groupName, withUnit } from '../../state/names';
import { decimal } from '../../texts/format';
import { periodName } from '../../texts/period';
import { t } from '../../texts/text';

export function Compared({ indicator, series }: { indicator: IndicatorView; series: SeriesView }): JSX.Element | null {
  const { compare } = indicator;
  const rows = series.compared.filter((c) => c.gap !== null || c.reason !== null);
  if (!compare || rows.every((c) => c.gap === null)) return null;
  const [group, reference] = compare;
  const value = (text: string | null): string => (text === null ? t('sign-none') : withUnit(text, indicator.unit));
  return (
    <section>
      <h2>{t('compared')}</h2>
      <p class="text">{t('compared-text', { group: groupName(group), reference: groupName(reference) })}</p>
      <div class="scroll">
        <table class="cat">
          <caption class="sr">{t('compared')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('col-period')}</th>
              <th scope="col" class="num">{groupName(group)}</th>
              <th scope="col" class="num">{groupName(reference)}</th>
              <th scope="col" class="num">{t('col-gap')}</th>
              <th scope="col" class="num">{t('col-ratio')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((c) => (
              <tr key={c.period}>
                <th scope="row">{periodName(c.period)}</th>
                <td class="num" data-l={groupName(group)}>{value(c.group)}</td>
                <td class="num" data-l={groupName(reference)}>{value(c.reference)}</td>
                <td class="num" data-l={t('col-gap')}>{c.gap === null ? <span class="m">{c.reason ? coded(c.reason) : t('sign-none')}</span> : difference(c.gap, indicator.unit)}</td>
                <td class="num" data-l={t('col-ratio')}>{c.ratio === null ? t('sign-none') : decimal(c.ratio)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="legend">{t('compared-caution')}</p>
    </section>
  );
}
