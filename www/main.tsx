/** Starts the page: draws, and hands the packed engine to the worker. Its block stays, so that a saved page is whole. */
import { render } from 'preact';
import { block } from './packed/unpack';
import { App } from './parts/app';
import { boot, violations } from './state/session';

// What the policy refused in the page itself; the worker tells its own. Shown on the privacy screen.
addEventListener('securitypolicyviolation', (event) => {
  violations.value = [...violations.value, event.violatedDirective];
});

const root = document.getElementById('app');
if (root) {
  render(<App />, root);
  boot(block('wasm'));
}
