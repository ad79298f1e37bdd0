/** What the indicator means and where its definition comes from; sources are plain text, never links. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, Trouble } from '../../parts/ui';
import { saveFile } from '../../parts/save';
import { asFailure } from '../../engine/client';
import type { Failure, IndicatorView } from '../../engine/types';
import { groupName, indicatorOf, said } from '../../state/names';
import { ask, catalogue } from '../../state/session';
import { list } from '../../texts/format';
import { t } from '../../texts/text';
import { sideNames } from './head';

function Pair({ name, text }: { name: string; text: string }): JSX.Element | null {
  return text === '' ? null : <div class="pair"><dt>{name}</dt><dd>{text}</dd></div>;
}

function titleOf(id: string): string {
  const found = indicatorOf(id);
  return t('indicator-numbered', { id, title: found ? said(found.title) : '' });
}

/** Cross-cutting themes; that there is no bearing on the climate is said. */
function themes(indicator: IndicatorView): string {
  const all = catalogue.value?.themes ?? [];
  const named = all.filter((x) => indicator.themes.includes(x.id)).map((x) => said(x.title));
  const climate = all.find((x) => x.id === 'klimaschutz');
  if (climate && !indicator.themes.includes(climate.id)) named.push(t('theme-none', { theme: said(climate.title) }));
  return named.join('; ');
}

export function Definition({ indicator }: { indicator: IndicatorView }): JSX.Element {
  const c = catalogue.value;
  const sides = sideNames(indicator);
  return (
    <div class="card">
      <h2>{t('definition')}</h2>
      <dl class="dl">
        <Pair name={t('definition-what')} text={said(indicator.definition)} />
        <Pair name={t('definition-why')} text={said(indicator.relevance)} />
        <Pair name={sides[0] ?? ''} text={said(indicator.numerator)} />
        <Pair name={sides[1] ?? ''} text={said(indicator.denominator)} />
        <Pair name={t('definition-direction')} text={t(indicator.frame ? 'frame-only' : `direction-${indicator.direction}`)} />
        {indicator.compare && <Pair name={t('definition-compare')} text={t('definition-compare-text', { group: groupName(indicator.compare[0]), reference: groupName(indicator.compare[1]) })} />}
        {indicator.made_of.length > 0 && <Pair name={t('definition-made-of')} text={list(indicator.made_of.map((id) => titleOf(id)))} />}
        <Pair name={t('definition-concept')} text={indicator.concept ? said(indicator.concept) : ''} />
        <Pair name={t('definition-base')} text={indicator.base ? said(indicator.base) : ''} />
        <Pair name={t('definition-source')} text={said(indicator.source)} />
        <Pair name={t('definition-date')} text={said(indicator.reference_date)} />
        <Pair name={t('definition-place')} text={said(indicator.place)} />
        <Pair name={t('definition-method')} text={said(indicator.method)} />
        <Pair name={t('definition-themes')} text={themes(indicator)} />
        <Pair name={t('definition-provenance')} text={t(`provenance-${indicator.provenance}`)} />
        <Pair name={t('definition-id')} text={t('indicator-id', { id: indicator.id, catalogue: c ? said(c.title) : '', version: c?.version ?? '' })} />
        {indicator.cites.length > 0 && (
          <div class="pair"><dt>{t('definition-cites')}</dt><dd><ul>{indicator.cites.map((x) => <li key={x} class="cite">{x}</li>)}</ul></dd></div>
        )}
      </dl>
    </div>
  );
}

export function Download({ scope }: { scope: number }): JSX.Element {
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async (format: 'german' | 'plain'): Promise<void> => {
    try {
      saveFile(t('export-name'), await ask().ask('exportCsv', scope, format), 'text/csv');
      setFailure(null);
    } catch (error) {
      setFailure(asFailure(error));
    }
  };
  return (
    <div class="card noprint">
      <h2>{t('download')}</h2>
      <p class="s m">{t('download-text')}</p>
      {failure && <Trouble failure={failure} />}
      <p class="row gap-top">
        <Button small kind="secondary" onClick={() => save('german')}>{t('download-csv')}</Button>
        <Button small kind="tertiary" onClick={() => save('plain')}>{t('download-csv-plain')}</Button>
      </p>
    </div>
  );
}
