/** What the indicator means and where its definition comes from; sources are plain text, never links. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button, Trouble } from '../../parts/ui';
import { saveFile } from '../../parts/save';
import { asFailure } from '../../engine/client';
import type { Failure, IndicatorView } from '../../engine/types';
import { said } from '../../state/names';
import { ask, catalogue } from '../../state/session';
import { t } from '../../texts/text';
import { sideNames } from './head';

function Pair({ name, text }: { name: string; text: string }): JSX.Element | null {
  return text === '' ? null : <div class="pair"><dt>{name}</dt><dd>{text}</dd></div>;
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
        <Pair name={t('definition-source')} text={said(indicator.source)} />
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
