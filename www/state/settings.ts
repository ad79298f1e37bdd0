/** Language of the page. Nothing is stored: a reload starts from the browser's language again. */
import { effect, signal } from '@preact/signals';

export type Lang = 'de' | 'en';

const wanted = navigator.language.toLowerCase();
export const lang = signal<Lang>(wanted === '' || wanted.startsWith('de') ? 'de' : 'en');

effect(() => {
  document.documentElement.lang = lang.value;
});
