/** The same table in an earlier file: its decisions are offered, and what changed since is listed by kind. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Alert, Button, Select, Trouble } from '../../parts/ui';
import { usePart } from '../../parts/more';
import { asFailure } from '../../engine/client';
import type { Coded, Failure, TableView } from '../../engine/types';
import { coded, nextStep } from '../../state/names';
import { ask, continueFrom, replaceTable, tables } from '../../state/session';
import { t } from '../../texts/text';

/** The kinds of changes in the order in which they are listed. */
const KINDS = ['column', 'label', 'revised', 'jump', 'no'];
const LISTED = 20;

const kindOf = (what: Coded): string => /^compare\.([a-z]+)/.exec(what.code)?.[1] ?? '';

function Kind({ kind, changes }: { kind: string; changes: Coded[] }): JSX.Element {
  const { shown, more } = usePart(changes, LISTED, 'years-more');
  const steps = [...new Set(changes.map((c) => nextStep(c.code)).filter((step) => step !== ''))];
  return (
    <>
      <h4>{t(`years-kind-${kind}`)}</h4>
      <ul class="changes">{shown.map((c, i) => <li key={i}>{coded(c)}</li>)}</ul>
      {more}
      {steps.map((step) => <p key={step} class="s m">{step}</p>)}
    </>
  );
}

function Changes({ changes, none }: { changes: Coded[]; none: string }): JSX.Element {
  const kinds = KINDS.map((kind) => ({ kind, own: changes.filter((c) => kindOf(c) === kind) }));
  return changes.length === 0
    ? <p>{none}</p>
    : <>{kinds.filter((k) => k.own.length > 0).map(({ kind, own }) => <Kind key={kind} kind={kind} changes={own} />)}</>;
}

function Compare({ table }: { table: TableView }): JSX.Element | null {
  const others = tables.value.filter((x) => table.comparable.includes(x.id));
  const [picked, setPicked] = useState<number | null>(null);
  const [found, setFound] = useState<{ before: TableView; changes: Coded[] } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const before = others.find((x) => x.id === picked) ?? others[0];
  if (!before) return null;
  const compare = async (): Promise<void> => {
    try {
      setFound({ before, changes: await ask().ask('compare', before.id, table.id) });
      setFailure(null);
    } catch (error) {
      setFailure(asFailure(error));
    }
  };
  return (
    <form class="change" autocomplete="off" onSubmit={(e) => { e.preventDefault(); void compare(); }}>
      <div class="row noprint">
        <Select label={t('years-compare')} value={String(before.id)} options={others.map((x) => ({ value: String(x.id), label: x.name }))}
          onChange={(v) => { setPicked(Number(v)); setFound(null); }} />
        <Button small kind="secondary" submit>{t('years-compare-do')}</Button>
      </div>
      <div role="status">
        {found && (
          <>
            <p class="b">{t('years-compared', { before: found.before.name, now: table.name })}</p>
            <Changes changes={found.changes} none={t('years-none')} />
          </>
        )}
      </div>
      {found && tables.value.some((x) => x.id === found.before.id) && (
        <p class="noprint">
          <Button small kind="secondary" onClick={async () => { setFailure(await replaceTable(found.before, table)); }}>
            {t('years-replace', { file: found.before.name })}
          </Button>
        </p>
      )}
      {failure && <Trouble failure={failure} />}
    </form>
  );
}

export function Earlier({ table }: { table: TableView }): JSX.Element | null {
  const [failure, setFailure] = useState<Failure | null>(null);
  const { earlier } = table;
  if (!earlier && table.comparable.length === 0) return null;
  const answer = async (file: string | null): Promise<void> => {
    setFailure(await continueFrom(table, file));
  };
  return (
    <section class="years">
      <h3>{t('years-title')}</h3>
      {earlier && !earlier.taken && (
        <Alert kind="info" title={t('years-proposed', { file: earlier.file })}>
          <p>{coded(earlier.because)} {t('years-proposed-text')}</p>
          <p class="row alert-row noprint">
            <Button small onClick={() => answer(earlier.file)}>{t('years-take')}</Button>
            <Button small kind="secondary" onClick={() => answer(null)}>{t('years-refuse')}</Button>
          </p>
        </Alert>
      )}
      {earlier?.taken && <p>{t('years-taken', { file: earlier.file })} {coded(earlier.because)}</p>}
      {earlier && <Changes changes={earlier.changes} none={t('years-unchanged')} />}
      {failure && <Trouble failure={failure} />}
      <Compare table={table} />
    </section>
  );
}
