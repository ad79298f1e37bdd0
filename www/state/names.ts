/** Codes and ids in the words of catalogue and texts. */
import type { Coded, Failure, IndicatorView, Text } from '../engine/types';
import { decimal, list, signed, whole } from '../texts/format';
import { periodName } from '../texts/period';
import { hasText, idOf, t, tFirst } from '../texts/text';
import type { Args } from '../texts/text';
import { lang } from './settings';
import { catalogue } from './session';

export function said(text: Text): string {
  return text[lang.value] || text.de;
}

export function indicatorOf(id: string | null): IndicatorView | null {
  return catalogue.value?.indicators.find((i) => i.id === id) ?? null;
}

function titled(list: { id: string; title: Text }[] | undefined, id: string): string | null {
  const found = list?.find((x) => x.id === id);
  return found ? said(found.title) : null;
}

export const levelName = (id: string): string => titled(catalogue.value?.levels, id) ?? id;
export const baseName = (id: string): string => titled(catalogue.value?.bases, id) ?? (/^(unbekannt|unknown)?$/.test(id) ? t('not-stated') : id);
export const measureName = (id: string): string => titled(catalogue.value?.measures, id) ?? id;

export function levelPlural(id: string): string {
  const found = catalogue.value?.levels.find((l) => l.id === id);
  return found ? said(found.plural) : id;
}

const RANGE = /^(?:<(\d{1,3})|(\d{1,3})(?:-(\d{1,3})|(\+))?)$/;

/** "15-64" → "15–64", "65+" → "65 und mehr", "<25" → "unter 25", "8" → "8". */
function rangeName(text: string): string {
  const [, below, low, high, open] = RANGE.exec(text) ?? [];
  if (below !== undefined) return t('range-below', { high: below });
  if (low === undefined) return text;
  if (open) return t('range-open', { low });
  return high === undefined ? low : `${low}–${high}`;
}

/** A member of any dimension, a measure, or a dimension itself. */
export function groupName(id: string): string {
  if (id === '*') return t('all-published');
  const c = catalogue.value;
  const cut = id.indexOf('=');
  const first = cut < 0 ? null : id.slice(0, cut);
  const member = id.slice(cut + 1);
  const dimensions = (c?.dimensions ?? []).filter((d) => first === null || d.id === first);
  for (const dimension of dimensions) {
    const name = titled(dimension.members, member);
    if (name !== null) return name;
  }
  // A range of numbers: "age=15-64".
  if (first !== null) return t('range-of', { dimension: titled(c?.dimensions, first) ?? first, range: rangeName(member) });
  if (RANGE.test(id)) return rangeName(id);
  return titled(c?.dimensions, id) ?? titled(c?.measures, id) ?? id;
}

export function editionName(id: string): string {
  return titled(catalogue.value?.editions, id) ?? id;
}

const indicatorName = (id: string): string => {
  const found = indicatorOf(id);
  return found ? said(found.title) : id;
};
const ranges = (all: string): string => list(all.split(', ').map(rangeName));

/** Arguments that hold ids of the catalogue, and how such an id is said. */
const SAID: Record<string, (id: string) => string> = {
  level: levelPlural, levels: levelPlural, base: baseName, other_base: baseName, measure: (ids) => list(ids.split(' ').map(measureName)), measures: (ids) => list(ids.split(' ').map(measureName)),
  members: (ids) => (ids === '' ? t('all-members') : list(ids.split(' ').map(groupName))),
  group: groupName, member: groupName, rest: groupName, dimension: groupName, part: groupName, target: groupName,
  range: ranges, as: ranges, ranges, bands: ranges,
  class: (id) => (hasText(`class-${id}`) ? t(`class-${id}`) : id),
  state: (id) => (hasText(`state-${idOf(id)}`) ? t(`state-${idOf(id)}`) : id),
  direction: (id) => (hasText(`direction-${idOf(id)}`) ? t(`direction-${idOf(id)}`) : id),
};

/** Arguments that hold an id and never a number, though "5.1" looks like one; some of them under one code only. */
const ID: Record<string, (id: string) => string> = { indicator: indicatorName, edition: editionName };
const ID_OF: Record<string, Record<string, (id: string) => string>> = {
  'indicator.greater_than_its_limit': { limit: indicatorName },
  'session.no_such_breakdown': { word: groupName },
};

/** Arguments that are counts and get a thousands sign. */
const COUNTS = new Set([
  'count', 'n', 'rows', 'areas', 'cells', 'lines', 'sum', 'total', 'parts', 'expected', 'found', 'numerator', 'denominator',
  'value', 'size', 'limit', 'threshold', 'of', 'points', 'fields', 'words', 'lf', 'cr', 'crlf', 'bytes', 'budget', 'differ',
  'then', 'now', 'change', 'base', 'target', 'distance', 'share', 'share_of_time', 'low', 'high', 'upper', 'judged', 'gap_then', 'gap_now', 'reference_now', 'parity', 'with_comma', 'with_point',
]);

/** Counts that choose between one and many in a text: they stay numbers. */
const PLURAL = new Set(['indicators', 'with_goal']);

/** Arguments that are periods. */
const PERIODS = new Set(['period', 'used', 'from', 'to']);

/** Arguments of a code as they are shown. */
export function shown(args: Record<string, string>, code = ''): Args {
  const out: Args = {};
  for (const [name, value] of Object.entries(args)) {
    const say = SAID[name];
    const number = /^-?\d+(\.\d+)?$/.test(value);
    if (name === 'typed') {
      // As it was typed, not as we would write it.
      out[name] = value;
      continue;
    }
    const id = ID_OF[code]?.[name] ?? ID[name];
    if (id) out[name] = id(value);
    else if (PERIODS.has(name) && /^\d{4}/.test(value)) out[name] = periodName(value);
    else if (number && PLURAL.has(name)) out[name] = Number(value);
    else if (number && (say || COUNTS.has(name) || value.includes('.'))) out[name] = decimal(value);
    else if (/^<\d+\.\d+$/.test(value)) out[name] = `<${decimal(value.slice(1))}`;
    else if (say) out[name] = say(value);
    else out[name] = value;
  }
  return out;
}

/** The text of a code. A code without a text is shown as such, never swallowed. */
export function coded(what: Coded | { code: string; args?: Record<string, string> }): string {
  return tFirst([idOf(what.code)], shown(what.args ?? {}, what.code), t('unknown-code', { code: what.code }));
}

/** What can be done about a code; empty where there is nothing to say. */
export function nextStep(code: string): string {
  return tFirst([`${idOf(code)}-next`], {}, '');
}

/** Place of a failure in words, or empty. */
export function placeOf(f: { line?: number | null; column?: string | null; byte?: number | null }): string {
  if (f.line != null && f.column != null) return t('place-line-column', { line: whole(f.line), column: f.column });
  if (f.line != null) return t('place-line', { line: whole(f.line) });
  if (f.column != null) return t('place-column', { column: f.column });
  if (f.byte != null) return t('place-byte', { byte: whole(f.byte) });
  return '';
}

export function failureText(f: Failure): string {
  return coded({ code: f.code, args: f.args });
}

/** A figure with its unit. */
export function withUnit(value: string, unit: string): string {
  const text = decimal(value);
  return tFirst([`unit-${idOf(unit)}`], { value: text }, text);
}

/** A difference with its sign and unit: percentage points for rates in per cent. */
export function difference(value: string, unit: string): string {
  const text = signed(value);
  return tFirst([`unit-${idOf(unit === 'percent' ? 'points' : unit)}`], { value: text }, text);
}

/** The unit as a head of a column. */
export function unitName(unit: string): string {
  return tFirst([`col-unit-${idOf(unit)}`], {}, unit);
}
