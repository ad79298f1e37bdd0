/** How firm a verdict is: few cases, what is still needed, earlier years, other defensible ways of judging. */
import type { JSX } from 'preact';
import { StandSymbol, standWord } from '../../parts/icon';
import { Scroll, Trouble } from '../../parts/ui';
import type { FirmnessView, IndicatorView } from '../../engine/types';
import { useAsk } from '../../state/ask';
import { coded, difference, groupName, indicatorOf, said, withUnit } from '../../state/names';
import { decimal, list, signed, whole } from '../../texts/format';
import { idOf, t, tFirst, tn } from '../../texts/text';
import { methodName } from './verdict';

type Of<K extends 'sensitivity' | 'robustness'> = NonNullable<FirmnessView[K]['found']>;
type Needed = NonNullable<FirmnessView['what_if'][number]['found']>;

function who(id: string): string {
  if (id === '*') return t('whose-all-contains');
  if (id === '') return t('sign-none');
  const indicator = indicatorOf(id);
  return indicator ? said(indicator.title) : groupName(id);
}

function Sensitivity({ found }: { found: Of<'sensitivity'> }): JSX.Element {
  const args = { numerator: decimal(String(found.numerator)), stand: standWord(found.stand) };
  return <p>{tn(found.cases < 0 ? 'sensitive-fewer' : 'sensitive-more', Math.abs(found.cases), args)}</p>;
}

function WhatIf({ found, unit }: { found: Needed; unit: string }): JSX.Element {
  const args = {
    value: withUnit(found.value, unit), year: String(found.year), target: withUnit(found.target, unit), targetYear: String(found.target_year),
    change: difference(found.change, unit), perYear: difference(found.per_year, unit),
  };
  return (
    <>
      <p>{t('what-if', args)}</p>
      {found.cases !== null && found.cases_per_year !== null && found.denominator !== null && (
        <p>{t('what-if-cases', { cases: signed(found.cases), perYear: signed(found.cases_per_year), denominator: decimal(found.denominator) })}</p>
      )}
    </>
  );
}

function Earlier({ all }: { all: FirmnessView['earlier'] }): JSX.Element {
  // Only methods that came to a statement in some year.
  const methods = [...new Set(all.flatMap((e) => e.verdicts.filter((v) => v.stand !== 'none' || v.symbol !== null).map((v) => v.method)))];
  if (methods.length === 0) return <p>{t('earlier-none')}</p>;
  return (
    <Scroll label={t('earlier-caption')}>
      <table>
        <caption class="sr">{t('earlier-caption')}</caption>
        <thead>
          <tr><th scope="col">{t('col-latest-then')}</th>{methods.map((m) => <th key={m} scope="col" class="wraps">{methodName(m)}</th>)}</tr>
        </thead>
        <tbody>
          {all.map((e) => (
            <tr key={e.year}>
              <th scope="row">{String(e.year)}</th>
              {methods.map((m) => {
                const v = e.verdicts.find((x) => x.method === m);
                if (!v) return <td key={m}>{t('sign-none')}</td>;
                const word = v.symbol === null ? standWord(v.stand) : tFirst([`symbol-${idOf(v.symbol)}`], {}, v.symbol);
                return <td key={m}><span class="st">{v.symbol === null && <StandSymbol stand={v.stand} />}<span>{word}</span></span></td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function tipWord(tip: Of<'robustness'>['tips'][number]): string {
  const value = tip.what === 'method' ? methodName(tip.value) : tip.what === 'since' ? tip.value : who(tip.value);
  return t(`tip-${tip.what}`, { value });
}

function Robustness({ found }: { found: Of<'robustness'> }): JSX.Element {
  // One way alone is no comparison.
  if (found.judged < 2) return <p>{t('robust-none')}</p>;
  return (
    <>
      <p>{tn('robust', found.same, { judged: whole(found.judged), stand: standWord(found.stand) })}</p>
      {found.tips.length > 0 && <p>{t('robust-tips', { tips: list(found.tips.map(tipWord)) })}</p>}
      <Scroll label={t('robust-caption')}>
        <table>
          <caption class="sr">{t('robust-caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('col-group')}</th><th scope="col">{t('col-reference')}</th><th scope="col">{t('col-since')}</th>
              <th scope="col">{t('col-method')}</th><th scope="col">{t('col-stand')}</th>
            </tr>
          </thead>
          <tbody>
            {found.routes.map((r) => (
              <tr key={`${r.group}/${r.reference}/${String(r.since)}/${r.method}`} class={r.same ? undefined : 'other'}>
                <th scope="row">{r.group === '' ? t('whose-all') : who(r.group)}</th>
                <td>{who(r.reference)}</td>
                <td>{String(r.since)}</td>
                <td>{methodName(r.method)}</td>
                <td><span class="st"><StandSymbol stand={r.stand} /><span>{standWord(r.stand)}{!r.same && <small>{t('robust-other')}</small>}</span></span></td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

export function Firmness({ indicator, scope }: { indicator: IndicatorView; scope: number }): JSX.Element | null {
  const answer = useAsk('firmness', [scope, indicator.id]);
  if (answer.failure) return <Trouble failure={answer.failure} />;
  const all = answer.value;
  if (!all) return null;
  return (
    <div class="firm">
      <h3>{t('what-if-title')}</h3>
      {all.what_if.length === 0 && <p>{t('what-if-none')}</p>}
      {all.what_if.map((w, i) => (w.found ? <WhatIf key={i} found={w.found} unit={indicator.unit} /> : <p key={i}>{w.reason && coded(w.reason)}</p>))}
      <h3>{t('sensitive-title')}</h3>
      {all.sensitivity.found ? <Sensitivity found={all.sensitivity.found} /> : <p>{all.sensitivity.reason && coded(all.sensitivity.reason)}</p>}
      <h3>{t('robust-title')}</h3>
      {all.robustness.found ? <Robustness found={all.robustness.found} /> : <p>{all.robustness.reason && coded(all.robustness.reason)}</p>}
      <h3>{t('earlier-title')}</h3>
      <p class="text">{t('earlier-note')}</p>
      <Earlier all={all.earlier} />
    </div>
  );
}
