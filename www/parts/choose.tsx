/** A button that opens the file dialogue of the browser. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { open } from '../state/session';
import { Button } from './ui';

interface ChooseProps { label: string; kind?: 'primary' | 'secondary' | 'tertiary'; small?: boolean; accept?: string; onChosen?: () => void; take?: (files: File[]) => void }

export function Choose({ label, kind = 'primary', small = false, accept, onChosen, take = open }: ChooseProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input ref={input} type="file" multiple hidden accept={accept} aria-label={label} onChange={(e) => {
        take([...(e.currentTarget.files ?? [])]);
        // The same file may be chosen again after it was removed.
        e.currentTarget.value = '';
        onChosen?.();
      }} />
      <Button kind={kind} small={small} onClick={() => input.current?.click()}>{label}</Button>
    </>
  );
}
