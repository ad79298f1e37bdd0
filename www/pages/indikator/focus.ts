/** Which figure is being explained; every figure on the screen can ask for it. */
import { signal } from '@preact/signals';

/** Which figure the explanation is about. */
export interface Explained { area: number | null; period: string; group: string | null }
export const explained = signal<Explained | null>(null);

/** Opens the explanation of one figure. */
export function explain(what: Explained): void {
  explained.value = what;
  requestAnimationFrame(() => {
    const tree = document.getElementById('explanation');
    if (!(tree instanceof HTMLDetailsElement)) return;
    tree.open = true;
    tree.querySelector('summary')?.focus();
    tree.scrollIntoView({ block: 'start' });
  });
}
