/** Handlungsfeld → Leitziel → Teilziel → indicators: how the verdicts are distributed, which is the weakest, what is not judged. */
import type { JSX } from 'preact';
import { StandSymbol, standWord } from '../../parts/icon';
import { LinkButton, Title, Trouble } from '../../parts/ui';
import type { IndicatorView, OverviewRow, RollupView } from '../../engine/types';
import { useAsk } from '../../state/ask';
import { coded, indicatorOf, said } from '../../state/names';
import { href } from '../../state/route';
import { catalogue, jobs, scope } from '../../state/session';
import { decimal, list, whole } from '../../texts/format';
import { t, tn } from '../../texts/text';
import { ScopeSelect } from '../indikator/filter';
import { reasoned } from '../indikator/inputs';
import { Doubt, methodName, Whose } from '../indikator/verdict';

/** How many of each Stand, always in the same order: symbol, count and word together. */
function Counts({ node, every = false }: { node: RollupView; every?: boolean }): JSX.Element | null {
  if (node.with_goal === 0) return null;
  return (
    <ul class="counts">
      {node.counts.filter((c) => every || c.count > 0).map((c) => (
        <li key={c.stand} class={c.count === 0 ? 'zero' : undefined}><StandSymbol stand={c.stand} /><b>{whole(c.count)}</b> {standWord(c.stand)}</li>
      ))}
      {(every || node.open > 0) && <li class={node.open === 0 ? 'zero' : undefined}><StandSymbol stand="none" /><b>{whole(node.open)}</b> {standWord('none')}</li>}
    </ul>
  );
}

function Worst({ node }: { node: RollupView }): JSX.Element | null {
  if (node.worst === null || node.worst === 'reached' || node.worst === 'on_course') return null;
  const names = node.worst_of.map((id) => {
    const found = indicatorOf(id);
    return found ? t('indicator-numbered', { id, title: said(found.title) }) : id;
  });
  return <p class="s">{t('rollup-worst', { stand: standWord(node.worst), indicators: list(names) })}</p>;
}

function Indicator({ indicator, row }: { indicator: IndicatorView; row: OverviewRow | undefined }): JSX.Element {
  const stand = row?.stand ?? 'none';
  return (
    <li>
      <a href={href('indikator', indicator.id)}>{t('indicator-numbered', { id: indicator.id, title: said(indicator.title) })}</a>
      {row?.has_goal === false ? <p class="s m">{t('context-only')}</p> : (
        <div class="st">
          <StandSymbol stand={stand} />
          <div>
            {standWord(stand)}
            {row && <Whose verdict={row} />}
            {row && <small>{row.state === 'not_computable' && row.reason ? coded(row.reason) : reasoned(row.stand_reason, indicator.unit)}</small>}
            {row && <Doubt verdict={row} unit={indicator.unit} />}
            {row?.method != null && stand !== 'none' && <small>{t('method-line', { method: methodName(row.method) })}</small>}
          </div>
        </div>
      )}
    </li>
  );
}

interface Known { nodes: RollupView[]; rows: Map<string, OverviewRow> }

function Teilziel({ node, known }: { node: RollupView; known: Known }): JSX.Element {
  const goal = catalogue.value?.teilziele.find((z) => z.id === node.id);
  const criterion = goal ? said(goal.criterion) : '';
  const indicators = (catalogue.value?.indicators ?? []).filter((i) => i.teilziel === node.id);
  return (
    <div class="teilziel">
      <h4>{t('teilziel', { title: goal ? said(goal.title) : node.id })}</h4>
      <p class="s m">{criterion === '' ? t('criterion-unknown') : t('criterion', { criterion })}</p>
      <ul class="plain">{indicators.map((i) => <Indicator key={i.id} indicator={i} row={known.rows.get(i.id)} />)}</ul>
    </div>
  );
}

function Leitziel({ node, known }: { node: RollupView; known: Known }): JSX.Element {
  const goal = catalogue.value?.leitziele.find((l) => l.id === node.id);
  return (
    <div class="leitziel">
      <h3>{t('leitziel', { title: goal ? said(goal.title) : node.id })}</h3>
      <p>{coded(node.sentence)}</p>
      <Counts node={node} />
      {known.nodes.filter((n) => n.node === 'teilziel' && n.above === node.id).map((n) => <Teilziel key={n.id} node={n} known={known} />)}
    </div>
  );
}

function Field({ node, known }: { node: RollupView; known: Known }): JSX.Element {
  const field = catalogue.value?.fields.find((f) => f.id === node.id);
  return (
    <section class="feld">
      <h2>{field ? t('field-numbered', { number: String(field.number), title: said(field.title) }) : node.id}</h2>
      <p>{coded(node.sentence)}</p>
      <Counts node={node} every />
      <Worst node={node} />
      {node.score !== null && <p class="s m">{tn('rollup-score', node.scored, { score: decimal(node.score) })}</p>}
      <details class="more">
        <summary>{t('rollup-open', { field: field ? said(field.title) : node.id })}</summary>
        {known.nodes.filter((n) => n.node === 'leitziel' && n.above === node.id).map((n) => <Leitziel key={n.id} node={n} known={known} />)}
      </details>
    </section>
  );
}

export function Felder(): JSX.Element {
  const here = scope.value;
  const answer = useAsk('rollup', here ? [here.id] : null);
  const overview = useAsk('overview', here ? [here.id] : null);
  const nodes = answer.value ?? [];
  const known = { nodes, rows: new Map((overview.value ?? []).map((r) => [r.indicator, r])) };
  const reading = jobs.value.some((j) => !j.failure);
  return (
    <div class="wrap">
      <Title>{t('screen-felder')}</Title>
      <p class="lead">{t(here ? 'rollup-lead' : reading ? 'overview-reading' : 'overview-nothing')}</p>
      {!here && !reading && <p class="row gap-top"><LinkButton kind="primary" to={href('daten')}>{t('door-own-button')}</LinkButton></p>}
      {answer.failure && <Trouble failure={answer.failure} />}
      {here && reading && <p class="b" role="status">{t('rollup-reading')}</p>}
      <ScopeSelect />
      {nodes.filter((n) => n.node === 'field').map((n) => <Field key={n.id} node={n} known={known} />)}
      {nodes.length > 0 && <p class="legend">{t('no-cause')}</p>}
    </div>
  );
}
