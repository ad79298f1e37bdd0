/**
 * The words that cross the boundary. Every shown value is decimal text, already rounded in Rust, with a
 * point and without grouping ("20.81"); `mark` (a number) exists only to place a point in a chart.
 * Codes are translated by the page; no sentence and no HTML comes out of Rust.
 */

/** A code with its arguments; the page has one text per code. */
export interface Coded { code: string; args: Record<string, string> }

export interface Place { line: number | null; column: string | null; byte: number | null }

/** One kind of finding: how often, and the first hundred places. */
export interface Diagnostic {
  code: string;
  severity: "error" | "warning" | "note";
  count: number;
  places: Place[];
  args: Record<string, string>;
}

/** Thrown by every method: an Error whose message is the code. */
export interface EngineError extends Error {
  code: string;
  line?: number;
  column?: string;
  byte?: number;
  args: Record<string, string>;
}

export type ProtectionClass = "veroeffentlicht" | "intern" | "einzeldaten";
export type Direction = "up" | "down" | "parity" | "none";

/** What was decided about a file and why. `what` and `value` are codes ("delimiter", "semicolon"). */
export interface Decision {
  what: string;
  value: string;
  because: Coded;
  line: number | null;
  /** Number of the column it is about; null = the whole file. */
  column: number | null;
  /** What else it could be, best first; 1000 is perfect. */
  alternatives: { value: string; score: number }[];
  /** How it can be changed: to one of the alternatives (or the value itself); to a header "3-5" (first and last line) or "none";
   *  to a line number "56"; not at all. */
  change: "one_of" | "lines" | "line" | null;
  /** The user chose it. */
  chosen: boolean;
}

/** What the user decides about the reading: `what` of the decision (`what:column` where it is about a column) → the value. */
export type Choices = Record<string, string>;

export interface ColumnView {
  index: number;
  name: string;
  kind: "number" | "period" | "text" | "empty";
  /** "comma" | "point" | "none"; null where the column holds no numbers. */
  decimal: string | null;
  distinct: number;
  empty: number;
  /** Exact sum of all readable numbers; null for columns that are not added up. */
  sum: string | null;
  /** Official signs and unreadable cells by state: missing, zero, secret_or_unknown, … */
  states: { state: string; count: number }[];
}

export interface RoleView {
  role: "period" | "month" | "area" | "parent" | "level" | "dimension" | "names" | "filter" | "sum" | "measure" | "published" | "label" | "code" | "constant" | "unused";
  column: number | null;
  /** Id of the dimension, measure or (of a larger area) level in the catalogue. */
  target: string | null;
  because: Coded;
  confidence: "sure" | "likely" | "assumed";
  /** Labels of the file and the member of the catalogue each became; null = not matched. */
  labels: { label: string; member: string | null; rows: number }[];
}

/** Numbers that become facts: of a column (null = the rows are counted), of these measures, fixed to these groups. */
export interface ValueView {
  column: number | null;
  measures: string[];
  groups: string[];
  period: string | null;
  area: string | null;
  when: [number, string[]][];
}

export interface BindingView {
  complete: boolean;
  /** Codes of what is missing: "bind.no_period", "bind.no_area", "bind.no_measure" … */
  missing: Coded[];
  roles: RoleView[];
  /** Areal level of the rows. `assumed` = the file does not say. */
  level: { id: string; assumed: boolean } | null;
  /** Population base ("wohnberechtigt", "hauptwohnung", "unbekannt"). */
  base: { id: string; assumed: boolean };
  /** Period of all rows, where no column says it. */
  period: { id: string; assumed: boolean } | null;
  /** All rows are about the whole. */
  whole: boolean;
  precedence: number;
  values: ValueView[];
  territory: string;
}

/** What became of every cell; the four kinds add up to all cells, `shares` (per cent, one decimal) to 100.0. */
export interface CoverageView { cells: number; used: number; total: number; other: number; unusable: number; shares: string[] }

export interface TableView {
  id: number;
  name: string;
  size: number;
  sha256: string | null;
  class: ProtectionClass;
  class_asked: boolean;
  rows: number;
  decisions: Decision[];
  columns: ColumnView[];
  /** First rows as read. Empty with `hidden` for Einzeldaten. */
  preview: { lines: number[]; cells: string[][]; hidden: boolean };
  binding: BindingView;
  /** Sum of each bound measure per period: the figures to compare with a publication. */
  sums_by_period: { period: string; sums: { measure: string; column: number; group: string; value: string }[] }[];
  diagnostics: Diagnostic[];
  coverage: CoverageView;
  /** Ids of indicators this table alone makes computable. */
  computable: string[];
  /** What the user decided about the reading. */
  choices: Choices;
  /** Lines of the file that are no data: titles above, notes below. Empty for Einzeldaten. */
  notes: { line: number; text: string; below: boolean }[];
  /** Lines that read differently in other encodings. Empty where there are none, and for Einzeldaten. */
  encoding_preview: { line: number; readings: { encoding: string; text: string }[] }[];
  /** An earlier table of the same layout that was decided about: its decisions hold (`taken`) or are proposed, and what changed since. */
  earlier: { file: string; because: Coded; taken: boolean; changes: Coded[] } | null;
  /** Loaded tables of the same layout, for `compare`. */
  comparable: number[];
  /** The convention of official signs and what each of its signs means (codes of states). */
  signs: { id: string; legend: { sign: string; state: string }[] };
}

/** A published figure typed by the user, to be compared with a control figure: the number of rows (no column), the sum of a
 *  column, or its sum for a period (and level, as in `sums_by_period`). */
export interface CheckQuery { column: number | null; period: string | null; level: string | null; typed: string }

/** `difference` = ours minus the typed figure, exact; null where equal. */
export interface CheckView { equal: boolean; typed: string; value: string; difference: string | null }

export interface Text { de: string; en: string }

export interface MemberView { id: string; title: Text }

export interface IndicatorView {
  id: string;
  field: string | null;
  teilziel: string | null;
  title: Text;
  definition: Text;
  relevance: Text;
  kind: string;
  unit: string;
  decimals: number;
  direction: Direction;
  /** Everybody was counted, on both sides; otherwise a sample, an extrapolation or voluntary answers. */
  full_count: boolean;
  /** Its measures have a count base of their own (`base`); otherwise that of the files holds. */
  fixed_base: boolean;
  /** Context only (Rahmendaten): never judged. */
  frame: boolean;
  provenance: "confirmed" | "kin" | "proposal";
  source: Text;
  /** Where the data are usually obtained. */
  place: Text;
  reference_date: Text;
  /** Methodological notes. */
  method: Text;
  concept: Text | null;
  base: Text | null;
  themes: string[];
  supply: string;
  /** Dimensions it is broken down by. */
  by: string[];
  /** Group and reference group. */
  compare: [string, string] | null;
  /** Indicators a gap, ratio, change or index is made of. */
  made_of: string[];
  cautions: string[];
  cites: string[];
  /** Title of numerator/denominator or of group/rest in words. */
  numerator: Text;
  denominator: Text;
  /** Members of a composition, else empty. */
  each: MemberView[];
}

export interface CatalogueView {
  id: string;
  version: string;
  title: Text;
  note: Text;
  principles: { id: string; title: Text; origin: string; note: Text }[];
  themes: { id: string; title: Text; note: Text }[];
  fields: { id: string; number: number; title: Text; provenance: string }[];
  leitziele: { id: string; field: string; title: Text; principles: string[] }[];
  teilziele: { id: string; leitziel: string; title: Text; criterion: Text }[];
  indicators: IndicatorView[];
  measures: { id: string; title: Text; unit: string }[];
  dimensions: { id: string; title: Text; members: MemberView[] }[];
  levels: { id: string; title: Text; plural: Text }[];
  bases: { id: string; title: Text }[];
  editions: { id: string; year: number; title: Text }[];
}

/** Where figures may be put side by side: one territory, one population base. */
export interface ScopeView {
  id: number;
  territory: string;
  base: string;
  tables: number[];
  class: ProtectionClass;
  areas: { id: number; level: string; code: string; name: string }[];
}

export interface SideView {
  value: string | null;
  state: string;
  /** "published", "derived_from_areas", "derived_from_partition", "union" … */
  how: Coded[];
}

export interface FigureView {
  period: string;
  /** Reference date (ISO) where the file gives one. */
  date: string | null;
  value: string | null;
  mark: number | null;
  state: "ok" | "hidden" | "not_computable";
  reason: Coded | null;
  numerator: SideView | null;
  denominator: SideView | null;
  /** Segregation only. */
  segregation: { expected: string | null; corrected: string | null; areas: number } | null;
  /** The value the file itself publishes, and whether ours equals it at its decimals. */
  published: { value: string; agrees: boolean } | null;
  /** Only where the nature of the numbers allows one: a sample with its n, rounded numbers, voluntary answers. */
  interval: { because: "sampling" | "rounding" | "non_response"; low: string; high: string; response: string | null; low_mark: number; high_mark: number } | null;
  /** Codes of remarks on the numbers of both sides: provisional, revised … */
  flags: string[];
}

export interface LineView { dimension: string | null; group: string | null; area: number | null; figures: FigureView[] }

export interface SeriesView {
  scope: number;
  indicator: string;
  lines: LineView[];
  /** Group beside reference group, where the indicator compares two. */
  compared: { period: string; group: string | null; reference: string | null; gap: string | null; ratio: string | null; reason: Coded | null }[];
  /** Breaks of the series (`cuts`) and events that concern it. */
  cuts: { period: string; de: string; en: string; cuts: boolean }[];
  notes: Coded[];
}

/** What an indicator was in earlier editions; `since`: the change since the last one. */
export interface EditionsView {
  editions: {
    edition: string;
    number: string;
    de: string;
    en: string;
    note_de: string;
    note_en: string;
    status: "same" | "renamed" | "redefined" | "dropped" | null;
    values: { period: string; published: string; now: string | null; revised: boolean }[];
  }[];
  since: Coded | null;
}

/** An edition beside today's catalogue. Statuses: see `EditionsView`; null = only values of it are known. */
export interface ConcordanceView {
  id: string;
  title: Text;
  year: number;
  /** Whose it is; empty = of whatever is loaded. */
  territory: string;
  /** All its indicators are listed. */
  complete: boolean;
  /** The user entered something about it. */
  entered: boolean;
  /** Its fields and the fields they are now; none = dropped. */
  fields: { title: Text; now: string[]; entered: boolean }[];
  /** Its indicators; `indicator` null = no longer kept. */
  rows: {
    indicator: string | null;
    number: string;
    title: Text;
    status: "same" | "renamed" | "redefined" | "dropped" | null;
    note: Text;
    values: EnteredValue[];
    entered: boolean;
  }[];
  /** Today's indicators that are new since; empty where the list is not complete. */
  new: string[];
  tally: { same: number; renamed: number; redefined: number; dropped: number; new: number };
}

export interface EnteredValue { period: string; value: string }

/** An edition as typed. */
export interface EditionInput { id: string; title: string; year: string; territory: string; complete: boolean }

/** What an edition says about an indicator, as typed; `indicator` null = no longer kept. */
export interface EntryInput {
  indicator: string | null;
  number: string;
  title: string;
  status: "same" | "renamed" | "redefined" | "dropped";
  note: string;
  values: EnteredValue[];
  /** The decimal sign of the values, where both can be read ("1.234"). */
  decimal: "comma" | "point" | null;
}

/** What is taken back. */
export type EntryKey = { kind: "whole" } | { kind: "indicator" | "dropped" | "field"; key: string };

/** A shown figure that cannot be right beside others that are shown. */
export interface StrikingView { indicator: string; period: string; what: Coded }

export interface BreakdownRow { area: number; figures: FigureView[] }

export interface BreakdownView {
  indicator: string;
  period: string;
  level: string;
  /** One figure per line of the series (a composition has several). */
  groups: (string | null)[];
  rows: BreakdownRow[];
  hidden: boolean;
  notes: Coded[];
}

export type Stand = "reached" | "on_course" | "too_slow" | "unchanged" | "away" | "none";

export interface VerdictView {
  /** Id of the method: "direction-since-edition", "laender-2021", "share-of-way", "destatis-weather" … (see `methods`). */
  method: string;
  /** The leading one, whose Stand counts. It comes first. */
  main: boolean;
  /** Where it is shown: to everybody; first under "Fachansicht"; there on request. */
  view: "default" | "expert" | "more";
  stand: Stand;
  /** Symbol of the method itself where it has one (weather: "sun" …). */
  symbol: string | null;
  /** Where the value stands beside its target, and where it is heading: two facts. */
  level: "met" | "not_met" | null;
  heading: "wanted" | "flat" | "unwanted" | null;
  reason: Coded;
  inputs: { name: string; value: string }[];
  /** Figures behind it that `explain` can take, by the input they stand for; only of verdicts in the default view. */
  behind: { name: string; indicator: string; period: string; group: string | null; by: string | null }[];
  /** Group or indicator it is about (null = all), and what it is compared with. */
  whose: string | null;
  reference: string | null;
  /** Beside the symbol: the change cannot be told from chance, rounding or missing answers. */
  doubt: Coded | null;
  /** Number of the goal it is about. */
  goal: number;
  decided_by: "user" | "council" | "catalogue" | null;
  /** The council paper, or the name of who set the goal. */
  decision: string;
  /** Decided after the data had been loaded: printed as "nachträglich geändert". */
  late: boolean;
}

export type Aim = "direction" | "value" | "keep" | "path" | "interval" | "parity" | "gap_closing";

/** Numbers as typed, with comma or point. What is left out is not set. */
export interface GoalInput {
  direction?: Direction | null;
  aim?: Aim | null;
  target?: string | null;
  upper?: string | null;
  plan?: { year: number; value: string }[];
  tolerance?: string | null;
  target_year?: number | null;
  base_year?: number | null;
  group?: string | null;
  method?: string | null;
  decided_by?: string | null;
}

export interface GoalView {
  indicator: string;
  direction: Direction;
  aim: Aim;
  target: string | null;
  upper: string | null;
  plan: { year: number; value: string }[];
  tolerance: string | null;
  target_year: number | null;
  base_year: number | null;
  group: string | null;
  method: string | null;
  decided_by: "user" | "council" | "catalogue" | null;
  decision: string;
  late: boolean;
}

/** Something, or the reason why not. */
export interface Perhaps<T> { found: T | null; reason: Coded | null }

export interface FirmnessView {
  /** So many cases more (or, negative, fewer) in the numerator give another Stand. */
  sensitivity: Perhaps<{ cases: number; numerator: number; stand: Stand }>;
  /** What is still needed for each goal with a target value; `cases` at an unchanged denominator. */
  what_if: Perhaps<{
    year: number; value: string; target: string; target_year: number; change: string; per_year: string;
    cases: string | null; cases_per_year: string | null; denominator: string | null;
  }>[];
  /** The verdicts each earlier year would have got, oldest first. */
  earlier: { year: number; verdicts: { method: string; stand: Stand; symbol: string | null }[] }[];
  /** Other defensible ways: `reference` "*" = all, who contain the group; `tips`: what the verdict tips at. */
  robustness: Perhaps<{
    stand: Stand; same: number; judged: number;
    routes: { group: string; reference: string; since: number; method: string; stand: Stand; same: boolean }[];
    tips: { what: "group" | "reference" | "since" | "method"; value: string }[];
  }>;
}

export interface RollupView {
  node: "field" | "leitziel" | "teilziel";
  id: string;
  /** The node above it; empty for a field. */
  above: string;
  indicators: number;
  with_goal: number;
  judged: number;
  /** With a goal, and without a statement. */
  open: number;
  counts: { stand: Stand; count: number }[];
  worst: Stand | null;
  worst_of: string[];
  sentence: Coded;
  /** Mean of the scores (−5 … 5) of so many indicators, where growth methods have some. */
  score: string | null;
  scored: number;
}

export interface MethodView {
  id: string;
  body: string;
  year: number | null;
  kind: "level" | "trend" | "both";
  scale: "linear" | "growth" | "ratio";
  /** Were its thresholds read in the source? */
  confirmed: "read" | "not_re_read" | "own";
  source: string;
}

export interface OverviewRow {
  indicator: string;
  state: "ok" | "hidden" | "not_computable";
  reason: Coded | null;
  period: string | null;
  value: string | null;
  stand: Stand;
  stand_reason: Coded;
  /** Of the leading verdict. */
  method: string | null;
  whose: string | null;
  reference: string | null;
  doubt: Coded | null;
  has_goal: boolean;
  /** Measures that no table has, and one that could stand in for them. */
  missing: string[];
  instead: string | null;
}

export interface SeriesQuery { scope: number; indicator: string; area: number | null; by?: string | null }
export interface BreakdownQuery { scope: number; indicator: string; period: string; level: string }
export interface ExplainQuery { scope: number; indicator: string; area: number | null; period: string; group: string | null; by?: string | null }

/** A step of "Wie wurde das gerechnet?": what, its value, and what it came from. */
export interface Step {
  code: string;
  args: Record<string, string>;
  value: string | null;
  children: Step[];
  rows: {
    table: number;
    /** Exact number of rows used. */
    count: number;
    /** The first hundred, as row numbers of the table (for `Shard.rows`) and as lines of the file. */
    rows: number[];
    lines: number[];
    /** Column of the table that holds the value. */
    column: number;
    /** Cells withheld by the guard. */
    hidden: boolean;
  } | null;
}

/** What the user says about a table; each part only where the file does not. */
export interface Assumptions {
  level?: string | null;
  base?: string | null;
  territory?: string | null;
  period?: string | null;
  whole?: boolean | null;
  precedence?: number | null;
  /** Column (name, or "#3") → "period", "month", "area", "code", "level", "groups", "measure", "filter", "sum", "unused", a dimension, or a level (the larger area of each row's area). */
  columns?: Record<string, string>;
  /** Column → label → meaning; see docs/binding.md. */
  labels?: Record<string, Record<string, string>>;
  values?: {
    column?: string; measure?: string; measureFrom?: string; groups?: Record<string, string>; when?: Record<string, string[]>;
    period?: string; area?: string; times?: number; missing?: string[];
  }[];
  codeLevels?: Record<string, string>;
  rowLevels?: Record<string, string>;
}

/** What a document was; its tables must be merged again (those of a project also read again). */
export interface Opened { kind: "project" | "editions" | "areas" | "catalogue"; tables: number[] }

/** Something the user said about areas: merged, split (one into several), or the parts of another area. */
export interface AreaNoteView {
  kind: "merger" | "split" | "parent";
  level: string;
  from: string[];
  into: string[];
  into_level: string;
  /** The first period with the new areas; null for parts. */
  period: string | null;
  territory: string;
  note: Text;
  /** It holds where all its areas are known; "unknown": some of them (`unknown`) are in no file; "nowhere": none is. */
  state: "holds" | "unknown" | "nowhere";
  unknown: string[];
}

/** A merger or split as typed; several areas with ";", a line break or "," between. */
export interface CrosswalkInput { level: string; from: string; into: string; period: string; territory: string; note: string }

export interface RowView { row: number; line: number; cells: string[] }

export interface Sniffed { header: string[] }
