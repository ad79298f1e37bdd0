// The style of the page: the part of KERN that the page uses, Fira Sans as data:, and our own rules.
// KERN whole has 340 kB and prints black in dark mode; a general CSS purger removes rules KERN needs.
import { readFileSync } from 'node:fs';
import { build, transform } from 'esbuild';
import postcss from 'postcss';
import { BuildError, at, filesUnder, messages } from './paths.mjs';

/** Browsers that know unprefixed masks. */
export const targets = ['chrome120', 'firefox121', 'safari17'];

/** Words that stand in the sources, and beginnings of words that end in a template hole ("kern-alert--${kind}"). */
function vocabulary() {
  const files = [...filesUnder('www').filter((file) => /\.(tsx?|css)$/.test(file)), 'index.html'];
  const text = files.map((file) => readFileSync(at(file), 'utf8')).join('\n');
  const words = new Set(text.match(/[A-Za-z_-][\w-]*/g));
  const beginnings = [...text.matchAll(/(kern-[\w-]*-)\$\{/g)].map((match) => match[1]);
  return (word) => words.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
}

/** The classes a selector cannot do without: what stands in :is(), :not(), :where(), :has() is only one way of several. */
function neededClasses(selector) {
  let plain = selector;
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain.replace(/:(?:is|not|where|has)\([^()]*\)/g, '');
  }
  // Other functions, as :nth-child(2n), hold no classes; attribute values may hold dots.
  return [...plain.replace(/\[[^\]]*\]/g, '').matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map((match) => match[1]);
}

const inKeyframes = (rule) => rule.parent.type === 'atrule' && rule.parent.name.endsWith('keyframes');

function dropUnusedRules(css, known) {
  css.walkComments((comment) => comment.remove());
  css.walkAtRules('charset', (rule) => rule.remove());
  css.walkRules((rule) => {
    if (inKeyframes(rule)) return;
    const kept = rule.selectors.filter((selector) => neededClasses(selector).every(known));
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
  css.walkDecls('-webkit-mask', (declaration) => {
    if (declaration.parent.some((other) => other.prop === 'mask')) declaration.remove();
  });
}

/** Paper is white. Light tokens hold everywhere and stand first; dark ones hold on the screen only and stand after them. */
function printLight(css) {
  const scheme = (name) => {
    const found = [];
    css.walkAtRules('media', (rule) => {
      if (rule.params === `(prefers-color-scheme: ${name})`) found.push(rule);
    });
    if (found.length !== 1) throw new BuildError(`KERN has ${found.length} @media blocks for ${name} tokens, expected 1`);
    return found[0];
  };
  const [dark, light] = [scheme('dark'), scheme('light')];
  dark.before(light.nodes.map((node) => node.clone()));
  light.remove();
  dark.params = 'screen and (prefers-color-scheme: dark)';
  let wrapped = 0;
  css.walkRules((rule) => {
    const dark = rule.selectors.every((selector) => /^(\[data-kern-theme=dark\]|\.kern-dark)$/.test(selector));
    if (!dark) return;
    const screen = postcss.atRule({ name: 'media', params: 'screen' });
    rule.replaceWith(screen);
    screen.append(rule);
    wrapped += 1;
  });
  if (wrapped === 0) throw new BuildError('KERN has no rule for [data-kern-theme=dark] any more');
}

/** A token is used when a kept declaration, our own code, or a used token names it. */
function dropUnusedTokens(css, ownText) {
  const names = (text) => text.match(/--[\w-]+/g) ?? [];
  const definitions = new Map();
  const queue = names(ownText);
  css.walkDecls((declaration) => {
    if (!declaration.prop.startsWith('--')) queue.push(...names(declaration.value));
    else definitions.set(declaration.prop, [...(definitions.get(declaration.prop) ?? []), declaration.value]);
  });
  const used = new Set();
  for (let name; (name = queue.pop()) !== undefined; ) {
    if (used.has(name)) continue;
    used.add(name);
    for (const value of definitions.get(name) ?? []) queue.push(...names(value));
  }
  css.walkDecls(/^--/, (declaration) => {
    if (!used.has(declaration.prop)) declaration.remove();
  });
}

function dropEmpty(css) {
  const animations = new Set();
  css.walkDecls(/^animation/, (declaration) => declaration.value.split(/[\s,]+/).forEach((word) => animations.add(word)));
  css.walkAtRules('keyframes', (rule) => {
    if (!animations.has(rule.params)) rule.remove();
  });
  for (let removed = true; removed; ) {
    removed = false;
    css.walk((node) => {
      if ((node.type === 'rule' || node.type === 'atrule') && node.nodes?.length === 0) {
        node.remove();
        removed = true;
      }
    });
  }
}

export function kernSubset(source, known, ownText) {
  const css = postcss.parse(source);
  dropUnusedRules(css, known);
  printLight(css);
  dropUnusedTokens(css, ownText);
  dropEmpty(css);
  return css.toString();
}

function fonts() {
  const face = (file, weight) => {
    const data = readFileSync(at('www/style/fonts', file)).toString('base64');
    return `@font-face{font-family:"Fira Sans";font-style:normal;font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${data}) format("woff2")}`;
  };
  return [face('FiraSans-Regular.latin.woff2', 400), face('FiraSans-SemiBold.latin.woff2', 600)].join('\n');
}

async function ownStyle() {
  const { outputFiles, warnings } = await build({
    entryPoints: [at('www/style/app.css')],
    bundle: true,
    write: false,
    charset: 'utf8',
    target: targets,
    logLevel: 'silent',
  }).catch((error) => {
    throw new BuildError(messages(error.errors ?? []) || String(error));
  });
  if (warnings.length > 0) throw new BuildError(`warnings count as errors:\n${messages(warnings)}`);
  return outputFiles[0].text;
}

export async function buildStyle() {
  const own = await ownStyle();
  const scripts = filesUnder('www').filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(at(file), 'utf8'));
  const kern = kernSubset(readFileSync(at('node_modules/@kern-ux/native/dist/kern.css'), 'utf8'), vocabulary(), own + scripts.join('\n'));
  const minify = async (text) =>
    (await transform(text, { loader: 'css', minify: true, charset: 'utf8', legalComments: 'none', target: targets })).code.trim();
  const parts = { fonts: await minify(fonts()), kern: await minify(kern), own: await minify(own) };
  return { text: Object.values(parts).join('\n'), parts };
}
