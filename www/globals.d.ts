declare module '*.ftl' {
  const text: string;
  export default text;
}

declare module 'virtual:worker-source' {
  const source: string;
  export default source;
}

interface TrustedPolicy { createScriptURL(url: string): unknown }

/** Absent in browsers without Trusted Types. */
// eslint-disable-next-line no-var -- only `var` declares a property of the global object
declare var trustedTypes:
  | { createPolicy(name: string, rules: { createScriptURL(url: string): string }): TrustedPolicy }
  | undefined;

/** Version of the whole, put in by the build. */
declare const __APP_VERSION__: string;
