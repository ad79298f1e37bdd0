import type { JSX } from 'preact';
import { Icon } from '../../parts/icon';
import { Alert, Button, LinkButton, Title } from '../../parts/ui';
import { Choose } from '../../parts/choose';
import { go, href } from '../../state/route';
import { openExample } from '../../state/session';
import { t } from '../../texts/text';

const NEVER = ['upload', 'store', 'trace', 'count'];

export function Start(): JSX.Element {
  return (
    <div class="wrap start">
      <Title>{t('start-title')}</Title>
      <p class="sub">{t('start-sub')}</p>
      <div class="doors">
        <div class="door door--1">
          <h2>{t('door-own')}</h2>
          <p>{t('door-own-text')}</p>
          <LinkButton kind="primary" to={href('daten')}>{t('door-own-button')}</LinkButton>
        </div>
        <div class="door">
          <h2>{t('door-example')}</h2>
          <p>{t('door-example-text')}</p>
          <Button kind="secondary" onClick={openExample}>{t('door-example-button')}</Button>
        </div>
        <div class="door">
          <h2>{t('door-check')}</h2>
          <p>{t('door-check-text')}</p>
          <LinkButton to={href('datenschutz')}>{t('door-check-button')}</LinkButton>
        </div>
      </div>
      <p class="gap-top noprint"><Choose kind="tertiary" small label={t('project-open')} accept=".toml" onChosen={() => { go('daten'); }} /></p>
      <section class="half">
        <div>
          <h2>{t('never-title')}</h2>
          <ul class="never">
            {NEVER.map((id) => (
              <li key={id}>
                <Icon name="no" />
                <span><strong>{t(`never-${id}`)}</strong> <span class="m">{t(`never-${id}-more`)}</span></span>
              </li>
            ))}
          </ul>
        </div>
        <Alert kind="info" title={t('local-question')}>
          <p>{t('local-text')}</p>
        </Alert>
      </section>
    </div>
  );
}
