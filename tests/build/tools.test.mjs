// The tools themselves: the style filter, the licence list and the server.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { kernSubset } from '../../tools/build/css.mjs';
import { at } from '../../tools/build/paths.mjs';
import { isAllowed, render } from '../../tools/licences.mjs';
import { startServer } from '../../tools/serve.mjs';

const sample = `
@charset "UTF-8";
:root{--used:1px;--through:var(--deep);--deep:2px;--unused:3px}
/* a comment */
.kern-a{width:var(--used)} .kern-b .kern-a{width:1px} .kern-a,.kern-c{height:1px}
:is(body,.kern-dark):not([class*=kern-level-]){color:var(--through)}
.kern-a:not(.kern-z){margin:0} .kern-a::after{-webkit-mask:url(data:x);mask:url(data:x)}
@media (forced-colors:active){.kern-c{color:red}}
@media (prefers-color-scheme:dark){:root{--used:black}}
@media (prefers-color-scheme:light){:root{--used:white}}
[data-kern-theme=light],.kern-light{--used:white}
[data-kern-theme=dark],.kern-dark{--used:black}
@keyframes turn{from{width:0}}
`.replaceAll('scheme:', 'scheme: ');

test('the style filter keeps what is used and nothing else', () => {
  const css = kernSubset(sample, (word) => ['kern-a', 'kern-light', 'kern-dark'].includes(word), '').replace(/\s+/g, '');
  for (const kept of ['.kern-a{width:var(--used)}', ':is(body,.kern-dark):not([class*=kern-level-])', '.kern-a:not(.kern-z)', '--deep:2px', 'mask:url(data:x)'])
    assert.ok(css.includes(kept), `lost ${kept}`);
  for (const gone of ['kern-b', 'kern-c', '--unused', '-webkit-mask', 'comment', '@charset', '@keyframes', 'forced-colors'])
    assert.ok(!css.includes(gone), `kept ${gone}`);
});

test('the style filter lets light tokens hold everywhere, before the dark ones for screens', () => {
  const css = kernSubset(sample, () => true, '').replace(/\s+/g, '');
  const light = css.indexOf(':root{--used:white}');
  const dark = css.indexOf('@mediascreenand(prefers-color-scheme:dark){:root{--used:black}}');
  assert.ok(light > 0 && dark > light, css);
  assert.match(css, /@mediascreen\{\[data-kern-theme=dark\],\.kern-dark\{--used:black\}\}/);
  assert.ok(!css.includes('prefers-color-scheme:light'));
  assert.throws(() => kernSubset(sample.replace('(prefers-color-scheme: light)', 'print'), () => true, ''), /expected 1/);
});

test('licence expressions are judged as SPDX means them', () => {
  for (const good of ['MIT', 'MIT OR Apache-2.0', 'Unlicense/MIT', '(MIT OR Apache-2.0) AND Unicode-3.0', 'GPL-3.0-only OR MIT', 'Apache-2.0 WITH LLVM-exception'])
    assert.equal(isAllowed(good), true, good);
  for (const bad of ['', 'GPL-3.0-only', 'MIT AND GPL-2.0-only', '(MIT OR ISC) AND SSPL-1.0', 'UNLICENSED'])
    assert.equal(isAllowed(bad), false, bad);
  assert.throws(() => isAllowed('SEE LICENSE IN x.txt'), /cannot be read/);
  assert.throws(() => isAllowed('(MIT'), /cannot be read/);
  assert.throws(() => isAllowed('MIT Apache-2.0'), /cannot be read/);
});

test('a package with a licence nobody agreed to ends the build', () => {
  const entry = { kind: 'Rust', name: 'x', version: '1', licence: 'MIT', texts: ['Copyright (c) 2020 A. B.\n\nPermission is granted.'] };
  const text = render([entry, { ...entry, name: 'y', texts: ['Copyright (c) 2021 C. D.\n\nPermission is\ngranted.'] }, { ...entry, name: 'z', texts: [] }]);
  assert.equal(text.match(/Permission/g).length, 1, 'the same text is printed once');
  for (const line of ['Copyright (c) 2020 A. B.', 'Copyright (c) 2021 C. D.', 'z 1']) assert.ok(text.includes(line), line);
  assert.throws(() => render([{ ...entry, licence: 'SSPL-1.0' }]), /not allowed: x/);
  assert.throws(() => render([{ ...entry, texts: [] }]), /no licence text for x/);
});

const ask = (url, path, options = {}) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    // The path goes out as it is: fetch would tidy "..".
    request({ hostname, port, path, ...options }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject).end();
  });

test('the server gives the page, its headers, and nothing outside dist/', async () => {
  const first = await startServer({ port: 0 });
  const port = first.server.address().port;
  const second = await startServer({ port });
  try {
    assert.equal(first.server.address().address, '127.0.0.1');
    assert.ok(second.server.address().port > port, 'a taken port is passed over');
    const page = await ask(first.url, '/');
    assert.equal(page.status, 200);
    assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(page.headers['content-security-policy'], "frame-ancestors 'none'");
    assert.equal(page.headers['referrer-policy'], 'no-referrer');
    assert.equal(page.headers['x-content-type-options'], 'nosniff');
    assert.deepEqual(page.body, readFileSync(at('dist/integrationsmonitor.html')));
    for (const path of ['/../Cargo.toml', '/%2e%2e/Cargo.toml', '/..%2fCargo.toml', '//../Cargo.toml', '/%00', '/missing'])
      assert.equal((await ask(first.url, path)).status, 404, path);
    assert.equal((await ask(first.url, '/%zz')).status, 400);
    assert.equal((await ask(first.url, '/', { method: 'POST' })).status, 405);
  } finally {
    for (const { server } of [first, second]) {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    }
  }
});
