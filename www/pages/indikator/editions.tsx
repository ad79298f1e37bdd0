/** Earlier editions of the monitoring: what they published, and what today's data give for the same period. */
import type { JSX } from 'preact';
import { Trouble } from '../../parts/ui';
import type { Coded, EditionsView, IndicatorView, ScopeView } from '../../engine/types';
import { useAsk } from '../../state/ask';
import { difference, editionName, said, withUnit } from '../../state/names';
import { area } from '../../state/session';
import { EntryForm } from '../ausgaben/entry';
import { wholeName } from './filter';
import { periodName } from '../../texts/period';
import { idOf, t } from '../../texts/text';

type Entry = EditionsView['editions'][number];

function Values({ entry, indicator }: { entry: Entry; indicator: IndicatorView }): JSX.Element {
  return (
    <>
      {entry.values.map((v) => (
        <tr key={`${entry.edition} ${v.period}`}>
          <th scope="row">{editionName(entry.edition)}</th>
          <td data-l={t('col-period')}>{periodName(v.period)}</td>
          <td class="num" data-l={t('col-then')}>{withUnit(v.published, indicator.unit)}</td>
          <td class="num" data-l={t('col-now')}>{v.now === null ? <span class="m">{t('edition-lost')}</span> : withUnit(v.now, indicator.unit)}</td>
          <td data-l={t('col-note')}>{v.revised ? t('edition-revised') : ''}{entry.status === 'redefined' && <small>{t('edition-redefined-short')}</small>}</td>
        </tr>
      ))}
    </>
  );
}

/** What an edition called the indicator, where that differs. */
function Was({ entry }: { entry: Entry }): JSX.Element | null {
  if (entry.status === null || entry.status === 'same') return null;
  const title = said({ de: entry.de, en: entry.en });
  const note = said({ de: entry.note_de, en: entry.note_en });
  return <li>{t(`edition-${entry.status}`, { edition: editionName(entry.edition), number: entry.number, title })}{note && ` ${note}`}</li>;
}

/** The change since the last edition, every number with its unit. */
function since({ code, args }: Coded, indicator: IndicatorView): string {
  const amount = (name: string): string => withUnit(args[name] ?? '', indicator.unit);
  return t(idOf(code), {
    edition: editionName(args['edition'] ?? ''), then: amount('then'), now: amount('now'), published: amount('published'),
    then_year: periodName(args['then_year'] ?? ''), now_year: periodName(args['now_year'] ?? ''), change: difference(args['change'] ?? '', indicator.unit),
  });
}

export function Editions({ indicator, here }: { indicator: IndicatorView; here: ScopeView }): JSX.Element | null {
  const answer = useAsk('editions', [here.id, indicator.id]);
  const found = answer.value;
  if (answer.failure) return <Trouble failure={answer.failure} />;
  const entries = found?.editions ?? [];
  if (!found) return null;
  const known = entries.some((e) => e.values.length > 0 || e.status !== null);
  return (
    <section>
      <h2>{t('editions')}</h2>
      {area.value !== null && <p class="text">{t('edition-whole-only', { place: wholeName() })}</p>}
      {found.since && <p class="text">{since(found.since, indicator)}</p>}
      {entries.some((e) => e.values.length > 0) && (
        <div class="scroll">
          <table class="cat">
            <caption class="sr">{t('editions')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('col-edition')}</th><th scope="col">{t('col-period')}</th>
                <th scope="col" class="num">{t('col-then')}</th><th scope="col" class="num">{t('col-now')}</th><th scope="col">{t('col-note')}</th>
              </tr>
            </thead>
            <tbody>{entries.map((e) => <Values key={e.edition} entry={e} indicator={indicator} />)}</tbody>
          </table>
        </div>
      )}
      {known && <ul class="labels">{entries.map((e) => <Was key={e.edition} entry={e} />)}</ul>}
      <details class="tree noprint gap-top">
        <summary>{t('entry-form-here')}</summary>
        <div class="in"><EntryForm key={indicator.id} scope={here.id} indicator={indicator} /></div>
      </details>
    </section>
  );
}
