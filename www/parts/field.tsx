/** A text input with its hint, or with what is wrong about it. */
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps { label: string; value: string; onInput: (value: string) => void; name: string; hint?: string; wrong?: string | null; hideLabel?: boolean }

export function Field({ label, value, onInput, name, hint = '', wrong = null, hideLabel = false }: FieldProps): JSX.Element {
  const id = useId();
  const note = wrong ?? hint;
  return (
    <div class="field">
      <label for={id} class={hideLabel ? 'sr' : undefined}>{label}</label>
      <input id={id} class="inp" type="text" name={name} value={value} translate={false} spellcheck={false} autocomplete="off"
        aria-describedby={note === '' ? undefined : `${id}-note`} aria-invalid={wrong !== null} onInput={(e) => { onInput(e.currentTarget.value); }} />
      {note !== '' && <small id={`${id}-note`} class={wrong === null ? 'm' : 'wrong'}>{note}</small>}
    </div>
  );
}
