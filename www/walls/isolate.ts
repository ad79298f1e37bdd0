/**
 * Takes away the ways out that no policy closes, before anything else runs: imported first by page and worker. The policy
 * is the wall; this is the second one, for what stands outside the policy (docs/threat-model.md).
 */

/** WebRTC, new windows and other pages of the same host are not covered by a policy; the rest nobody here needs. */
const OBJECTS = [
  'RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'RTCIceTransport', 'WebTransport', 'WebSocketStream', 'fetchLater', 'open', 'SharedWorker',
  'BroadcastChannel', 'PresentationRequest', 'PaymentRequest', 'XSLTProcessor', 'sharedStorage', 'caches',
];
const NAVIGATOR = ['sendBeacon', 'serviceWorker', 'share', 'credentials', 'joinAdInterestGroup', 'runAdAuction', 'registerProtocolHandler'];
/** Elements that load or open something. A frame would also bring back whatever was taken away here. */
const ELEMENTS = /^(.*:)?(iframe|frame|fencedframe|object|embed|link|script|meta|base)$/i;

function take(from: object, name: string): void {
  for (let owner: object | null = from; owner; owner = Object.getPrototypeOf(owner) as object | null) Reflect.deleteProperty(owner, name);
}

function refuse(what: string): never {
  throw new DOMException(what, 'NotAllowedError');
}

for (const name of OBJECTS) take(globalThis, name);
for (const name of NAVIGATOR) take(navigator, name);

if (typeof document !== 'undefined') {
  for (const [name, at] of [['createElement', 0], ['createElementNS', 1]] as const) {
    const make = Reflect.get(Document.prototype, name) as (...args: unknown[]) => Element;
    Reflect.set(Document.prototype, name, function (this: Document, ...args: unknown[]) {
      args[at] = String(args[at]);
      return ELEMENTS.test(args[at] as string) ? refuse(args[at] as string) : make.apply(this, args);
    });
  }
  // Code may not lead to another address. What the user types, reloads or goes back to does not come by here.
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('navigate', (event) => {
    const { destination, navigationType } = event as Event & { destination: { url: string; sameDocument: boolean }; navigationType: string };
    const away = !destination.sameDocument && !destination.url.startsWith('blob:');
    if (away && (navigationType === 'push' || navigationType === 'replace')) event.preventDefault();
  });
}
