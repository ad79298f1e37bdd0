/** What it is all for: principles by fields with their Leitziele, and the cross-cutting themes. */
import type { JSX } from 'preact';
import { Scroll } from '../../parts/ui';
import type { CatalogueView, IndicatorView } from '../../engine/types';
import { said } from '../../state/names';
import { href } from '../../state/route';
import { t, tn } from '../../texts/text';

function Numbers({ indicators }: { indicators: IndicatorView[] }): JSX.Element {
  if (indicators.length === 0) return <small>{t('matrix-no-indicator')}</small>;
  return (
    <span class="numbers">
      {indicators.map((i) => <a key={i.id} href={href('indikator', i.id)} title={said(i.title)}>{i.id}<span class="sr"> {said(i.title)}</span></a>)}
    </span>
  );
}

export function Matrix({ all }: { all: CatalogueView }): JSX.Element {
  const of = (leitziel: string): IndicatorView[] => all.indicators.filter((i) => all.teilziele.some((z) => z.id === i.teilziel && z.leitziel === leitziel));
  return (
    <details class="tree" id="matrix">
      <summary>{t('matrix')}</summary>
      <div class="in">
        <p class="text">{t('matrix-lead')}</p>
        <Scroll label={t('matrix-caption')}>
          <table class="matrix">
            <caption class="sr">{t('matrix-caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('matrix-principle')}</th>
                {all.fields.map((f) => <th scope="col" key={f.id}>{t('field-numbered', { number: String(f.number), title: said(f.title) })}</th>)}
              </tr>
            </thead>
            <tbody>
              {all.principles.map((p) => (
                <tr key={p.id}>
                  <th scope="row">{said(p.title)}<small>{t('matrix-origin', { origin: p.origin })}</small></th>
                  {all.fields.map((f) => {
                    const goals = all.leitziele.filter((l) => l.field === f.id && l.principles.includes(p.id));
                    return (
                      <td key={f.id}>
                        {goals.length === 0 ? <span class="m">{t('matrix-empty')}</span> : goals.map((l) => <div class="goal-cell" key={l.id}>{said(l.title)} <Numbers indicators={of(l.id)} /></div>)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </div>
    </details>
  );
}

export function Themes({ all }: { all: CatalogueView }): JSX.Element {
  return (
    <details class="tree" id="themes">
      <summary>{t('themes-title')}</summary>
      <div class="in">
        <p class="text">{t('themes-lead')}</p>
        <dl class="themes">
          {all.themes.map((theme) => {
            const indicators = all.indicators.filter((i) => i.themes.includes(theme.id));
            return (
              <div key={theme.id}>
                <dt><span class="tag">{tn('theme-count', indicators.length, { title: said(theme.title) })}</span></dt>
                <dd>
                  {indicators.length > 0 && <ul class="labels">{indicators.map((i) => <li key={i.id}><a href={href('indikator', i.id)}>{t('indicator-numbered', { id: i.id, title: said(i.title) })}</a></li>)}</ul>}
                  {said(theme.note) && <p class="s m">{said(theme.note)}</p>}
                </dd>
              </div>
            );
          })}
        </dl>
      </div>
    </details>
  );
}
