/** Where in the page we are: hash addresses without any data in them. */
import { computed, signal } from '@preact/signals';

export type Screen = 'start' | 'daten' | 'ueberblick' | 'felder' | 'indikator' | 'datenschutz';
export interface Route { screen: Screen; id: string | null }

const SCREENS: readonly Screen[] = ['start', 'daten', 'ueberblick', 'felder', 'indikator', 'datenschutz'];

function parse(hash: string): Route {
  const [screen = '', id = ''] = hash.replace(/^#\/?/, '').split('/');
  const known = SCREENS.find((s) => s === screen) ?? 'start';
  return { screen: known, id: id === '' ? null : decodeURIComponent(id) };
}

const hash = signal(location.hash);
addEventListener('hashchange', () => {
  hash.value = location.hash;
});

export const route = computed(() => parse(hash.value));

export function href(screen: Screen, id?: string | number): string {
  return id === undefined ? `#/${screen}` : `#/${screen}/${encodeURIComponent(String(id))}`;
}

export function go(screen: Screen, id?: string | number): void {
  location.hash = href(screen, id);
}
