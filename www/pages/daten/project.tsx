/** Decisions as a file: saved by a click, opened again like any other file. It holds no data. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Alert, Button, Trouble } from '../../parts/ui';
import { saveFile } from '../../parts/save';
import { asFailure } from '../../engine/client';
import type { Failure } from '../../engine/types';
import { ask, opened } from '../../state/session';
import { t } from '../../texts/text';

const NAME = 'integrationsmonitor-projekt.toml';

export function SaveProject(): JSX.Element {
  const [failure, setFailure] = useState<Failure | null>(null);
  const download = async (): Promise<void> => {
    try {
      saveFile(NAME, await ask().ask('project'), 'application/toml');
      setFailure(null);
    } catch (error) {
      setFailure(asFailure(error));
    }
  };
  return (
    <div class="noprint">
      <p class="row gap-top">
        <Button kind="secondary" small onClick={download}>{t('project-save')}</Button>
        <span class="s m">{t('project-hint')}</span>
      </p>
      {failure && <Trouble failure={failure} />}
    </div>
  );
}

/** Says that a project was opened. */
export function Opened(): JSX.Element {
  const name = opened.value;
  return (
    <div role="status">
      {name !== null && (
        <Alert kind="info" title={t(`${name.kind}-opened`, { name: name.name })}>
          <p>{t(`${name.kind}-opened-text`)}</p>
          <p class="row alert-row"><Button kind="secondary" small onClick={() => { opened.value = null; }}>{t('close-notice')}</Button></p>
        </Alert>
      )}
    </div>
  );
}
