/** The class of a file: asked once, changeable later. Until it is answered the file counts as intern. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Alert, Button, Select, Trouble } from '../../parts/ui';
import type { Failure, ProtectionClass, TableView } from '../../engine/types';
import { setClass, tables } from '../../state/session';
import { t, tn } from '../../texts/text';

const CLASSES: ProtectionClass[] = ['veroeffentlicht', 'intern', 'einzeldaten'];

function classOf(value: string): ProtectionClass {
  return CLASSES.find((c) => c === value) ?? 'intern';
}

function WebWarning({ table }: { table: TableView }): JSX.Element | null {
  if (table.class !== 'einzeldaten' || !location.protocol.startsWith('http')) return null;
  return <Alert kind="warning" title={t('class-web-title')}><p>{t('class-web')}</p></Alert>;
}

export function ClassQuestion({ table }: { table: TableView }): JSX.Element {
  const [choice, setChoice] = useState<ProtectionClass>(table.class);
  const [all, setAll] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const open = tables.value.filter((x) => !x.class_asked);

  const save = async (to: ProtectionClass, ids: number[]): Promise<void> => {
    for (const id of ids) setFailure(await setClass(id, to));
  };

  if (table.class_asked) {
    return (
      <>
        <p class="row">
          <Select inline label={t('class')} value={table.class} options={CLASSES.map((c) => ({ value: c, label: t(`class-${c}`) }))}
            onChange={(v) => save(classOf(v), [table.id])} />
          <span class="s m">{t(`class-${table.class}-what`)}</span>
        </p>
        <WebWarning table={table} />
        {failure && <Trouble failure={failure} />}
      </>
    );
  }
  return (
    <form autocomplete="off" onSubmit={(e) => {
      e.preventDefault();
      void save(choice, all ? open.map((x) => x.id) : [table.id]);
    }}>
      <fieldset class="class-ask">
        <legend>{t('class-question')}</legend>
        <p class="s">{t('class-why')}</p>
        {CLASSES.map((c) => (
          <label class="choice" key={c}>
            <input type="radio" name={`class-${table.id}`} value={c} checked={choice === c} aria-describedby={`class-${c}`} onChange={() => { setChoice(c); }} />
            {t(`class-${c}`)}
            <small id={`class-${c}`}>{t(`class-${c}-what`)}</small>
          </label>
        ))}
        {open.length > 1 && (
          <label class="choice">
            <input type="checkbox" checked={all} onChange={(e) => { setAll(e.currentTarget.checked); }} />
            {tn('class-all', open.length)}
          </label>
        )}
        <div class="row"><Button small submit>{t('class-save')}</Button></div>
      </fieldset>
      {failure && <Trouble failure={failure} />}
    </form>
  );
}
