/** The Stand: symbol, word, reason, name of the method; the other methods under "Fachansicht". */
import type { JSX } from 'preact';
import { StandSymbol, standWord } from '../../parts/icon';
import { Trouble } from '../../parts/ui';
import type { IndicatorView, VerdictView } from '../../engine/types';
import { useAsk } from '../../state/ask';
import { coded, groupName, withUnit } from '../../state/names';
import { area, catalogue } from '../../state/session';
import { decimal } from '../../texts/format';
import { hasText, idOf, t, tFirst } from '../../texts/text';

function methodName(method: string): string {
  return tFirst([`method-${idOf(method)}`], {}, method);
}

/** Inputs of a method that are figures of the indicator carry its unit; years and points in time do not. */
function inputValue(value: string, name: string, unit: string): string {
  if (/year|period|edition/.test(name)) return value;
  if (hasText(`value-${idOf(value)}`)) return t(`value-${idOf(value)}`);
  if (!/^-?[\d.]+$/.test(value)) return groupName(value);
  return /^(then|now|base|first|target|projected)$/.test(name) ? withUnit(value, unit) : decimal(value);
}

function Method({ verdict, unit }: { verdict: VerdictView; unit: string }): JSX.Element {
  return (
    <li class="verdict">
      <StandSymbol stand={verdict.stand} />
      <div>
        <p class="b">{t('verdict-of', { stand: standWord(verdict.stand), method: methodName(verdict.method) })}</p>
        {verdict.symbol && <p>{t('verdict-symbol', { symbol: tFirst([`symbol-${idOf(verdict.symbol)}`], {}, verdict.symbol) })}</p>}
        <p>{coded(verdict.reason)}</p>
        {verdict.inputs.length > 0 && (
          <dl class="dl">
            {verdict.inputs.map((i) => (
              <div class="pair" key={i.name}><dt>{tFirst([`input-${idOf(i.name)}`], {}, i.name)}</dt><dd>{inputValue(i.value, i.name, unit)}</dd></div>
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}

export function Verdict({ indicator, scope }: { indicator: IndicatorView; scope: number }): JSX.Element | null {
  const answer = useAsk('verdicts', [scope, indicator.id]);
  if (answer.failure) return <Trouble failure={answer.failure} />;
  const verdicts = answer.value ?? [];
  const main = verdicts.find((v) => v.main) ?? verdicts[0];
  if (!main) return null;
  const criterion = catalogue.value?.teilziele.find((z) => z.id === indicator.teilziel)?.criterion.de ?? '';
  return (
    <div class="verdict-card">
      <div class="verdict">
        <StandSymbol stand={main.stand} />
        <div>
          <p class="word">{standWord(main.stand)}</p>
          <p>{coded(main.reason)}</p>
          <p>{t('method-line', { method: methodName(main.method) })}</p>
          {main.decided_by === 'user' && <p>{t('decided-by-user')}</p>}
          {main.late && <p>{t('decided-late')}</p>}
          {!indicator.frame && <p>{criterion === '' ? t('criterion-unknown') : t('criterion', { criterion })}</p>}
          {area.value && <p>{t('verdict-whole')}</p>}
        </div>
      </div>
      {verdicts.length > 1 || main.inputs.length > 0 ? (
        <details class="more">
          <summary>{t('expert-view')}</summary>
          <p class="s m">{t('expert-note')}</p>
          <ul>{verdicts.map((v) => <Method key={v.method} verdict={v} unit={indicator.unit} />)}</ul>
        </details>
      ) : null}
    </div>
  );
}
