/** The self-test of the policy, what the page has loaded, and the checksum of a saved copy. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { asFailure } from '../../engine/client';
import type { Failure } from '../../engine/types';
import { Choose } from '../../parts/choose';
import { Alert, Button, Scroll, Trouble } from '../../parts/ui';
import { ask, testing } from '../../state/session';
import { whole } from '../../texts/format';
import { t } from '../../texts/text';
import { trial } from '../../walls/trial';
import type { Trial } from '../../walls/trial';

interface Both { page: Trial; worker: Trial }

const SHELLS = ['sha256sum', 'shasum -a 256', 'Get-FileHash', 'certutil -hashfile … SHA256'];

async function tryBoth(): Promise<Both> {
  testing.value = true;
  try {
    return { page: await trial(), worker: await ask().trial() };
  } finally {
    testing.value = false;
  }
}

/** Its own blocks carry addresses of the kinds blob: and data:, which lead nowhere. */
const foreign = (loaded: string[]): string[] => loaded.filter((name) => !/^(blob|data):/.test(name));

function Result({ page, worker }: Both): JSX.Element {
  const all = [...page.tried, ...worker.tried];
  const open = all.filter((one) => one.verdict === 'open');
  const loaded = foreign([...page.loaded, ...worker.loaded]);
  const ways = [...new Set(all.map((one) => one.way))];
  const cell = (side: Trial, way: string): string => {
    const verdict = side.tried.find((one) => one.way === way)?.verdict;
    return verdict ? t(`verdict-${verdict}`) : '–';
  };
  const count = (verdict: string): string => whole(all.filter((one) => one.verdict === verdict).length);
  return (
    <div id="trial-result">
      <Alert kind={open.length > 0 ? 'danger' : 'info'} live title={open.length > 0 ? t('trial-open') : t('trial-closed')}>
        <p>{open.length > 0 ? t('trial-open-text') : t('trial-closed-text', { refused: count('refused'), removed: count('removed') })}</p>
      </Alert>
      <Scroll label={t('trial-title')}>
        <table>
          <caption class="sr">{t('trial-title')}</caption>
          <thead><tr><th scope="col">{t('trial-way')}</th><th scope="col">{t('trial-page')}</th><th scope="col">{t('trial-worker')}</th></tr></thead>
          <tbody>
            {ways.map((way) => <tr key={way}><th scope="row">{t(`way-${way}`)}</th><td>{cell(page, way)}</td><td>{cell(worker, way)}</td></tr>)}
          </tbody>
        </table>
      </Scroll>
      <p class="text gap-top">{loaded.length > 0 ? t('loaded-some') : t('loaded-none')}</p>
      {loaded.length > 0 && <p class="hash">{loaded.join('\n')}</p>}
    </div>
  );
}

export function SelfTest(): JSX.Element {
  const [result, setResult] = useState<Both | null>(null);
  const [hash, setHash] = useState<{ name: string; text: string } | null>(null);
  const [failed, setFailed] = useState<Failure | null>(null);
  const guarded = (work: () => Promise<void>): Promise<void> => {
    setFailed(null);
    return work().catch((error: unknown) => { setFailed(asFailure(error)); });
  };
  const digest = ([file]: File[]): void => {
    if (file) void guarded(async () => { setHash({ name: file.name, text: await ask().digest(file) }); });
  };
  return (
    <section id="trial">
      <h2>{t('trial-title')}</h2>
      <p class="text">{t('trial-text')}</p>
      <p class="noprint gap-top"><Button disabled={testing.value} onClick={() => guarded(async () => { setResult(await tryBoth()); })}>{t('trial-start')}</Button></p>
      {failed && <Trouble failure={failed} />}
      {result && <Result {...result} />}
      <h3 class="gap-top">{t('digest-title')}</h3>
      <p class="text">{t('digest-text')}</p>
      <p class="hash">{SHELLS.join(' · ')}</p>
      <p class="noprint gap-top"><Choose label={t('digest-choose')} accept=".html,.htm" kind="secondary" take={digest} /></p>
      {hash && <p class="hash" id="digest" role="status">{hash.text} {hash.name}</p>}
    </section>
  );
}
