// The two scripts. The worker's text is a string inside the main script, so that the one hash in the policy pins both.
import { build } from 'esbuild';
import { BuildError, appVersion, at, messages } from './paths.mjs';
import { targets } from './css.mjs';

const common = () => ({
  absWorkingDir: at(),
  bundle: true,
  write: false,
  format: 'iife',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  target: ['es2022', ...targets],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.ftl': 'text' },
  metafile: true,
  logLevel: 'silent',
});

async function bundle(entry, options) {
  const { outputFiles, warnings, metafile } = await build({ ...common(), entryPoints: [at(entry)], ...options }).catch((error) => {
    throw new BuildError(messages(error.errors ?? []) || String(error));
  });
  if (warnings.length > 0) throw new BuildError(`warnings count as errors:\n${messages(warnings)}`);
  return { text: outputFiles[0].text, inputs: Object.keys(metafile.inputs) };
}

export async function buildScripts(wasmHash) {
  const define = { __APP_VERSION__: JSON.stringify(appVersion()), __WASM_SHA256__: JSON.stringify(wasmHash) };
  const worker = await bundle('www/engine/worker.ts', { define });
  const virtual = {
    name: 'worker-source',
    setup(builder) {
      builder.onResolve({ filter: /^virtual:worker-source$/ }, () => ({ path: 'worker-source', namespace: 'virtual' }));
      builder.onLoad({ filter: /.*/, namespace: 'virtual' }, () => ({ contents: `export default ${JSON.stringify(worker.text)}`, loader: 'js' }));
    },
  };
  const main = await bundle('www/main.tsx', { define, plugins: [virtual] });
  if (!main.inputs.includes('virtual:worker-source')) throw new BuildError('www/main.tsx never imports "virtual:worker-source"');
  return { worker, main };
}

/** Names of the npm packages whose code is in the bundles. */
export function bundledPackages({ worker, main }) {
  const names = [...worker.inputs, ...main.inputs].flatMap((file) => {
    const match = /(?:^|.*\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file);
    return match ? [match[1]] : [];
  });
  return [...new Set(names)].sort();
}
