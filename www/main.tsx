/** Starts the page: takes the compressed engine out of the document, hands it to the worker, draws. */
import { render } from 'preact';
import { App } from './parts/app';
import { boot, violations } from './state/session';

// What the policy refused in the page itself; the worker tells its own. Shown on the privacy screen.
addEventListener('securitypolicyviolation', (event) => {
  violations.value = [...violations.value, event.violatedDirective];
});

function takeEngine(): ArrayBuffer {
  const element = document.getElementById('wasm');
  const text = element?.textContent ?? '';
  element?.remove();
  return Uint8Array.from(atob(text.trim()), (c) => c.charCodeAt(0)).buffer;
}

const root = document.getElementById('app');
if (root) {
  render(<App />, root);
  boot(takeEngine());
}
