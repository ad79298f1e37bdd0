/** Lines that read differently in other encodings, side by side: umlauts show at a glance which one is right. */
import type { JSX } from 'preact';
import { Scroll } from '../../parts/ui';
import { usePart } from '../../parts/more';
import type { TableView } from '../../engine/types';
import { whole } from '../../texts/format';
import { t } from '../../texts/text';
import { valueOf } from './words';

/** Characters before and after the first and last place that may differ. */
const AROUND = 24;
const LINES = 10;

/** Encodings differ in what is no ASCII: those parts are marked, and what stands far from them is cut off. */
function Marked({ text }: { text: string }): JSX.Element {
  const found = [...text.matchAll(/[^\t -~]+/g)];
  const from = Math.max(0, (found[0]?.index ?? 0) - AROUND);
  const last = found.at(-1);
  const to = Math.min(text.length, (last ? last.index + last[0].length : 0) + AROUND);
  const parts = text.slice(from, to).split(/([^\t -~]+)/);
  return (
    <bdi>
      {from > 0 && '…'}
      {parts.map((part, i) => (i % 2 === 1 ? <mark key={i}>{part}</mark> : part))}
      {to < text.length && '…'}
    </bdi>
  );
}

export function Encodings({ table }: { table: TableView }): JSX.Element | null {
  const lines = table.encoding_preview;
  const { shown, more } = usePart(lines, LINES, 'encodings-more');
  const used = table.decisions.find((d) => d.what === 'encoding')?.value ?? '';
  const encodings = [...new Set(lines.flatMap((l) => l.readings.map((r) => r.encoding)))];
  if (lines.length === 0) return null;
  return (
    <>
      <h4>{t('encodings-title')}</h4>
      <p class="s m">{t('encodings-hint')}</p>
      <Scroll label={t('encodings-title')}>
        <table class="encodings">
          <caption class="sr">{t('encodings-title')}</caption>
          <thead>
            <tr>
              <th scope="col" class="ln">{t('col-line')}</th>
              {encodings.map((e) => (
                <th key={e} scope="col">{valueOf('encoding', e)}{e === used && <> <span class="tag">{t('encoding-used')}</span></>}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line.line}>
                <th scope="row" class="ln">{whole(line.line)}</th>
                {encodings.map((e) => (
                  <td key={e} class={e === used ? 'used' : undefined}><Marked text={line.readings.find((r) => r.encoding === e)?.text ?? ''} /></td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {more}
    </>
  );
}
