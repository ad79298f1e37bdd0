/**
 * The worker: it moves bytes and calls the engine. Rows live only here. Every exported method of the engine is
 * synchronous, so a panic is thrown here as a RuntimeError instead of leaving a promise that never settles.
 */
import '../walls/isolate';
import { sha256 } from '@noble/hashes/sha2.js';
import { expose } from 'comlink';
import { initSync, Session, Shard } from '../../pkg/integrationsmonitor.js';
import { fromDigits } from '../packed/digits';
import { expand } from '../packed/lzma';
import { trial } from '../walls/trial';
import { EngineFailure, failure } from './types';
import type { Choices, Failure, Opened, Outcome, Progress, Question, RowView, TableView, Wishes, WorkerApi } from './types';

/** SHA-256 of the packed engine, put in by the build. */
declare const __WASM_SHA256__: string;

const HEAD = 256 * 1024;
/** From 4 MiB on, larger slices bring nothing. */
const SLICE = 4 * 1024 * 1024;
/** A workbook is read whole. One byte more than the engine takes is enough for it to refuse the file. */
const WORKBOOK = 200 * 1024 * 1024 + 1;

let session: Session | null = null;
const shards = new Map<number, Shard>();
const cancelled = new Set<number>();

function told(error: unknown): Failure {
  if (error instanceof EngineFailure) return error.failure;
  if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
    return failure('page.crashed', { message: error.message }, true);
  }
  if (error instanceof DOMException) return failure('page.file_gone', { message: error.name });
  const e = error as Partial<Failure> & { message?: string };
  if (typeof e.code !== 'string') return failure('page.crashed', { message: String(e.message ?? error) }, true);
  return {
    code: e.code, line: e.line ?? null, column: e.column ?? null, byte: e.byte ?? null, args: e.args ?? {}, fatal: false,
  };
}

function attempt<T>(work: () => T): Outcome<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, failure: told(error) };
  }
}

function alive(): Session {
  if (!session) throw new Error('not started');
  return session;
}

function tableOf(id: number): TableView {
  const view: unknown = alive().table(id);
  return view as TableView;
}

function rowsOf(id: number): Shard {
  const shard = shards.get(id);
  if (!shard) throw new Error(`no rows of table ${String(id)}`);
  return shard;
}

function merge(id: number): TableView {
  const shard = rowsOf(id);
  const plan = alive().plan(id);
  alive().merge(id, [shard.aggregate(plan, 0)]);
  return tableOf(id);
}

function wish(id: number, wishes: Wishes): void {
  if (wishes.class) alive().setClass(id, wishes.class);
  if (Object.keys(wishes.assume).length > 0) alive().assume(id, wishes.assume);
}

function projectChoices(name: string): Choices {
  const choices: unknown = alive().choicesFor(name);
  return choices as Choices;
}

/** A file as rows, with the evidence for the session. */
interface Fresh { shard: Shard; evidence: Uint8Array }

async function read(job: number, file: File, choices: Choices, progress: (p: Progress) => void): Promise<Fresh> {
  const shard = new Shard();
  const stop = (): void => {
    if (cancelled.has(job)) throw new EngineFailure(failure('page.cancelled'));
  };
  try {
    // A file that is gone reports no bytes at all; only reading tells it from one that is empty.
    if (file.size === 0) await file.arrayBuffer();
    const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
    if (Shard.isWorkbook(head)) {
      const bytes = await file.slice(0, WORKBOOK).arrayBuffer();
      stop();
      progress({ bytes: file.size, total: file.size, rows: null });
      shard.workbook(new Uint8Array(bytes), choices);
    } else {
      shard.sniff(head, file.size, choices);
      shard.begin();
      for (let at = 0; at < file.size; at += SLICE) {
        const bytes = await file.slice(at, at + SLICE).arrayBuffer();
        stop();
        const rows: unknown = shard.push(new Uint8Array(bytes));
        progress({ bytes: at + bytes.byteLength, total: file.size, rows: Number(rows) });
      }
    }
    return { shard, evidence: shard.finish() };
  } catch (error) {
    if (!told(error).fatal) shard.free();
    throw error;
  }
}

async function load(job: number, file: File, wishes: Wishes, progress: (p: Progress) => void): Promise<TableView> {
  const { shard, evidence } = await read(job, file, wishes.choices ?? projectChoices(file.name), progress);
  let id: number | null = null;
  try {
    id = alive().add(file.name, file.size, [evidence]);
    shards.set(id, shard);
    wish(id, wishes);
    return merge(id);
  } catch (error) {
    if (!told(error).fatal) {
      if (id !== null) {
        shards.delete(id);
        alive().remove(id);
      }
      shard.free();
    }
    throw error;
  }
}

/** Puts rows read by other choices in place of those of a table. */
function exchange(id: number, fresh: Fresh): TableView {
  alive().replace(id, [fresh.evidence]);
  shards.get(id)?.free();
  shards.set(id, fresh.shard);
  return merge(id);
}

async function choose(job: number, id: number, file: File, choices: Choices | null, progress: (p: Progress) => void): Promise<TableView> {
  const before = tableOf(id).choices;
  const wanted = choices ?? projectChoices(file.name);
  // Until all is read the table stays as it was. Where the sums cannot be made afterwards, it becomes so again.
  const fresh = alive().choose(id, wanted) ? await read(job, file, wanted, progress) : null;
  try {
    return fresh ? exchange(id, fresh) : merge(id);
  } catch (error) {
    if (told(error).fatal) throw error;
    if (!alive().choose(id, before)) merge(id);
    else exchange(id, await read(-1, file, before, () => undefined));
    throw error;
  }
}

async function settle<T>(job: number, work: Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work };
  } catch (error) {
    return { ok: false, failure: told(error) };
  } finally {
    cancelled.delete(job);
  }
}

const hex = (bytes: Uint8Array): string => [...sha256(bytes)].map((b) => b.toString(16).padStart(2, '0')).join('');

/** The engine as it is pinned in this script; null when something else came. */
function pinned(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const packed = fromDigits(text);
    return hex(packed) === __WASM_SHA256__ ? packed : null;
  } catch {
    return null;
  }
}

async function start(text: string): Promise<Outcome<null>> {
  const packed = pinned(text);
  if (!packed) return { ok: false, failure: failure('page.engine_changed', {}, true) };
  try {
    initSync({ module: await WebAssembly.compile(expand(packed)) });
    session = new Session(undefined);
  session.setYear(new Date().getFullYear());
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, failure: failure('page.engine_start', { message: String(error) }, true) };
  }
}

const api: WorkerApi = {
  start,
  load: (job, file, wishes, progress) => settle(job, load(job, file, wishes, progress)),
  choose: (job, id, file, choices, progress) => settle(job, choose(job, id, file, choices, progress)),
  openDocument(text) {
    return attempt(() => {
      const opened: unknown = alive().open(text);
      // What a project says of areas and bases holds at once, its choices when the file is read again.
      for (const id of (opened as Opened).tables) merge(id);
      return opened as Opened;
    });
  },
  cancel(job) {
    cancelled.add(job);
  },
  change(id, wishes) {
    return attempt(() => {
      wish(id, wishes);
      return merge(id);
    });
  },
  remove(id) {
    return attempt(() => {
      alive().remove(id);
      shards.get(id)?.free();
      shards.delete(id);
      return null;
    });
  },
  more(query, id, skip, most) {
    return attempt(() => [...rowsOf(id).select(alive().selection(query, id), 0, skip, most)]);
  },
  rows(id, rows) {
    return attempt(() => {
      const shard = rowsOf(id);
      // Masked before it leaves the worker: the guard decides which cells may be seen.
      const masked: unknown = alive().maskRows(id, shard.rows(Float64Array.from(rows)));
      return masked as RowView[];
    });
  },
  trial: () => settle(-1, trial()),
  digest: (file) => settle(-1, file.arrayBuffer().then((bytes) => hex(new Uint8Array(bytes)))),
  ask(name: Question, args: unknown[]) {
    return attempt(() => {
      const session: Record<string, (...args: unknown[]) => unknown> = alive() as never;
      return session[name]?.(...args);
    });
  },
};

// A violation of the policy inside a worker is reported only here: the page shows it.
addEventListener('securitypolicyviolation', (event) => {
  postMessage({ violation: event.violatedDirective });
});

expose(api);
