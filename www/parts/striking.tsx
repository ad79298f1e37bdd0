/** Shown figures that cannot all be right, in words. */
import type { JSX } from 'preact';
import type { StrikingView } from '../engine/types';
import { groupName, indicatorOf, nextStep, said, withUnit } from '../state/names';
import { href } from '../state/route';
import { periodName } from '../texts/period';
import { idOf, t } from '../texts/text';

/** What is wrong with one figure, its numbers with their unit. */
function strikingText({ indicator, what }: StrikingView): string {
  const unit = indicatorOf(indicator)?.unit ?? '';
  const limit = indicatorOf(what.args['limit'] ?? null);
  const amounts = Object.fromEntries(['value', 'other', 'lowest', 'highest'].map((name) => [name, withUnit(what.args[name] ?? '', unit)]));
  return t(idOf(what.code), { ...amounts, limit: limit ? said(limit.title) : '', dimension: groupName(what.args['dimension'] ?? '') });
}

/** A list of them; `titled` names the indicator of each. */
export function StrikingList({ all, titled = false }: { all: StrikingView[]; titled?: boolean }): JSX.Element {
  return (
    <ul class="entries">
      {all.map((s) => {
        const found = indicatorOf(s.indicator);
        const title = found ? t('indicator-numbered', { id: found.id, title: said(found.title) }) : s.indicator;
        return (
          <li key={JSON.stringify(s)}>
            {titled && <><a class="line" href={href('indikator', s.indicator)}>{title}</a></>}
            {t('striking-at', { period: periodName(s.period), what: strikingText(s) })} <span class="m">{nextStep(s.what.code)}</span>
          </li>
        );
      })}
    </ul>
  );
}
