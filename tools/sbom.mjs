// A bill of materials (CycloneDX 1.6, JSON) of all crates and npm packages, from the two lock files alone: offline, and the
// same bytes from the same lock files. Usage: node tools/sbom.mjs [file]; by default build/sbom.cdx.json.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuildError, appVersion, at } from './build/paths.mjs';

/** The packages of a Cargo.lock, which cargo writes in one form only: tables of texts and lists of texts. */
export function cratesOf(lock) {
  return lock.split(/^\[\[package\]\]\n/m).slice(1).map((block) => {
    const text = (key) => new RegExp(`^${key} = "(.*)"$`, 'm').exec(block)?.[1];
    const needs = /^dependencies = \[\n([\s\S]*?)^\]/m.exec(block)?.[1].match(/"[^"]+"/g) ?? [];
    return { name: text('name'), version: text('version'), source: text('source'), checksum: text('checksum'), needs: needs.map((need) => need.slice(1, -1)) };
  });
}

function cargo(lock) {
  const crates = cratesOf(lock);
  const purl = ({ name, version }) => `pkg:cargo/${name}@${version}`;
  // "name" where there is one version, else "name version".
  const find = (need) => crates.find(({ name, version }) => need === name || need === `${name} ${version}` || need.startsWith(`${name} ${version} `));
  return crates.map((crate) => ({
    own: !crate.source,
    needs: crate.needs.map((need) => purl(find(need))),
    component: { type: 'library', 'bom-ref': purl(crate), name: crate.name, version: crate.version, purl: purl(crate), ...(crate.checksum && { hashes: [{ alg: 'SHA-256', content: crate.checksum }] }) },
  }));
}

function npm({ packages }) {
  const nameOf = (path) => path.split('node_modules/').at(-1);
  const purl = (path) => `pkg:npm/${nameOf(path).replace('@', '%40')}@${packages[path].version}`;
  // As node looks: beside the package, then further and further out.
  const find = (path, name) => {
    for (let from = path; ; from = from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1))) {
      const place = `${from ? `${from}/` : ''}node_modules/${name}`;
      if (packages[place]) return place;
      if (from === '') return null;
    }
  };
  return Object.entries(packages).filter(([path]) => path !== '').map(([path, one]) => {
    const [algorithm, digest] = (one.integrity ?? '').split('-');
    return {
      needs: Object.keys({ ...one.dependencies, ...one.optionalDependencies }).map((name) => find(path, name)).filter(Boolean).map(purl),
      component: {
        type: 'library', 'bom-ref': purl(path), name: nameOf(path), version: one.version, scope: one.dev ? 'excluded' : 'required', purl: purl(path),
        ...(algorithm === 'sha512' && { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }),
        // What the package says of itself, where it is an SPDX expression.
        ...(/^[\w.+() -]+$/.test(one.license ?? '') && { licenses: [{ expression: one.license }] }),
      },
    };
  });
}

/** The bill as text. Packages marked "excluded" build and test the page and are not in it. */
export function sbom(cargoLock, packageLock) {
  const lock = JSON.parse(packageLock);
  const crates = cargo(cargoLock);
  const own = crates.find((crate) => crate.own);
  if (!own) throw new BuildError('Cargo.lock does not hold the crate itself');
  const byRef = new Map([...crates.filter((crate) => !crate.own), ...npm(lock)].map((entry) => [entry.component['bom-ref'], entry]));
  const refs = [...byRef.keys()].sort();
  const sorted = (list) => [...new Set(list)].sort();
  const root = { type: 'application', 'bom-ref': 'integrationsmonitor', name: 'integrationsmonitor', version: appVersion(), licenses: [{ license: { id: 'EUPL-1.2' } }] };
  const direct = Object.keys(lock.packages[''].dependencies).map((name) => refs.find((ref) => ref.startsWith(`pkg:npm/${name.replace('@', '%40')}@`)));
  return `${JSON.stringify({
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: root },
    components: refs.map((ref) => byRef.get(ref).component),
    dependencies: [{ ref: root['bom-ref'], dependsOn: sorted([...own.needs, ...direct]) }, ...refs.map((ref) => ({ ref, dependsOn: sorted(byRef.get(ref).needs) }))],
  }, null, 1)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = process.argv[2] ? resolve(process.argv[2]) : at('build/sbom.cdx.json');
  const text = sbom(readFileSync(at('Cargo.lock'), 'utf8'), readFileSync(at('package-lock.json'), 'utf8'));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`sbom: ${file}, ${JSON.parse(text).components.length} packages`);
}
