/** Inputs of a method in the unit they have: values, differences of such, per cent, plain numbers. */
import type { Coded } from '../../engine/types';
import { coded, difference, groupName, shown, withUnit } from '../../state/names';
import { decimal } from '../../texts/format';
import { hasText, idOf, t } from '../../texts/text';

const VALUES = /^(then|now|base|first|target|upper|projected|projected_low|projected_high|planned|reference_then|reference_now)$/;
const DIFFERENCES = /^(change|distance|avg_change|last_change|gap_then|gap_now|slope|slope_low|slope_high|off_plan|gap_change|change_per_year|needed_per_year)$/;
const PERCENT = /^(share|share_of_time|missed_share|growth|growth_needed|share_of_pace|closed_share)$/;
const YEARS = /^((then|now|base|first|target)_)?(year|period)$|^edition$/;

/** A number with its unit; null for what has none. */
function measured(value: string, name: string, unit: string): string | null {
  if (!/^-?[\d.]+$/.test(value)) return null;
  if (VALUES.test(name)) return withUnit(value, unit);
  if (DIFFERENCES.test(name)) return difference(value, unit);
  if (PERCENT.test(name)) return withUnit(value, 'percent');
  return name === 'tolerance' ? withUnit(value, unit === 'percent' ? 'points' : unit) : null;
}

export function inputValue(value: string, name: string, unit: string): string {
  if (YEARS.test(name)) return value;
  const number = measured(value, name, unit);
  if (number !== null) return number;
  if (hasText(`value-${idOf(value)}`)) return t(`value-${idOf(value)}`);
  if (value.startsWith('<')) return `<${decimal(value.slice(1))}`;
  return /^-?[\d.]+$/.test(value) ? decimal(value) : groupName(value);
}

/** The text of a reason or doubt about an indicator, every number with its unit. */
export function reasoned(what: Coded, unit: string): string {
  const id = idOf(what.code);
  if (!hasText(id)) return coded(what);
  const args = shown(what.args, what.code);
  const range = what.code.startsWith('goal.doubt.');
  for (const [name, value] of Object.entries(what.args)) {
    const text = measured(value, range && (name === 'low' || name === 'high') ? 'change' : name, unit);
    if (text !== null) args[name] = text;
  }
  return t(id, args);
}
