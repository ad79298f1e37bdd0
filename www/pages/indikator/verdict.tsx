/** The Stand as everybody sees it: the leading verdict, the other rule of the default view, who decided, the criterion. */
import type { JSX } from 'preact';
import { Icon, StandSymbol, standWord } from '../../parts/icon';
import { Trouble } from '../../parts/ui';
import type { Aim, IndicatorView, VerdictView } from '../../engine/types';
import { useAsk } from '../../state/ask';
import { groupName, indicatorOf, said } from '../../state/names';
import { area, catalogue } from '../../state/session';
import { periodName } from '../../texts/period';
import { idOf, t, tFirst } from '../../texts/text';
import { explain } from './focus';
import { inputValue, reasoned } from './inputs';

export function methodName(method: string): string {
  return tFirst([`method-${idOf(method)}`], {}, method);
}

/** A group of a dimension, or an indicator. */
function name(id: string): string {
  const indicator = indicatorOf(id);
  return indicator ? said(indicator.title) : groupName(id);
}

/** Whose values are judged, beside whose. `all`: say so where nobody is singled out, too. */
export function Whose({ verdict, all = false }: { verdict: Pick<VerdictView, 'whose' | 'reference'>; all?: boolean }): JSX.Element | null {
  const { whose, reference } = verdict;
  if (whose === null) {
    if (reference !== null) return <p>{t('whose-none-beside', { reference: name(reference) })}</p>;
    return all ? <p>{t('whose', { group: t('whose-all') })}</p> : null;
  }
  const group = name(whose);
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

export function Doubt({ verdict, unit }: { verdict: Pick<VerdictView, 'doubt'>; unit: string }): JSX.Element | null {
  if (!verdict.doubt) return null;
  return <p class="doubt"><Icon name="info" /> <span>{reasoned(verdict.doubt, unit)}</span></p>;
}

/** Each figure the verdict was made from, as a button that opens how it was computed. */
function Behind({ verdict, unit }: { verdict: VerdictView; unit: string }): JSX.Element | null {
  if (verdict.behind.length === 0) return null;
  return (
    <ul class="behind" aria-label={t('behind')}>
      {verdict.behind.map((b) => {
        const value = verdict.inputs.find((i) => i.name === b.name)?.value ?? '';
        return (
          <li key={b.name}>
            {t(`input-${idOf(b.name)}`)}{' '}
            <button type="button" class="lk" onClick={() => { explain({ area: null, period: b.period, group: b.group, by: b.by, indicator: b.indicator }); }}>
              {t('value-at', { value: inputValue(value, b.name, unit), period: periodName(b.period) })}<span class="sr"> {t('explain-this')}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** What a user has set, by the kind of goal, and who. */
export function decidedBy(decision: string, aim: Aim): string {
  const what = aim === 'gap_closing' ? 'gap' : aim;
  return decision === '' ? t('decided-by-user', { what }) : t('decided-by-named', { what, name: decision });
}

function Decided({ verdict, indicator }: { verdict: VerdictView; indicator: string }): JSX.Element {
  const { decided_by: by, decision, late } = verdict;
  const goal = useAsk('goal', [indicator]).value;
  return (
    <>
      {by === 'user' && goal && <p>{decidedBy(decision, goal.aim)}</p>}
      {by === 'council' && <p>{t('decided-by-council', { decision })}</p>}
      {by === 'catalogue' && <p>{t('decided-by-catalogue')}</p>}
      {late && <p class="b">{t('decided-late')}</p>}
    </>
  );
}

/** Where nothing is judged, no method is named. */
const UNJUDGED = new Set(['goal.frame', 'goal.composition', 'goal.no_direction_decided']);

function One({ verdict, indicator, mixed }: { verdict: VerdictView; indicator: IndicatorView; mixed: boolean }): JSX.Element {
  return (
    <div class="verdict">
      <StandSymbol stand={verdict.stand} />
      <div>
        <p class="word">{standWord(verdict.stand)}</p>
        <Whose verdict={verdict} all={mixed} />
        <p>{reasoned(verdict.reason, indicator.unit)}</p>
        <Doubt verdict={verdict} unit={indicator.unit} />
        <Facts verdict={verdict} />
        <Behind verdict={verdict} unit={indicator.unit} />
        {!UNJUDGED.has(verdict.reason.code) && <p>{t('method-line', { method: methodName(verdict.method) })}</p>}
        {verdict.main && <Decided verdict={verdict} indicator={indicator.id} />}
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
  // Where one verdict is about a group, that the other is about all must be said.
  const mixed = shown.some((v) => v.whose !== null);
  const found = catalogue.value?.teilziele.find((z) => z.id === indicator.teilziel);
  const criterion = found ? said(found.criterion) : '';
  return (
    <div class="verdict-card">
      {shown.map((v) => <One key={`${v.method}/${String(v.goal)}`} verdict={v} indicator={indicator} mixed={mixed} />)}
      {!indicator.frame && <p class="s m gap-top">{criterion === '' ? t('criterion-unknown') : t('criterion', { criterion })}</p>}
      {area.value && <p class="s m">{t('verdict-whole')}</p>}
    </div>
  );
}
