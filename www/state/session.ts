/** What is loaded, as the page sees it; the engine holds the truth. */
import { computed, signal } from '@preact/signals';
import { asFailure, Engine } from '../engine/client';
import type { Restart } from '../engine/client';
import type {
  Assumptions, CatalogueView, Failure, GoalInput, Progress, ProtectionClass, ScopeView, TableView,
} from '../engine/types';
import { go } from './route';

/** A file that is being read, waits, or could not be read. */
export interface Job {
  key: number;
  name: string;
  size: number;
  progress: Progress | null;
  failure: Failure | null;
}

export const EXAMPLE = 'musterstadt.csv';

export const state = signal<'starting' | 'ready' | 'dead'>('starting');
export const death = signal<Failure | null>(null);
export const catalogue = signal<CatalogueView | null>(null);
export const tables = signal<TableView[]>([]);
export const scopes = signal<ScopeView[]>([]);
export const jobs = signal<Job[]>([]);
export const restart = signal<Restart | null>(null);
export const violations = signal<string[]>([]);
/** Grows with every change in the engine; what was asked before is asked again. */
export const epoch = signal(0);
/** "May you use these data?" was answered. */
export const allowed = signal(false);
/** Id of the table with the example, while it is loaded. */
export const exampleLoaded = signal(false);

/** What is looked at; kept when the screen changes. */
export const scopeId = signal<number | null>(null);
export const areaId = signal<number | null>(null);
export const period = signal<string | null>(null);

export const scope = computed(() => scopes.value.find((s) => s.id === scopeId.value) ?? scopes.value[0] ?? null);
export const area = computed(() => scope.value?.areas.find((a) => a.id === areaId.value) ?? null);

let engine: Engine | null = null;

/** The engine, once `boot` was called. */
export function ask(): Engine {
  if (!engine) throw new Error('engine not started');
  return engine;
}

export function boot(gz: ArrayBuffer): void {
  engine = new Engine(gz, onRestart, onDeath, (directive) => {
    violations.value = [...violations.value, directive];
  });
  engine.ready.then(async () => {
    catalogue.value = await ask().ask('catalogue');
    state.value = 'ready';
  }).catch((error: unknown) => {
    onDeath(asFailure(error));
  });
}

function onDeath(why: Failure): void {
  state.value = 'dead';
  death.value = why;
}

function onRestart(what: Restart): void {
  restart.value = what;
  void refresh();
}

/** Asks the engine again what is loaded. */
export async function refresh(): Promise<void> {
  try {
    const [t, s] = await Promise.all([ask().ask('tables'), ask().ask('scopes')]);
    tables.value = t;
    scopes.value = s;
    exampleLoaded.value = exampleLoaded.value && t.some((x) => x.name === EXAMPLE);
    epoch.value += 1;
  } catch {
    // A crash; the engine is being started again and calls onRestart.
  }
}

let nextKey = 0;
const queue: { job: Job; file: File; wish: ProtectionClass | null }[] = [];
let working = false;

function put(key: number, change: Partial<Job>): void {
  jobs.value = jobs.value.map((j) => (j.key === key ? { ...j, ...change } : j));
}

export function dismiss(key: number): void {
  jobs.value = jobs.value.filter((j) => j.key !== key);
}

/** Adds files to those being read; they are read one after another. */
export function open(files: Iterable<File>, wish: ProtectionClass | null = null): void {
  for (const file of files) {
    const job: Job = { key: ++nextKey, name: file.name, size: file.size, progress: null, failure: null };
    jobs.value = [...jobs.value, job];
    queue.push({ job, file, wish });
  }
  if (!working) void work();
}

async function work(): Promise<void> {
  working = true;
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { job, file, wish } = next;
    if (!jobs.value.some((j) => j.key === job.key)) continue;
    put(job.key, { progress: { bytes: 0, total: file.size, rows: 0 } });
    try {
      await ask().load(file, { class: wish, assume: {} }, (progress) => {
        put(job.key, { progress });
      });
      dismiss(job.key);
      if (file.name === EXAMPLE && wish) exampleLoaded.value = true;
      restart.value = null;
    } catch (error) {
      const why = asFailure(error);
      if (why.code === 'page.cancelled') dismiss(job.key);
      else put(job.key, { failure: why, progress: null });
    }
    await refresh();
  }
  working = false;
}

/** Stops a file that is being read, or takes a waiting one from the list. */
export async function cancel(key: number): Promise<void> {
  const running = jobs.value.find((j) => j.key === key)?.progress;
  if (running) await ask().cancel();
  dismiss(key);
}

async function change(what: Promise<unknown>): Promise<Failure | null> {
  try {
    await what;
    await refresh();
    return null;
  } catch (error) {
    await refresh();
    return asFailure(error);
  }
}

export function setClass(id: number, to: ProtectionClass): Promise<Failure | null> {
  return change(ask().setClass(id, to));
}

export function assume(id: number, what: Assumptions): Promise<Failure | null> {
  return change(ask().assume(id, what));
}

export function removeTable(id: number): Promise<Failure | null> {
  return change(ask().remove(id));
}

export function setGoal(indicator: string, goal: GoalInput | null): Promise<Failure | null> {
  return change(ask().setGoal(indicator, goal));
}

/** Reads the example that is part of the page and shows what can be computed with it. */
export async function openExample(): Promise<void> {
  if (!exampleLoaded.value) {
    const text = document.getElementById('example')?.textContent ?? '';
    const packed = Uint8Array.from(atob(text.trim()), (c) => c.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    const csv = await new Response(stream).blob();
    open([new File([csv], EXAMPLE, { type: 'text/csv' })], 'veroeffentlicht');
  }
  go('ueberblick');
}
