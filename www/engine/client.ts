/**
 * The page's side of the worker: starts it, calls it, and starts it again after a crash with the files that were
 * loaded. The page keeps the File handles and what the user said about them, never rows.
 */
import { proxy, wrap } from 'comlink';
import type { Remote } from 'comlink';
import source from 'virtual:worker-source';
import type { Trial } from '../walls/trial';
import { EngineFailure, failure } from './types';
import type {
  Assumptions, Choices, ExplainQuery, Failure, Opened, Outcome, Progress, ProtectionClass, Question, Questions, RowView, TableView, Wishes, WorkerApi,
} from './types';

interface Loaded { id: number; file: File; wishes: Wishes }

/** What the page is told when the engine had to be started again. */
export interface Restart {
  cause: 'crash' | 'cancel';
  /** Names of the files that could not be read again. */
  lost: string[];
}

let allowed = '';
// One policy for the whole page: the only script address it ever lets through is the worker's own blob.
const policy = globalThis.trustedTypes?.createPolicy('integrationsmonitor', {
  createScriptURL(url: string) {
    if (url !== allowed) throw new TypeError('not the address of this worker');
    return url;
  },
}) ?? { createScriptURL: (url: string) => url };

/** How long a cancelled reading may stay silent before its worker is ended. */
const PATIENCE = 1000;

export class Engine {
  #worker: Worker | null = null;
  #remote: Remote<WorkerApi> | null = null;
  #broken: Promise<never> = new Promise(() => undefined);
  #breakOff: (why: EngineFailure) => void = () => undefined;
  #ready: Promise<void>;
  #reviving = false;
  #loaded: Loaded[] = [];
  /** Projects opened, goals set and editions entered, in order: what the session was told that is no part of a table. */
  #told: ((w: Remote<WorkerApi>) => Promise<Outcome<unknown>>)[] = [];
  #job = 0;
  #loading: { job: number; done: Promise<unknown> } | null = null;

  /** `packed` is the text of the engine as the page carries it. `onRestart` is called when all is back. */
  constructor(
    private readonly packed: string,
    private readonly onRestart: (what: Restart) => void,
    private readonly onDeath: (what: Failure) => void,
    private readonly onViolation: (directive: string) => void,
  ) {
    this.#ready = this.#spawn();
    this.#ready.catch((error: unknown) => {
      this.onDeath(asFailure(error));
    });
  }

  /** Resolves when the engine answers. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /** Reads one file and adds it to the session. Files are read one after another by the caller. */
  async load(file: File, wishes: Wishes, progress: (p: Progress) => void): Promise<TableView> {
    const view = await this.#read((w, job) => w.load(job, file, wishes, proxy(progress)));
    this.#loaded.push({ id: view.id, file, wishes: { ...wishes, choices: view.choices } });
    return view;
  }

  /** Reads a loaded file by other choices (`null` = those of the opened project); without success it stays as it was. */
  async choose(id: number, choices: Choices | null, progress: (p: Progress) => void): Promise<TableView> {
    const entry = this.#entry(id);
    const view = await this.#read((w, job) => w.choose(job, id, entry.file, choices, proxy(progress)));
    entry.wishes = { ...entry.wishes, choices: view.choices };
    return view;
  }

  /** A reading that can be cancelled. */
  async #read(call: (w: Remote<WorkerApi>, job: number) => Promise<Outcome<TableView>>): Promise<TableView> {
    await this.#ready;
    const job = ++this.#job;
    const work = this.#call((w) => call(w, job));
    this.#loading = { job, done: work.catch(() => undefined) };
    try {
      return await work;
    } finally {
      this.#loading = null;
    }
  }

  /** Takes over a project, editions or a catalogue; the loaded files of a project must be read again (`choose`). */
  async openDocument(text: string): Promise<Opened> {
    await this.#ready;
    const opened = await this.#call((w) => w.openDocument(text));
    this.#told.push((w) => w.openDocument(text));
    // What was said about these files before gives way to the project.
    if (opened.kind === 'project') for (const id of opened.tables) this.#entry(id).wishes = { class: null, assume: {}, choices: null };
    return opened;
  }

  /** Numbers of the rows of a table behind a figure, `most` of them after the first `skip`. */
  async more(query: ExplainQuery, id: number, skip: number, most: number): Promise<number[]> {
    await this.#ready;
    return this.#call((w) => w.more(query, id, skip, most));
  }

  #entry(id: number): Loaded {
    const entry = this.#loaded.find((l) => l.id === id);
    if (!entry) throw new EngineFailure(failure('session.no_such_table'));
    return entry;
  }

  /** Asks the reading to stop; a worker that stays silent is ended and started again. */
  async cancel(): Promise<void> {
    const current = this.#loading;
    if (!current) return;
    void this.#remote?.cancel(current.job);
    const silence = new Promise((resolve) => setTimeout(resolve, PATIENCE, 'silent'));
    if ((await Promise.race([current.done, silence])) === 'silent') await this.#revive('cancel');
  }

  async setClass(id: number, to: ProtectionClass): Promise<TableView> {
    return this.#change(id, (wishes) => ({ ...wishes, class: to }));
  }

  async assume(id: number, what: Assumptions): Promise<TableView> {
    return this.#change(id, (wishes) => ({ ...wishes, assume: both(wishes.assume, what) }));
  }

  async #change(id: number, change: (wishes: Wishes) => Wishes): Promise<TableView> {
    await this.#ready;
    const entry = this.#entry(id);
    const wishes = change(entry.wishes);
    const view = await this.#call((w) => w.change(id, wishes));
    entry.wishes = wishes;
    return view;
  }

  async remove(id: number): Promise<void> {
    await this.#ready;
    await this.#call((w) => w.remove(id));
    this.#loaded = this.#loaded.filter((l) => l.id !== id);
    // The memory of a wasm instance never shrinks: with the last file gone, a new worker gives it back.
    if (this.#loaded.length === 0 && !this.#loading) {
      this.#ready = this.#spawn().then(() => this.#tellAgain());
      await this.#ready;
    }
  }

  async rows(id: number, rows: number[]): Promise<RowView[]> {
    await this.#ready;
    return this.#call((w) => w.rows(id, rows));
  }

  async ask<Q extends Question>(name: Q, ...args: Questions[Q]['args']): Promise<Questions[Q]['answer']> {
    await this.#ready;
    // What a question answers is said by `Questions`; the worker passes it on untyped.
    return this.#call((w) => w.ask(name, args) as Promise<Outcome<Questions[Q]['answer']>>);
  }

  /** Tries the ways out of the worker. */
  async trial(): Promise<Trial> {
    await this.#ready;
    return this.#call((w) => w.trial());
  }

  /** SHA-256 of a file, in hexadecimal digits. */
  async digest(file: File): Promise<string> {
    await this.#ready;
    return this.#call((w) => w.digest(file));
  }

  /** A file takes over the decisions about an earlier one, or of none; it must be read again (`choose`). */
  async continueFrom(file: string, earlier: string | null): Promise<void> {
    await this.ask('continueFrom', file, earlier);
    if (earlier === null) {
      this.#told.push((w) => w.ask('continueFrom', [file, null]));
      return;
    }
    // After a crash the earlier file may not be there any more: what holds now is told as a project.
    const project = await this.ask('project');
    this.#told.push((w) => w.openDocument(project));
  }

  /** Tells the session what is no part of a table; after a crash it is told again. */
  async tell<Q extends Question>(name: Q, ...args: Questions[Q]['args']): Promise<void> {
    await this.ask(name, ...args);
    this.#told.push((w) => w.ask(name, args));
  }

  async #tellAgain(): Promise<void> {
    for (const tell of this.#told) await this.#raw(tell);
  }

  /** Starts a worker in place of the one before. */
  async #spawn(): Promise<void> {
    this.#worker?.terminate();
    // A call on its way to a worker that is ended would wait for ever.
    this.#breakOff(new EngineFailure(failure('page.cancelled')));
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    allowed = url;
    const worker = new Worker(policy.createScriptURL(url) as string);
    this.#worker = worker;
    // onerror must stand before the first call: an error in the worker's source is told nowhere else.
    this.#broken = new Promise((_, reject) => {
      this.#breakOff = reject;
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new EngineFailure(failure('page.crashed', { message: event.message }, true)));
        if (this.#worker === worker && !this.#reviving) void this.#revive('crash');
      };
    });
    this.#broken.catch(() => undefined);
    worker.addEventListener('message', (event: MessageEvent<{ violation?: string } | null>) => {
      if (event.data?.violation) this.onViolation(event.data.violation);
    });
    this.#remote = wrap<WorkerApi>(worker);
    try {
      await this.#raw((w) => w.start(this.packed));
    } finally {
      URL.revokeObjectURL(url);
    }
  }

  /** One call; a broken worker rejects it. */
  async #raw<T>(call: (w: Remote<WorkerApi>) => Promise<Outcome<T>>): Promise<T> {
    if (!this.#remote) throw new EngineFailure(failure('page.engine_start', {}, true));
    const outcome = await Promise.race([call(this.#remote), this.#broken]);
    if (!outcome.ok) throw new EngineFailure(outcome.failure);
    return outcome.value;
  }

  async #call<T>(call: (w: Remote<WorkerApi>) => Promise<Outcome<T>>): Promise<T> {
    try {
      return await this.#raw(call);
    } catch (error) {
      if (asFailure(error).fatal && !this.#reviving) void this.#revive('crash');
      throw error;
    }
  }

  /** Starts again and reads the loaded files again. A file that breaks the engine once more is left out. */
  async #revive(cause: Restart['cause']): Promise<void> {
    this.#reviving = true;
    const lost: string[] = [];
    this.#ready = (async () => {
      let files = this.#loaded;
      for (;;) {
        await this.#spawn();
        await this.#tellAgain();
        const broke = await this.#loadAgain(files, lost);
        if (!broke) break;
        files = files.filter((l) => l !== broke && !lost.includes(l.file.name));
      }
    })();
    try {
      await this.#ready;
      this.#reviving = false;
      this.onRestart({ cause, lost });
    } catch (error) {
      this.onDeath(asFailure(error));
    } finally {
      this.#reviving = false;
    }
  }

  /** Reads files into a fresh session; returns the one that broke the worker, if any. */
  async #loadAgain(files: Loaded[], lost: string[]): Promise<Loaded | null> {
    const done: Loaded[] = [];
    for (const entry of files) {
      try {
        const view = await this.#raw((w) => w.load(++this.#job, entry.file, entry.wishes, proxy(() => undefined)));
        done.push({ ...entry, id: view.id });
      } catch (error) {
        lost.push(entry.file.name);
        if (asFailure(error).fatal) return entry;
      }
    }
    this.#loaded = done;
    return null;
  }
}

/** What is said now on top of what was said before; of columns and labels each one by itself. */
function both(before: Assumptions, now: Assumptions): Assumptions {
  const labels = { ...before.labels };
  for (const [column, said] of Object.entries(now.labels ?? {})) labels[column] = { ...labels[column], ...said };
  return { ...before, ...now, columns: { ...before.columns, ...now.columns }, labels };
}

export function asFailure(error: unknown): Failure {
  if (error instanceof EngineFailure) return error.failure;
  return failure('page.crashed', { message: String(error) }, true);
}
