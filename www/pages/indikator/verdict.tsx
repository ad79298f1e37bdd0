/** The Stand as everybody sees it: the leading verdict, the other rule of the default view, who decided, the criterion. */
import type { JSX } from 'preact';
import { Icon, StandSymbol, standWord } from '../../parts/icon';
import { Trouble } from '../../parts/ui';
import type { IndicatorView, VerdictView } from '../../engine/types';
import { useAsk } from '../../state/ask';
import { coded, groupName, indicatorOf, said } from '../../state/names';
import { area, catalogue } from '../../state/session';
import { idOf, t, tFirst } from '../../texts/text';
import { Expert } from './expert';

export function methodName(method: string): string {
  return tFirst([`method-${idOf(method)}`], {}, method);
}

/** A group of a dimension, or an indicator. */
function name(id: string): string {
  const indicator = indicatorOf(id);
  return indicator ? said(indicator.title) : groupName(id);
}

/** Whose values are judged, beside whose. */
export function Whose({ verdict }: { verdict: VerdictView }): JSX.Element | null {
  const { whose, reference } = verdict;
  if (whose === null && reference === null) return null;
  const group = whose === null ? t('whose-all') : name(whose);
  return <p>{reference === null ? t('whose', { group }) : t('whose-beside', { group, reference: name(reference) })}</p>;
}

/** Where the value is, and where it is heading: two facts. */
export function Facts({ verdict }: { verdict: VerdictView }): JSX.Element | null {
  const { level, heading } = verdict;
  if (level === null && heading === null) return null;
  return (
    <p>
      {level !== null && <span>{t(`level-${idOf(level)}`)}</span>}
      {level !== null && heading !== null && ' · '}
      {heading !== null && <span>{t(`heading-${heading}`)}</span>}
    </p>
  );
}

export function Doubt({ verdict }: { verdict: VerdictView }): JSX.Element | null {
  if (!verdict.doubt) return null;
  return <p class="doubt"><Icon name="info" /> <span>{coded(verdict.doubt)}</span></p>;
}

function Decided({ verdict }: { verdict: VerdictView }): JSX.Element {
  const { decided_by: by, decision, late } = verdict;
  return (
    <>
      {by === 'user' && <p>{decision === '' ? t('decided-by-user') : t('decided-by-named', { name: decision })}</p>}
      {by === 'council' && <p>{t('decided-by-council', { decision })}</p>}
      {by === 'catalogue' && <p>{t('decided-by-catalogue')}</p>}
      {late && <p class="b">{t('decided-late')}</p>}
    </>
  );
}

/** Where nothing is judged, no method is named. */
const UNJUDGED = new Set(['goal.frame', 'goal.composition', 'goal.no_direction_decided']);

function One({ verdict, main }: { verdict: VerdictView; main: boolean }): JSX.Element {
  return (
    <div class="verdict">
      <StandSymbol stand={verdict.stand} />
      <div>
        <p class="word">{standWord(verdict.stand)}</p>
        <Whose verdict={verdict} />
        <p>{coded(verdict.reason)}</p>
        <Doubt verdict={verdict} />
        <Facts verdict={verdict} />
        {!UNJUDGED.has(verdict.reason.code) && <p>{t('method-line', { method: methodName(verdict.method) })}</p>}
        {main && <Decided verdict={verdict} />}
      </div>
    </div>
  );
}

export function Verdict({ indicator, scope }: { indicator: IndicatorView; scope: number }): JSX.Element | null {
  const answer = useAsk('verdicts', [scope, indicator.id]);
  if (answer.failure) return <Trouble failure={answer.failure} />;
  const verdicts = answer.value ?? [];
  const shown = verdicts.filter((v) => v.main || v.view === 'default');
  if (shown.length === 0) return null;
  const found = catalogue.value?.teilziele.find((z) => z.id === indicator.teilziel);
  const criterion = found ? said(found.criterion) : '';
  return (
    <div class="verdict-card">
      {shown.map((v) => <One key={`${v.method}/${String(v.goal)}`} verdict={v} main={v.main} />)}
      {!indicator.frame && <p class="s m gap-top">{criterion === '' ? t('criterion-unknown') : t('criterion', { criterion })}</p>}
      {area.value && <p class="s m">{t('verdict-whole')}</p>}
    </div>
  );
}

/** "Fachansicht": the other methods, and how firm the verdict is. */
export function Methods({ indicator, scope }: { indicator: IndicatorView; scope: number }): JSX.Element | null {
  const verdicts = useAsk('verdicts', [scope, indicator.id]).value ?? [];
  if (verdicts.length < 2) return null;
  return <Expert indicator={indicator} scope={scope} verdicts={verdicts} />;
}
