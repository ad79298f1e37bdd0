// Every known way out of a page and of its worker. Each is one function that runs in the browser, gets its address, and
// says 'removed' where the way is not there. `o` has the counting server: `http` (an address), `tcp` and `udp` (ports).
const page = {
  'fetch': (o) => void fetch(o.http, { mode: 'no-cors' }).catch(() => 0),
  'fetch, keepalive': (o) => void fetch(o.http, { method: 'POST', body: 'x', keepalive: true, mode: 'no-cors' }).catch(() => 0),
  'XMLHttpRequest': (o) => { const r = new XMLHttpRequest(); r.open('GET', o.http); r.send(); },
  'WebSocket': (o) => void new WebSocket(o.http.replace('http', 'ws')),
  'EventSource': (o) => void new EventSource(o.http),
  'sendBeacon': (o) => (navigator.sendBeacon ? void navigator.sendBeacon(o.http, 'x') : 'removed'),
  'WebTransport': (o) => (self.WebTransport ? void new WebTransport(`https://127.0.0.1:${o.udp}/`).ready.catch(() => 0) : 'removed'),
  'WebRTC': (o) => {
    if (!self.RTCPeerConnection) return 'removed';
    const c = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${o.udp}` }] });
    c.createDataChannel('x');
    return void c.createOffer().then((offer) => c.setLocalDescription(offer));
  },
  'WebRTC of an empty frame': (o) => {
    const w = document.body.appendChild(document.createElement('iframe')).contentWindow;
    const c = new w.RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${o.udp}` }] });
    c.createDataChannel('x');
    return void c.createOffer().then((offer) => c.setLocalDescription(offer));
  },
  'image': (o) => { new Image().src = o.http; },
  'image of an SVG': (o) => {
    const make = (name) => document.createElementNS('http://www.w3.org/2000/svg', name);
    const image = document.body.appendChild(make('svg')).appendChild(make('image'));
    image.setAttribute('href', o.http);
  },
  'video': (o) => { document.body.appendChild(document.createElement('video')).src = o.http; },
  'poster of a video': (o) => { document.body.appendChild(document.createElement('video')).poster = o.http; },
  'script': (o) => { document.body.appendChild(document.createElement('script')).src = o.http; },
  'style sheet': (o) => { Object.assign(document.head.appendChild(document.createElement('link')), { rel: 'stylesheet', href: o.http }); },
  'CSS url()': (o) => { Object.assign(document.body.appendChild(document.createElement('p')), { textContent: 'x' }).style.background = `url("${o.http}")`; },
  'font': (o) => void new FontFace('x', `url(${o.http})`).load().catch(() => 0),
  'frame': (o) => { document.body.appendChild(document.createElement('iframe')).src = o.http; },
  'object': (o) => { document.body.appendChild(document.createElement('object')).data = o.http; },
  'embed': (o) => { document.body.appendChild(document.createElement('embed')).src = o.http; },
  'prefetch': (o) => { Object.assign(document.head.appendChild(document.createElement('link')), { rel: 'prefetch', href: o.http }); },
  'preload': (o) => { Object.assign(document.head.appendChild(document.createElement('link')), { rel: 'preload', as: 'image', href: o.http }); },
  'modulepreload': (o) => { Object.assign(document.head.appendChild(document.createElement('link')), { rel: 'modulepreload', href: o.http }); },
  'preconnect': (o) => { Object.assign(document.head.appendChild(document.createElement('link')), { rel: 'preconnect', href: `http://127.0.0.1:${o.tcp}/` }); },
  'manifest': (o) => { Object.assign(document.head.appendChild(document.createElement('link')), { rel: 'manifest', href: o.http }); },
  'speculation rules': (o) => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [o.http], eagerness: 'immediate' }] });
    document.head.appendChild(rules);
  },
  'import()': (o) => void import(o.http).catch(() => 0),
  'Worker of an address': (o) => void new Worker(o.http),
  'SharedWorker': (o) => (self.SharedWorker ? void new SharedWorker(o.http) : 'removed'),
  'service worker': (o) => (navigator.serviceWorker ? void navigator.serviceWorker.register(o.http).catch(() => 0) : 'removed'),
  'fetchLater': (o) => (self.fetchLater ? void self.fetchLater(o.http, { activateAfter: 0 }) : 'removed'),
  'ping of a link': (o) => {
    const a = document.body.appendChild(document.createElement('a'));
    Object.assign(a, { href: '#/datenschutz', ping: o.http });
    a.click();
  },
  'window.open': (o) => (self.open ? void self.open(o.http) : 'removed'),
};

const worker = {
  ...Object.fromEntries(['fetch', 'fetch, keepalive', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'WebTransport', 'WebRTC', 'font', 'import()', 'Worker of an address', 'SharedWorker', 'service worker', 'fetchLater', 'window.open'].map((name) => [name, page[name]])),
  'importScripts': (o) => { importScripts(o.http); },
  'worker of a worker': (o) => {
    const source = `fetch(${JSON.stringify(o.http)}, { mode: 'no-cors' }).catch(() => 0); try { importScripts(${JSON.stringify(o.http)}) } catch {}`;
    new Worker(URL.createObjectURL(new Blob([source])));
  },
};

/** Ways that lead the page itself elsewhere: where they are open, each needs a page of its own. */
export const leaving = {
  'form': (o) => {
    const form = document.body.appendChild(document.createElement('form'));
    form.action = o.http;
    form.submit();
  },
  'location': (o) => { setTimeout(() => { location.href = o.http; }); },
  'click on a link by code': (o) => { setTimeout(() => Object.assign(document.createElement('a'), { href: o.http }).click()); },
  'download from an address': (o) => { setTimeout(() => Object.assign(document.createElement('a'), { href: o.http, download: 'x' }).click()); },
  'meta refresh': (o) => { Object.assign(document.head.appendChild(document.createElement('meta')), { httpEquiv: 'refresh', content: `0;url=${o.http}` }); },
  'link in a new tab, by code': (o) => { setTimeout(() => Object.assign(document.createElement('a'), { href: o.http, target: '_blank' }).click()); },
};

export const ways = { page, worker };
