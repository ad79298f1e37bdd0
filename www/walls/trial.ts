/**
 * The self-test: really tries the ways out of page and worker, to a name that can never exist (.invalid, RFC 2606). A way
 * is refused when the browser says so (a violation of the policy), removed when it is not there, and open otherwise.
 */
export type Verdict = 'refused' | 'removed' | 'open';
export interface Tried { way: string; verdict: Verdict }
/** Its address, and what was loaded before the test began. */
export interface Trial { tried: Tried[]; loaded: string[] }

const HOST = 'selbsttest.invalid';
const ADDRESS = 'https://selbsttest.invalid/';
/** How long a refusal may take, in milliseconds; refusals come within one or two. */
const PATIENCE = 1000;

type Way = [way: string, attempt: (address: string) => unknown];

/** Not called where it is gone; where it is there, being there is enough to be open. */
const there = (way: string, from: object = globalThis): Way => [way, () => (way in from ? undefined : gone())];

function gone(): never {
  throw new DOMException('', 'NotAllowedError');
}

/** The ways that page and worker share. */
const BOTH: Way[] = [
  ['fetch', (address) => fetch(address)],
  ['XMLHttpRequest', (address) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.send();
  }],
  ['WebSocket', (address) => new WebSocket(address.replace('https', 'wss'))],
  ['EventSource', (address) => new EventSource(address)],
  ['import', (address) => import(address)],
  ['Worker', (address) => new Worker(address)],
  ['FontFace', (address) => new FontFace('x', `url(${address})`).load()],
  there('sendBeacon', navigator),
  there('RTCPeerConnection'),
  there('WebTransport'),
  there('open'),
];

const WORKER: Way[] = [['importScripts', (address) => { (globalThis as unknown as { importScripts(url: string): void }).importScripts(address); }]];

function put(tag: string, what: Record<string, string>): Element {
  const element = document.body.appendChild(document.createElement(tag));
  Object.assign(element, what);
  return element;
}

const PAGE: Way[] = [
  ['image', (src) => put('img', { src })],
  ['style', (href) => put('link', { rel: 'stylesheet', href })],
  ['script', (src) => put('script', { src })],
  ['iframe', (src) => put('iframe', { src })],
  ['prefetch', (href) => put('link', { rel: 'prefetch', href })],
  ['preconnect', (href) => put('link', { rel: 'preconnect', href })],
  ['css', (address) => {
    const box = put('div', { textContent: ' ' }) as HTMLElement;
    box.style.backgroundImage = `url(${address})`;
    return box;
  }],
  ['form', (action) => {
    // Into a window of its own, so that nothing is lost where no policy holds.
    const form = put('form', { action, target: '_blank' }) as HTMLFormElement;
    form.submit();
    return form;
  }],
];

async function one([way, attempt]: Way): Promise<Tried> {
  let decide: (verdict: Verdict) => void = () => undefined;
  const verdict = new Promise<Verdict>((resolve) => { decide = resolve; });
  const refused = (event: SecurityPolicyViolationEvent): void => {
    if (event.blockedURI.includes(HOST) || event.blockedURI === 'trusted-types-sink') decide('refused');
  };
  addEventListener('securitypolicyviolation', refused);
  const failed = (error: unknown): void => {
    if (!(error instanceof DOMException)) return;
    if (error.name === 'NotAllowedError') decide('removed');
    if (error.name === 'SecurityError') decide('refused');
  };
  let made: unknown;
  try {
    made = attempt(ADDRESS + way);
    Promise.resolve(made).catch(failed);
  } catch (error) {
    failed(error);
  }
  setTimeout(decide, PATIENCE, 'open');
  const result = { way, verdict: await verdict };
  removeEventListener('securitypolicyviolation', refused);
  if (typeof Element !== 'undefined' && made instanceof Element) made.remove();
  return result;
}

/** One after the other, so that a refusal can only belong to the way that is being tried. */
export async function trial(): Promise<Trial> {
  const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
  const tried: Tried[] = [];
  for (const way of [...BOTH, ...(typeof document === 'undefined' ? WORKER : PAGE)]) tried.push(await one(way));
  return { tried, loaded };
}
