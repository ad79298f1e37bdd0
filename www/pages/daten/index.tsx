/** Files: choosing, reading, what was understood, what can be computed. */
import type { JSX } from 'preact';
import { Alert, Button, Title, Trouble } from '../../parts/ui';
import { Choose } from '../../parts/choose';
import { go, href, route } from '../../state/route';
import { EXAMPLE, allowed, cancel, dismiss, exampleLoaded, jobs, scopes, state, tables } from '../../state/session';
import type { Job } from '../../state/session';
import type { TableView } from '../../engine/types';
import { bytes } from '../../texts/format';
import { t, tn } from '../../texts/text';
import { Areas } from './areas';
import { ClassQuestion } from './class';
import { Opened, SaveProject } from './project';
import { Understood } from './table';
import { isOpen } from './words';

function Chooser(): JSX.Element {
  return (
    <div class="drop noprint">
      <Choose label={t('choose-files')} />
      <span>{t('choose-or-drop')}</span>
    </div>
  );
}

function progressText({ progress: p, size }: Job): string {
  if (!p) return bytes(size);
  const args = { bytes: bytes(p.bytes), total: bytes(size) };
  return p.rows === null ? t('reading-bytes', args) : tn('reading-progress', p.rows, args);
}

function Reading({ job }: { job: Job }): JSX.Element {
  const p = job.progress;
  if (job.failure) {
    return (
      <Trouble failure={job.failure} name={job.name} title={job.table === null ? undefined : t('trouble-reread', { name: job.name })}>
        <Button kind="secondary" small onClick={() => { dismiss(job.key); }}>{t('close-notice')}</Button>
      </Trouble>
    );
  }
  const said = !p ? 'waiting-file' : p.bytes < job.size ? 'reading-file' : 'computing-file';
  return (
    <div class="job">
      <p class="b">{t(said, { name: job.name })}</p>
      <progress aria-label={t('reading-file', { name: job.name })} max={Math.max(job.size, 1)} value={p?.bytes ?? 0} />
      <p class="s m">{progressText(job)}</p>
      <p><Button kind="secondary" small onClick={() => cancel(job.key)}>{t('cancel')}</Button></p>
    </div>
  );
}

function fileState(table: TableView): string {
  if (!table.class_asked) return t('file-asked');
  const open = table.decisions.filter(isOpen).length;
  if (open > 0) return tn('questions', open);
  const n = table.diagnostics.reduce((sum, d) => sum + (d.severity === 'note' ? 0 : d.count), 0);
  return n === 0 ? t('file-read') : tn('file-findings', n);
}

function FileList({ current }: { current: TableView }): JSX.Element {
  return (
    <nav class="files" aria-label={t('files-label')}>
      {tables.value.map((table) => (
        <a key={table.id} class="file" href={href('daten', table.id)} aria-current={table.id === current.id ? 'true' : undefined}>
          <strong>{table.name}</strong>
          <small>{tn('file-rows', table.rows, { size: bytes(table.size) })}</small>
          <span class="row"><span class="tag">{t(`class-${table.class}`)}</span><span class="s">{fileState(table)}</span></span>
        </a>
      ))}
      <p class="s m">{t('class-hint')}</p>
      <SaveProject />
    </nav>
  );
}

function lead(): string {
  if (state.value === 'starting') return t('starting');
  if (tables.value.length === 0) return t('data-none');
  const computable = new Set(tables.value.flatMap((x) => x.computable));
  return tn('data-lead', tables.value.length, { computable: String(computable.size), kinds: scopes.value.length });
}

export function Daten(): JSX.Element {
  const id = Number(route.value.id ?? NaN);
  const current = tables.value.find((x) => x.id === id) ?? tables.value.at(-1) ?? null;
  // Invented data need no permission.
  const onlyExample = exampleLoaded.value && tables.value.every((x) => EXAMPLE.has(x.name));
  // A loaded file that is read again says so where it was asked for.
  const shown = jobs.value.filter((j) => j.table === null || j.failure);
  const own = tables.value.some((x) => !x.class_asked);
  return (
    <div class="wrap">
      <Title>{t('screen-daten')}</Title>
      <p class="lead" role="status">{lead()}</p>
      <Chooser />
      {!allowed.value && !onlyExample && (
        <div class="ask-once noprint">
          <Alert kind={own ? 'warning' : 'info'} title={t('local-question')}>
            <p>{t('local-text')}</p>
            <p class="row alert-row">
              <Button small kind="secondary" onClick={() => { allowed.value = true; }}>{t('local-yes')}</Button>
            </p>
          </Alert>
        </div>
      )}
      <Opened />
      {shown.length > 0 && <div class="jobs">{shown.map((j) => <Reading key={j.key} job={j} />)}</div>}
      {current && (
        <div class="dgrid">
          <FileList current={current} />
          <div class="one">
            <h2>{current.name}</h2>
            <ClassQuestion key={current.id} table={current} />
            <Understood table={current} onRemoved={() => { go('daten'); }} />
          </div>
        </div>
      )}
      {current && <Areas />}
    </div>
  );
}
