// The two scripts. The worker's text and the texts of the page are packed inside the main script, so that the one hash in
// the policy pins them all.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { pack } from './pack.mjs';
import { BuildError, appVersion, at, filesUnder, messages } from './paths.mjs';
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

/** Long texts, each to be imported by its name; together they pack better, as they share many words. */
function packedTexts(texts) {
  const names = Object.keys(texts);
  if (Object.values(texts).some((text) => text.includes('\0'))) throw new BuildError('a text to be packed contains NUL');
  const all = JSON.stringify(pack(Object.values(texts).join('\0')));
  const namespace = 'packed';
  return {
    name: namespace,
    setup(builder) {
      builder.onResolve({ filter: /^virtual:packed$/ }, () => ({ path: 'all', namespace }));
      builder.onResolve({ filter: /^virtual:worker-source$|\.ftl$/ }, ({ path }) => ({ path: basename(path), namespace }));
      builder.onLoad({ filter: /.*/, namespace }, ({ path }) => {
        if (path === 'all') return { contents: `import { unpackText } from './unpack'; export default unpackText(${all}).split('\\0')`, resolveDir: at('www/packed') };
        if (!(path in texts)) return { errors: [{ text: `${path} is not packed` }] };
        return { contents: `import texts from 'virtual:packed'; export default texts[${names.indexOf(path)}]` };
      });
    },
  };
}

export async function buildScripts(wasmHash) {
  const define = { __APP_VERSION__: JSON.stringify(appVersion()), __WASM_SHA256__: JSON.stringify(wasmHash) };
  const worker = await bundle('www/engine/worker.ts', { define });
  const texts = Object.fromEntries(filesUnder('www/texts').filter((file) => file.endsWith('.ftl')).map((file) => [basename(file), readFileSync(at(file), 'utf8')]));
  const main = await bundle('www/main.tsx', { define, plugins: [packedTexts({ ...texts, 'virtual:worker-source': worker.text })] });
  for (const name of ['virtual:worker-source', ...Object.keys(texts)])
    if (!main.inputs.includes(`packed:${name}`)) throw new BuildError(`www/main.tsx never imports ${name}`);
  return { worker, main, texts };
}

/** Names of the npm packages whose code is in the bundles. */
export function bundledPackages({ worker, main }) {
  const names = [...worker.inputs, ...main.inputs].flatMap((file) => {
    const match = /(?:^|.*\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file);
    return match ? [match[1]] : [];
  });
  return [...new Set(names)].sort();
}
