/** Starts the page: draws, and hands the packed engine to the worker. Its block stays, so that a saved page is whole. */
import './walls/isolate';
import { render } from 'preact';
import { block } from './packed/unpack';
import { App } from './parts/app';
import { boot, refused } from './state/session';

// What the policy refused in the page itself; the worker tells its own. Shown on the privacy screen.
addEventListener('securitypolicyviolation', (event) => {
  refused(event.violatedDirective);
});

const root = document.getElementById('app');
if (root) {
  render(<App />, root);
  boot(block('wasm'));
}
