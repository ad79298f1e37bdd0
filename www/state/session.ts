/** What is loaded, as the page sees it; the engine holds the truth. */
import { computed, signal } from '@preact/signals';
import { asFailure, Engine } from '../engine/client';
import { EngineFailure, failure } from '../engine/types';
import type { Restart } from '../engine/client';
import type {
  AreaNoteView, Assumptions, CatalogueView, CheckQuery, Choices, CrosswalkInput, Failure, GoalInput, Opened, Progress, ProtectionClass, Questions, ScopeView, TableView,
} from '../engine/types';
import { entries } from '../packed/archive';
import { block, unpack } from '../packed/unpack';
import { go } from './route';

/** A file that is being read, waits, or could not be read. */
export interface Job {
  key: number;
  name: string;
  size: number;
  /** The loaded table that is read again; null for a new file. */
  table: number | null;
  progress: Progress | null;
  failure: Failure | null;
}

/** Names of the files of the example, once it was opened. */
export const EXAMPLE = new Set<string>();

export const state = signal<'starting' | 'ready' | 'dead'>('starting');
export const death = signal<Failure | null>(null);
export const catalogue = signal<CatalogueView | null>(null);
export const tables = signal<TableView[]>([]);
export const scopes = signal<ScopeView[]>([]);
/** What was said about areas. */
export const areaNotes = signal<AreaNoteView[]>([]);
export const jobs = signal<Job[]>([]);
export const restart = signal<Restart | null>(null);
export const violations = signal<string[]>([]);
/** The self-test is running: what the policy refuses now is its result, not a fault. */
export const testing = signal(false);
/** Project, editions or catalogue opened last, until the notice is closed. */
export const opened = signal<{ name: string; kind: Opened['kind'] } | null>(null);
/** Published figures the user typed, by file: they are compared anew whenever the file is read anew. */
export const checks = signal<Map<string, CheckQuery[]>>(new Map());
/** Grows with every change in the engine; what was asked before is asked again. */
export const epoch = signal(0);
/** "May you use these data?" was answered. */
export const allowed = signal(false);
/** A file of the example is loaded. */
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

/** The policy refused something, in page or worker. */
export function refused(directive: string): void {
  if (!testing.value) violations.value = [...violations.value, directive];
}

export function boot(packed: string): void {
  engine = new Engine(packed, onRestart, onDeath, refused);
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
    const [t, s, a] = await Promise.all([ask().ask('tables'), ask().ask('scopes'), ask().ask('areas')]);
    tables.value = t;
    scopes.value = s;
    areaNotes.value = a;
    exampleLoaded.value = t.some((x) => EXAMPLE.has(x.name));
    epoch.value += 1;
  } catch {
    // A crash; the engine is being started again and calls onRestart.
  }
}

let nextKey = 0;
/** `said`: whoever asked for it shows the failure. */
interface Task { job: Job; run: () => Promise<void>; first?: boolean; said?: boolean }
const queue: (Task & { done: (why: Failure | null) => void })[] = [];
let working = false;

function put(key: number, change: Partial<Job>): void {
  jobs.value = jobs.value.map((j) => (j.key === key ? { ...j, ...change } : j));
}

export function dismiss(key: number): void {
  jobs.value = jobs.value.filter((j) => j.key !== key);
}

function newJob(name: string, size: number, table: number | null): Job {
  return { key: ++nextKey, name, size, table, progress: null, failure: null };
}

/** Adds a job to those that are done one after another; resolves when it is done. */
function enqueue(task: Task): Promise<Failure | null> {
  jobs.value = [...jobs.value, task.job];
  return new Promise((done) => {
    if (task.first) queue.unshift({ ...task, done });
    else queue.push({ ...task, done });
    if (!working) void work();
  });
}

async function work(): Promise<void> {
  working = true;
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { job, run, said, done } = next;
    const waits = jobs.value.some((j) => j.key === job.key);
    let why: Failure | null = waits ? null : failure('page.cancelled');
    if (waits) {
      try {
        await run();
        restart.value = null;
      } catch (error) {
        why = asFailure(error);
      }
      if (!why || why.code === 'page.cancelled' || said) dismiss(job.key);
      else put(job.key, { failure: why, progress: null });
      await refresh();
    }
    done(why);
  }
  working = false;
}

const isDocument = (file: File): boolean => /\.toml$/i.test(file.name);

/** Adds files to those being read. Projects, editions and catalogues go first: they hold for the files that come with them. */
export function open(files: Iterable<File>, wish: ProtectionClass | null = null): void {
  const all = [...files];
  for (const file of all.filter(isDocument)) openDocument(file);
  for (const file of all.filter((f) => !isDocument(f))) load(file, wish);
}

function load(file: File, wish: ProtectionClass | null): void {
  const job = newJob(file.name, file.size, null);
  const run = async (): Promise<void> => {
    put(job.key, { progress: { bytes: 0, total: file.size, rows: 0 } });
    await ask().load(file, { class: wish, assume: {}, choices: null }, (progress) => {
      put(job.key, { progress });
    });
  };
  void enqueue({ job, run });
}

/** A project holds decisions only; more than this is no project. */
const PROJECT = 5_000_000;

function openDocument(file: File): void {
  const run = async (): Promise<void> => {
    if (file.size > PROJECT) throw new EngineFailure(failure('page.project_too_large'));
    const text = await file.text().catch(() => {
      throw new EngineFailure(failure('page.file_gone'));
    });
    const found = await ask().openDocument(text);
    if (found.kind === 'project') for (const id of found.tables) void readAgain(id, () => null, false);
    else catalogue.value = await ask().ask('catalogue');
    opened.value = { name: file.name, kind: found.kind };
  };
  void enqueue({ job: newJob(file.name, file.size, null), run, first: true });
}

/** Reads a table again by choices that are known when its turn comes. */
function readAgain(id: number, choices: () => Choices | null, said: boolean): Promise<Failure | null> {
  const table = tables.value.find((x) => x.id === id);
  const job = newJob(table?.name ?? '', table?.size ?? 0, id);
  const run = async (): Promise<void> => {
    await ask().choose(id, choices(), (progress) => {
      put(job.key, { progress });
    });
  };
  return enqueue({ job, run, said });
}

/** Decisions that give the file other columns: what was decided about columns by number no longer holds. */
const RESHAPING = ['sheet', 'delimiter', 'quote', 'repair', 'transpose'];

/** Changes what the user decided about the reading of a table, on top of what was decided meanwhile. */
export function choose(id: number, change: (now: Choices) => Choices): Promise<Failure | null> {
  const next = (): Choices => {
    const now = tables.value.find((x) => x.id === id)?.choices ?? {};
    const wanted = change(now);
    const reshaped = RESHAPING.some((what) => wanted[what] !== now[what]);
    return reshaped ? Object.fromEntries(Object.entries(wanted).filter(([what]) => !what.includes(':'))) : wanted;
  };
  return readAgain(id, next, true);
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

export function addCrosswalk(crosswalk: CrosswalkInput): Promise<Failure | null> {
  return change(ask().tell('addCrosswalk', crosswalk));
}

export function removeAreaNote(number: number): Promise<Failure | null> {
  return change(ask().tell('removeAreaNote', number));
}

/** A table takes over the decisions about an earlier file and is read again under them, or the user refuses (`null`). */
export async function continueFrom(table: TableView, earlier: string | null): Promise<Failure | null> {
  const why = await change(ask().continueFrom(table.name, earlier));
  return why ?? (earlier === null ? null : readAgain(table.id, () => null, true));
}

/** Puts a table in the place of an earlier one, with the decisions about it. */
export async function replaceTable(before: TableView, now: TableView): Promise<Failure | null> {
  const why = before.name === now.name ? null : await continueFrom(now, before.name);
  return why ?? removeTable(before.id);
}

export function setGoal(indicator: string, goal: GoalInput | null): Promise<Failure | null> {
  return change(ask().tell('setGoal', indicator, goal));
}

type Entering = 'enterEdition' | 'enterInEdition' | 'enterField' | 'takeBack';

/** What the user says about earlier editions; the catalogue names them anew. */
export function enter<Q extends Entering>(name: Q, ...args: Questions[Q]['args']): Promise<Failure | null> {
  return change(ask().tell(name, ...args).then(async () => {
    catalogue.value = await ask().ask('catalogue');
  }));
}

/** Reads the example that is part of the page and shows what can be computed with it. */
export function openExample(): void {
  if (!exampleLoaded.value) {
    const files = entries(unpack(block('example'))).map(({ name, bytes }) => new File([bytes], name));
    for (const { name } of files) EXAMPLE.add(name);
    open(files);
  }
  go('ueberblick');
}
