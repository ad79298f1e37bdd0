/** Which figure is being explained; every figure on the screen can ask for it. */
import { signal } from '@preact/signals';

/** Which figure the explanation is about: of a group of a dimension (`by`), of another indicator. */
export interface Explained { area: number | null; period: string; group: string | null; by?: string | null; indicator?: string }
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
