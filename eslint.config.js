import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const nodeGlobals = Object.fromEntries(
  ['process', 'console', 'Buffer', 'URL', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'TextDecoder', 'TextEncoder', 'WebAssembly', 'performance', 'AbortController', 'AbortSignal', 'Blob', 'Response', 'fetch', 'structuredClone', 'atob', 'btoa', 'DecompressionStream'].map((name) => [name, 'readonly']),
);
// Tests hand functions to the browser, which has these.
const browserGlobals = Object.fromEntries(
  ['window', 'document', 'navigator', 'location', 'localStorage', 'getComputedStyle', 'self', 'Worker', 'File', 'DataTransfer', 'DragEvent', 'Event', 'HTMLElement', 'Element', 'XMLHttpRequest', 'requestAnimationFrame', 'matchMedia', 'FileReader', 'Image', 'KeyboardEvent', 'MouseEvent', 'SVGElement', 'sessionStorage', 'indexedDB', 'crypto', 'CSS', 'trustedTypes', 'Document', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'FontFace', 'SharedWorker', 'importScripts'].map((name) => [name, 'readonly']),
);
// The policy of the page forbids every connection; nobody shall even write one.
const noWayOut = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection'].map((name) => ({ name, message: 'The page makes no connection.' }));
// Sinks that turn text into markup: refused by the Trusted Types rule of the policy.
const noMarkup = [
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Write elements, not markup text.' },
  { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|sendBeacon)$/]", message: 'Refused by the policy of the page.' },
  { selector: "JSXAttribute[name.name='tabIndex']", message: 'Write tabindex: in SVG the other spelling is no focus at all.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'pkg/', 'target/', 'build/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['www/**/*.ts', 'www/**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked, jsxA11y.flatConfigs.strict],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { 'jsx-a11y': { attributes: { for: ['for', 'htmlFor'] } } },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-globals': ['error', ...noWayOut],
      'no-restricted-syntax': ['error', ...noMarkup],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A click handler may be async; it catches its own errors.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  // Its purpose is to try them; how often each stands in the built scripts is counted (tools/allowed.json).
  { files: ['www/walls/trial.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['tools/**/*.mjs', '*.js'], languageOptions: { globals: nodeGlobals } },
  { files: ['tests/**/*.mjs'], languageOptions: { globals: { ...nodeGlobals, ...browserGlobals } } },
);
