/** "Fachansicht": three methods at first, then all side by side, each with what it was computed from. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { StandSymbol, standWord } from '../../parts/icon';
import { Button, Scroll } from '../../parts/ui';
import type { IndicatorView, MethodView, VerdictView } from '../../engine/types';
import { useAsk } from '../../state/ask';
import { idOf, t, tFirst } from '../../texts/text';
import { Firmness } from './firmness';
import { inputValue, reasoned } from './inputs';
import { Doubt, Facts, methodName, Whose } from './verdict';

function Inputs({ verdict, unit }: { verdict: VerdictView; unit: string }): JSX.Element | null {
  if (verdict.inputs.length === 0) return null;
  return (
    <dl class="inputs">
      {verdict.inputs.map((i) => (
        <div key={i.name}><dt>{tFirst([`input-${idOf(i.name)}`], {}, i.name)}</dt> <dd>{inputValue(i.value, i.name, unit)}</dd></div>
      ))}
    </dl>
  );
}

/** Body and year of a method, and whether its thresholds were read. A variant has the id of its method in front. */
function Origin({ method, all }: { method: string; all: MethodView[] }): JSX.Element | null {
  const found = all.filter((m) => method.startsWith(m.id)).sort((a, b) => b.id.length - a.id.length)[0];
  if (!found || found.body === '') return null;
  const args = { body: found.body, year: found.year === null ? '' : String(found.year) };
  return (
    <small>
      {t(found.year === null ? 'method-body' : 'method-body-year', args)}
      {found.confirmed === 'not_re_read' && <> {t('method-not-re-read')}</>}
      {found.scale === 'growth' && <> {t('method-growth')}</>}
    </small>
  );
}

function Row({ verdict, unit, all }: { verdict: VerdictView; unit: string; all: MethodView[] }): JSX.Element {
  return (
    <tr>
      <th scope="row">{methodName(verdict.method)}<Origin method={verdict.method} all={all} /><Whose verdict={verdict} /></th>
      <td>
        <span class="st">
          {verdict.symbol === null && <StandSymbol stand={verdict.stand} />}
          <span>
            {verdict.symbol === null ? standWord(verdict.stand) : t('verdict-symbol', { symbol: tFirst([`symbol-${idOf(verdict.symbol)}`], {}, verdict.symbol) })}
            <small>{reasoned(verdict.reason, unit)}</small>
          </span>
        </span>
        <Doubt verdict={verdict} unit={unit} />
        <Facts verdict={verdict} />
      </td>
      <td><Inputs verdict={verdict} unit={unit} /></td>
    </tr>
  );
}

function Expert({ indicator, scope, verdicts }: { indicator: IndicatorView; scope: number; verdicts: VerdictView[] }): JSX.Element {
  const [open, setOpen] = useState(false);
  const [everything, setEverything] = useState(false);
  const methods = useAsk('methods', open ? [] : null).value ?? [];
  const rest = verdicts.filter((v) => v.view === 'more');
  const shown = everything ? verdicts : verdicts.filter((v) => v.view !== 'more');
  return (
    <section>
      <details class="tree" onToggle={(e) => { setOpen(e.currentTarget.open); }}>
        <summary>{t('expert-view')}</summary>
        {open && (
          <div class="in">
            <p class="text">{t('expert-note')}</p>
            <Scroll label={t('expert-caption')}>
              <table class="methods">
                <caption class="sr">{t('expert-caption')}</caption>
                <thead>
                  <tr><th scope="col">{t('col-method')}</th><th scope="col">{t('col-stand')}</th><th scope="col">{t('col-inputs')}</th></tr>
                </thead>
                <tbody>{shown.map((v) => <Row key={`${v.method}/${String(v.goal)}`} verdict={v} unit={indicator.unit} all={methods} />)}</tbody>
              </table>
            </Scroll>
            {rest.length > 0 && !everything && (
              <p class="noprint gap-top"><Button kind="secondary" small onClick={() => { setEverything(true); }}>{t('expert-all', { count: String(rest.length) })}</Button></p>
            )}
            <Firmness indicator={indicator} scope={scope} />
          </div>
        )}
      </details>
    </section>
  );
}

/** "Fachansicht": the other methods, and how firm the verdict is. */
export function Methods({ indicator, scope }: { indicator: IndicatorView; scope: number }): JSX.Element | null {
  const verdicts = useAsk('verdicts', [scope, indicator.id]).value ?? [];
  if (verdicts.length < 2) return null;
  return <Expert indicator={indicator} scope={scope} verdicts={verdicts} />;
}
