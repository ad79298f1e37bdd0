/** The figure of the chosen period by group of one dimension: sex, age, migration. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Select, Trouble } from '../../parts/ui';
import type { FigureView, IndicatorView, LineView, ScopeView } from '../../engine/types';
import { useAsk } from '../../state/ask';
import { coded, groupName, withUnit } from '../../state/names';
import { area } from '../../state/session';
import { t } from '../../texts/text';

function shown(figure: FigureView, unit: string): JSX.Element {
  if (figure.value !== null) return <span class="val">{withUnit(figure.value, unit)}</span>;
  return <span class="m">{t(figure.state === 'hidden' ? 'sign-hidden' : 'sign-none')}{figure.reason && <small>{coded(figure.reason)}</small>}</span>;
}

export function Groups({ indicator, here, now }: { indicator: IndicatorView; here: ScopeView; now: string }): JSX.Element | null {
  const offered = indicator.by.filter((d) => d !== 'area' && d !== 'period');
  const [chosen, setChosen] = useState<string | null>(null);
  const by = chosen !== null && offered.includes(chosen) ? chosen : offered[0] ?? null;
  const answer = useAsk('series', by === null || indicator.each.length > 0 ? null : [{ scope: here.id, indicator: indicator.id, area: area.value?.id ?? null, by }]);
  if (by === null || indicator.each.length > 0) return null;
  const at = (line: LineView): FigureView | null => line.figures.find((f) => f.period === now) ?? null;
  const lines = (answer.value?.lines ?? []).filter((l) => l.dimension === by);
  return (
    <section>
      <h2>{t('groups')}</h2>
      {offered.length > 1 && <Select inline label={t('groups-by')} value={by} options={offered.map((d) => ({ value: d, label: groupName(d) }))} onChange={setChosen} />}
      {answer.failure && <Trouble failure={answer.failure} />}
      {lines.length === 0 ? <p class="m">{t('groups-none', { dimension: groupName(by) })}</p> : (
        <table class="cat">
          <caption class="sr">{t('groups')}</caption>
          <thead><tr><th scope="col">{groupName(by)}</th><th scope="col" class="num">{t('col-value')}</th></tr></thead>
          <tbody>
            {lines.map((line) => {
              const figure = at(line);
              return (
                <tr key={line.group ?? ''}>
                  <th scope="row">{groupName(line.group ?? '*')}</th>
                  <td class="num" data-l={t('col-value')}>{figure ? shown(figure, indicator.unit) : t('sign-none')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
