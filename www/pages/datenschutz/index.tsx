import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { block, unpackText } from '../../packed/unpack';
import { Icon } from '../../parts/icon';
import { Alert, Button, Title } from '../../parts/ui';
import { violations } from '../../state/session';
import { list } from '../../texts/format';
import { t } from '../../texts/text';
import { SelfTest } from './trial';

const ENFORCED = ['connect', 'script', 'image', 'form', 'worker', 'store', 'address'];
const OPEN = ['navigation', 'extensions', 'translation', 'spelling', 'assistants', 'folders', 'spooler', 'restore'];
const CHECK = ['network', 'offline', 'file'];
/** What a data-protection officer asks for: the way of the data, what saved files hold, and what a record of processing needs. */
const FLOW = ['choose', 'read', 'show', 'save', 'close'];
const SAVED = ['decisions', 'figures', 'findings', 'editions'];
const RECORD = ['purpose', 'people', 'recipients', 'storage', 'measures', 'yours'];

function policy(): string {
  return document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content ?? '';
}

function Points({ kind, ids, icon }: { kind: string; ids: string[]; icon: 'ok' | 'info' }): JSX.Element {
  return (
    <ul class="never">
      {ids.map((id) => (
        <li key={id}>
          <Icon name={icon} />
          <span><strong>{t(`${kind}-${id}`)}</strong> <span class="m">{t(`${kind}-${id}-more`)}</span></span>
        </li>
      ))}
    </ul>
  );
}

function Terms({ kind, ids }: { kind: string; ids: string[] }): JSX.Element {
  return (
    <dl class="dl">
      {ids.map((id) => [<dt key={id}>{t(`${kind}-${id}`)}</dt>, <dd key={`${id}-more`}>{t(`${kind}-${id}-more`)}</dd>])}
    </dl>
  );
}

function Sheet(): JSX.Element {
  return (
    <section id="sheet">
      <h2>{t('sheet-title')}</h2>
      <p class="text">{t('sheet-text')}</p>
      <p class="noprint gap-top"><Button kind="secondary" onClick={() => { print(); }}>{t('sheet-print')}</Button></p>
      <h3 class="gap-top">{t('flow-title')}</h3>
      <ol class="steps">{FLOW.map((id) => <li key={id}>{t(`flow-${id}`)}</li>)}</ol>
      <h3 class="gap-top">{t('saved-title')}</h3>
      <Terms kind="saved" ids={SAVED} />
      <h3 class="gap-top">{t('record-title')}</h3>
      <Terms kind="record" ids={RECORD} />
      <p class="text gap-top">{t('version', { version: __APP_VERSION__ })}</p>
    </section>
  );
}

/** The list is unpacked when somebody opens it. */
function Licences(): JSX.Element {
  const [text, setText] = useState('');
  return (
    <details class="tree" onToggle={() => { setText(text || unpackText(block('licences'))); }}>
      <summary>{t('licences-show')}</summary>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard */}
      <div class="in scroll-y" role="region" aria-label={t('licences-title')} tabindex={0}><pre lang="en">{text}</pre></div>
    </details>
  );
}

export function Datenschutz(): JSX.Element {
  return (
    <div class="wrap">
      <Title>{t('privacy-title')}</Title>
      <p class="lead">{t('privacy-lead')}</p>
      {violations.value.length > 0 && (
        <Alert kind="warning" title={t('violations-title')}>
          <p>{t('violations', { directives: list([...new Set(violations.value)]) })}</p>
        </Alert>
      )}
      <section class="half">
        <div>
          <h2>{t('enforced-title')}</h2>
          <Points kind="enforced" ids={ENFORCED} icon="ok" />
        </div>
        <div>
          <h2>{t('open-title')}</h2>
          <p class="m">{t('open-lead')}</p>
          <Points kind="open" ids={OPEN} icon="info" />
        </div>
      </section>
      <section>
        <h2>{t('check-title')}</h2>
        <p class="text">{t('check-lead')}</p>
        <ol class="steps gap-top">{CHECK.map((id) => <li key={id}>{t(`check-${id}`)}</li>)}</ol>
        <details class="tree" open>
          <summary>{t('policy-title')}</summary>
          <div class="in">
            <p>{t('policy-text')}</p>
            <p class="hash">{policy()}</p>
          </div>
        </details>
      </section>
      <SelfTest />
      <Sheet />
      <section>
        <h2>{t('care-title')}</h2>
        <p class="text">{t('local-question')} {t('local-text')}</p>
      </section>
      <section>
        <h2>{t('licences-title')}</h2>
        <p class="text">{t('licences-text')}</p>
        <Licences />
      </section>
    </div>
  );
}
