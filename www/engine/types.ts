/** The words of the boundary, and what page and worker say to each other about them. */
import type { Trial } from '../walls/trial';
import type {
  AreaNoteView, Assumptions, BreakdownQuery, BreakdownView, CatalogueView, CheckQuery, CheckView, Choices, Coded, ConcordanceView, CrosswalkInput,
  EditionInput, EntryInput, EntryKey, ExplainQuery, FirmnessView, GoalInput, GoalView, EditionsView, MethodView, Opened, OverviewRow, ProtectionClass,
  RollupView, RowView, ScopeView, SeriesQuery, SeriesView, Step, StrikingView, TableView, VerdictView,
} from '../../pkg/integrationsmonitor.js';

export type {
  Aim, AreaNoteView, Assumptions, BindingView, BreakdownQuery, BreakdownRow, BreakdownView, CatalogueView, CheckQuery, CheckView, Choices, Coded,
  ColumnView, ConcordanceView, CoverageView, CrosswalkInput, Decision, Diagnostic, EditionInput, EditionsView, EnteredValue, EntryInput, EntryKey,
  FirmnessView, MethodView, Opened, RollupView, ValueView,
  Direction, ExplainQuery, FigureView, GoalInput, GoalView, IndicatorView, LineView, MemberView, OverviewRow, Place,
  ProtectionClass, RoleView, RowView, ScopeView, SeriesQuery, SeriesView, SideView, Stand, Step, StrikingView, TableView, Text,
  VerdictView,
} from '../../pkg/integrationsmonitor.js';

/** Questions to the session that change no rows: name, arguments, answer. */
export interface Questions {
  catalogue: { args: []; answer: CatalogueView };
  tables: { args: []; answer: TableView[] };
  scopes: { args: []; answer: ScopeView[] };
  overview: { args: [scope: number]; answer: OverviewRow[] };
  series: { args: [query: SeriesQuery]; answer: SeriesView };
  breakdown: { args: [query: BreakdownQuery]; answer: BreakdownView };
  verdicts: { args: [scope: number, indicator: string]; answer: VerdictView[] };
  firmness: { args: [scope: number, indicator: string]; answer: FirmnessView };
  rollup: { args: [scope: number]; answer: RollupView[] };
  methods: { args: []; answer: MethodView[] };
  goal: { args: [indicator: string]; answer: GoalView };
  setGoal: { args: [indicator: string, goal: GoalInput | null]; answer: unknown };
  explain: { args: [query: ExplainQuery]; answer: Step };
  exportCsv: { args: [scope: number, format: 'german' | 'plain']; answer: Uint8Array };
  check: { args: [table: number, query: CheckQuery]; answer: CheckView };
  compare: { args: [before: number, now: number]; answer: Coded[] };
  continueFrom: { args: [file: string, earlier: string | null]; answer: Uint32Array };
  areas: { args: []; answer: AreaNoteView[] };
  addCrosswalk: { args: [crosswalk: CrosswalkInput]; answer: unknown };
  removeAreaNote: { args: [number: number]; answer: unknown };
  findingsCsv: { args: [table: number]; answer: Uint8Array };
  project: { args: []; answer: string };
  editions: { args: [scope: number, indicator: string]; answer: EditionsView };
  concordance: { args: [scope: number | null]; answer: ConcordanceView[] };
  enterEdition: { args: [edition: EditionInput]; answer: unknown };
  enterInEdition: { args: [edition: string, entry: EntryInput]; answer: unknown };
  enterField: { args: [edition: string, title: string, now: string[]]; answer: unknown };
  takeBack: { args: [edition: string, entry: EntryKey]; answer: unknown };
  editionsToml: { args: []; answer: string };
  striking: { args: [scope: number, indicator: string | null, area: number | null]; answer: StrikingView[] };
}
export type Question = keyof Questions;

/**
 * How a table is to be read; kept so that a file can be read again after a crash. No choices (`null`) is not the same as
 * none (`{}`): then those of an opened project hold.
 */
export interface Wishes { class: ProtectionClass | null; assume: Assumptions; choices: Choices | null }

/** How far a file is read; a workbook's rows are known only at the end. */
export interface Progress { bytes: number; total: number; rows: number | null }

/** An error of the engine, or of the page around it (`page.…`), as plain data: errors lose their fields in a message. */
export interface Failure {
  code: string;
  line: number | null;
  column: string | null;
  byte: number | null;
  args: Record<string, string>;
  /** The engine can no longer be used and must be started again. */
  fatal: boolean;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export function failure(code: string, args: Record<string, string> = {}, fatal = false): Failure {
  return { code, line: null, column: null, byte: null, args, fatal };
}

/** Thrown by the client where a call failed. */
export class EngineFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/** What `worker.ts` offers to `client.ts`. */
export interface WorkerApi {
  start(packed: string): Promise<Outcome<null>>;
  load(job: number, file: File, wishes: Wishes, progress: (p: Progress) => void): Promise<Outcome<TableView>>;
  cancel(job: number): void;
  change(id: number, wishes: Wishes): Outcome<TableView>;
  /** Reads a loaded file by other choices; `null` = those of the opened project. Without success all stays as it was. */
  choose(job: number, id: number, file: File, choices: Choices | null, progress: (p: Progress) => void): Promise<Outcome<TableView>>;
  /** A project, editions or a catalogue; the tables of a project must be read again. */
  openDocument(text: string): Outcome<Opened>;
  remove(id: number): Outcome<null>;
  rows(id: number, rows: number[]): Outcome<RowView[]>;
  /** Numbers of the rows behind a figure, `most` of them after the first `skip`. */
  more(query: ExplainQuery, id: number, skip: number, most: number): Outcome<number[]>;
  /** Tries the ways out of the worker. */
  trial(): Promise<Outcome<Trial>>;
  /** SHA-256 of a file, in hexadecimal digits. */
  digest(file: File): Promise<Outcome<string>>;
  ask(name: Question, args: unknown[]): Outcome<unknown>;
}
