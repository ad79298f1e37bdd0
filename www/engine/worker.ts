/**
 * The worker: it moves bytes and calls the engine. Rows live only here. Every exported method of the engine is
 * synchronous, so a panic is thrown here as a RuntimeError instead of leaving a promise that never settles.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { expose } from 'comlink';
import { initSync, Session, Shard } from '../../pkg/integrationsmonitor.js';
import { failure } from './types';
import type { Failure, Outcome, Progress, Question, RowView, TableView, Wishes, WorkerApi } from './types';

/** SHA-256 of the compressed engine, put in by the build. */
declare const __WASM_SHA256__: string;

const HEAD = 256 * 1024;
/** From 4 MiB on, larger slices bring nothing. */
const SLICE = 4 * 1024 * 1024;

let session: Session | null = null;
const shards = new Map<number, Shard>();
const cancelled = new Set<number>();

function told(error: unknown): Failure {
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

function merge(id: number): TableView {
  const shard = shards.get(id);
  if (!shard) throw new Error(`no rows of table ${String(id)}`);
  const plan = alive().plan(id);
  alive().merge(id, [shard.aggregate(plan)]);
  const view: unknown = alive().table(id);
  return view as TableView;
}

function wish(id: number, wishes: Wishes): void {
  if (wishes.class) alive().setClass(id, wishes.class);
  if (Object.keys(wishes.assume).length > 0) alive().assume(id, wishes.assume);
}

async function read(job: number, file: File, shard: Shard, progress: (p: Progress) => void): Promise<Uint8Array | null> {
  // A file that is gone reports no bytes at all; only reading tells it from one that is empty.
  if (file.size === 0) await file.arrayBuffer();
  shard.sniff(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()), file.size);
  shard.begin();
  let rows = 0;
  for (let at = 0; at < file.size; at += SLICE) {
    const bytes = await file.slice(at, at + SLICE).arrayBuffer();
    if (cancelled.has(job)) return null;
    const count: unknown = shard.push(new Uint8Array(bytes));
    rows = Number(count);
    progress({ bytes: at + bytes.byteLength, total: file.size, rows });
  }
  return shard.finish();
}

async function load(job: number, file: File, wishes: Wishes, progress: (p: Progress) => void): Promise<Outcome<TableView>> {
  const shard = new Shard();
  let id: number | null = null;
  try {
    const evidence = await read(job, file, shard, progress);
    if (!evidence) {
      shard.free();
      return { ok: false, failure: failure('page.cancelled') };
    }
    id = alive().add(file.name, file.size, [evidence]);
    shards.set(id, shard);
    wish(id, wishes);
    return { ok: true, value: merge(id) };
  } catch (error) {
    const what = told(error);
    if (!what.fatal) {
      if (id !== null) {
        shards.delete(id);
        alive().remove(id);
      }
      shard.free();
    }
    return { ok: false, failure: what };
  } finally {
    cancelled.delete(job);
  }
}

async function start(gz: ArrayBuffer): Promise<Outcome<null>> {
  const hex = [...sha256(new Uint8Array(gz))].map((b) => b.toString(16).padStart(2, '0')).join('');
  if (hex !== __WASM_SHA256__) return { ok: false, failure: failure('page.engine_changed', {}, true) };
  try {
    const stream = new Blob([gz]).stream().pipeThrough(new DecompressionStream('gzip'));
    const module = await WebAssembly.compile(await new Response(stream).arrayBuffer());
    initSync({ module });
    session = new Session(undefined);
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, failure: failure('page.engine_start', { message: String(error) }, true) };
  }
}

const api: WorkerApi = {
  start,
  load,
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
  rows(id, rows) {
    return attempt(() => {
      const shard = shards.get(id);
      if (!shard) throw new Error(`no rows of table ${String(id)}`);
      // Masked before it leaves the worker: the guard decides which cells may be seen.
      const masked: unknown = alive().maskRows(id, shard.rows(Float64Array.from(rows)));
      return masked as RowView[];
    });
  },
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
