/** The frame around the screens: band, header, menu, notices, drop zone, footer. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Daten } from '../pages/daten/index';
import { Datenschutz } from '../pages/datenschutz/index';
import { Felder } from '../pages/felder/index';
import { Indikator } from '../pages/indikator/index';
import { Start } from '../pages/start/index';
import { Ueberblick } from '../pages/ueberblick/index';
import { go, href, route } from '../state/route';
import type { Screen } from '../state/route';
import { death, exampleLoaded, open, restart, state } from '../state/session';
import { lang } from '../state/settings';
import { failureText, nextStep } from '../state/names';
import { list } from '../texts/format';
import { t, tn } from '../texts/text';
import { Icon, Logo } from './icon';
import { Alert, Button } from './ui';

const SCREENS: Record<Screen, () => JSX.Element> = {
  start: Start, daten: Daten, ueberblick: Ueberblick, felder: Felder, indikator: Indikator, datenschutz: Datenschutz,
};
const MENU: Screen[] = ['start', 'daten', 'ueberblick', 'felder', 'indikator', 'datenschutz'];

function Header(): JSX.Element {
  const [unfolded, setUnfolded] = useState(false);
  const here = route.value.screen;
  const other = lang.value === 'de' ? 'en' : 'de';
  return (
    <header class="top noprint">
      <div class="wrap">
        <a class="brand" href={href('start')}><Logo />{t('brand')}</a>
        <button type="button" class="menu lk" aria-expanded={unfolded} aria-controls="menu" onClick={() => { setUnfolded(!unfolded); }}>{t('menu')}</button>
        <nav class={unfolded ? 'nav nav--open' : 'nav'} id="menu" aria-label={t('menu-label')}>
          {MENU.map((screen) => (
            <a key={screen} href={href(screen)} aria-current={screen === here ? 'page' : undefined} onClick={() => { setUnfolded(false); }}>
              {t(`screen-${screen}`)}
            </a>
          ))}
        </nav>
        <span class="safe"><Icon name="lock" /><span>{t('safe')}</span></span>
        <button type="button" class="lk" lang={other} onClick={() => { lang.value = other; }}>{t('other-language')}</button>
      </div>
    </header>
  );
}

function Notices(): JSX.Element | null {
  const what = restart.value;
  const dead = death.value;
  if (dead) {
    return (
      <Alert kind="danger" live title={t('engine-dead')}>
        <p>{failureText(dead)}</p>
        <p>{nextStep(dead.code)}</p>
      </Alert>
    );
  }
  if (!what) return null;
  return (
    <Alert kind="warning" live title={t(what.cause === 'crash' ? 'restarted-crash' : 'restarted-cancel')}>
      <p>{what.lost.length === 0 ? t('restarted-all') : tn('restarted-lost', what.lost.length, { names: list(what.lost) })}</p>
      <p class="row alert-row"><Button kind="secondary" small onClick={() => { restart.value = null; }}>{t('close-notice')}</Button></p>
    </Alert>
  );
}

/** Files may be dropped anywhere on the page. */
function DropZone(): JSX.Element | null {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const files = (e: DragEvent): boolean => e.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (e: DragEvent): void => {
      if (!files(e)) return;
      e.preventDefault();
      setOver(true);
    };
    const onLeave = (e: DragEvent): void => {
      if (!e.relatedTarget) setOver(false);
    };
    const onDrop = (e: DragEvent): void => {
      setOver(false);
      if (!files(e)) return;
      // Without this the browser would leave the page and show the file instead.
      e.preventDefault();
      open([...(e.dataTransfer?.files ?? [])]);
      go('daten');
    };
    addEventListener('dragover', onOver);
    addEventListener('dragleave', onLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('dragleave', onLeave);
      removeEventListener('drop', onDrop);
    };
  }, []);
  return over ? <div class="dropping" aria-hidden="true"><span>{t('drop-here')}</span></div> : null;
}

export function App(): JSX.Element {
  const { screen } = route.value;
  const Page = SCREENS[screen];
  const title = t('page-title', { page: t(`screen-${screen}`) });
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <a class="skip" href="#main" onClick={(e) => { e.preventDefault(); document.getElementById('main')?.focus(); }}>{t('skip')}</a>
      {exampleLoaded.value && <aside class="demo" aria-label={t('example-band')}><p class="wrap"><strong>{t('example-band')}</strong> {t('example-band-more')}</p></aside>}
      <Header />
      <main id="main" tabindex={-1} aria-busy={state.value === 'starting'}>
        <div class="wrap notices"><Notices /></div>
        <Page />
      </main>
      <footer class="foot-p">
        <div class="wrap">
          <span>{t('no-cause')}</span>
          <a class="noprint" href={href('datenschutz')}>{t('screen-datenschutz')}</a>
          <span>{t('version', { version: __APP_VERSION__ })}</span>
        </div>
      </footer>
      <DropZone />
    </>
  );
}
