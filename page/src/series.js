// Weeks of a run beside the same weeks as today: series of one outcome, means, and what a week looked like.
import { indexOf, isRate, outcomeOf } from "./outcomes.js";
import { known } from "./numbers.js";

export const YEAR = 52;

/** A run of which nothing is lived yet; always the same, so that what is read of it is read once. */
export const NOTHING = [];

/** Mean of what is known; null if nothing is. @param {(number|null)[]} values */
export function mean(values) {
  const there = values.filter(known);
  return there.length ? there.reduce((sum, one) => sum + one, 0) / there.length : null;
}

/** Mean of each week and the 51 before it, or as many as there are and are known. */
export function ofPastYear(values) {
  let sum = 0,
    count = 0;
  const add = (value, sign) => {
    if (known(value)) {
      sum += sign * value;
      count += sign;
    }
  };
  return values.map((value, i) => {
    add(value, 1);
    if (i >= YEAR) add(values[i - YEAR], -1);
    return count ? sum / count : null;
  });
}

const column = (weeks, index) => weeks.map((values) => values[index] ?? null);

/** The lens of the run that is shown, or else of the decision being made. */
export const lensShown = (state) => state.run?.decision?.lens ?? state.draft.lens;

/** Baseline of a lens: rows per week from -burn_in on. */
export const baselineOf = (seminar, lens) => (seminar.lenses.find((one) => one.name === lens) ?? seminar.lenses[0]).baseline;

/**
 * One outcome by weeks, from the year before the start: x (weeks), today, mine (null where not lived). Rates are the
 * mean of the past year.
 */
export function seriesOf(seminar, lens, lived, name) {
  const key = `${lens} ${name}`,
    there = read.get(lived) ?? new Map();
  if (there.get(key)?.of === seminar) return there.get(key).series;
  const series = readSeries(seminar, lens, lived, name);
  read.set(lived, there.set(key, { of: seminar, series }));
  return series;
}

/** Series that were read already: several pictures show the same. */
const read = new WeakMap();

function readSeries(seminar, lens, lived, name) {
  const index = indexOf(seminar, name),
    rows = baselineOf(seminar, lens),
    before = seminar.burn_in;
  const shape = isRate(outcomeOf(seminar, name)) ? ofPastYear : (values) => values;
  const history = column(rows, index);
  const today = shape(history);
  const mine = shape([...history.slice(0, before), ...column(lived, index)]);
  const from = Math.max(0, before - YEAR);
  const x = rows.map((_, i) => i - before).slice(from);
  return { x, today: today.slice(from), mine: x.map((week, i) => (week < 0 ? null : (mine[i + from] ?? null))) };
}

/** Where the outcome stands when the decision begins: the last value before week 0, as the charts show it. */
export function startOf(seminar, lens, name) {
  const { x, today } = seriesOf(seminar, lens, NOTHING, name);
  const at = x.indexOf(-1);
  return isRate(outcomeOf(seminar, name)) || at < 0
    ? today[Math.max(at, 0)]
    : mean(today.slice(Math.max(0, at - YEAR + 1), at + 1));
}

/**
 * Mean of the last year, or of all weeks of a shorter seminar, per outcome: of the run, as today, and their difference.
 * Null while the run goes on.
 */
export function lastYear(seminar, lens, lived) {
  if (lived.length < seminar.weeks) return null;
  const today = baselineOf(seminar, lens),
    year = Math.min(YEAR, seminar.weeks); // never into the burn-in
  return seminar.outcomes.map((outcome, i) => {
    const [own, other] = [lived, today].map((rows) => mean(column(rows.slice(-year), i)));
    return { outcome, own, today: other, change: known(own) && known(other) ? own - other : null };
  });
}

/** Means of each year, from the year before the start: [{year: 0 is before, today, mine}]. */
export function byYear(seminar, lens, lived, name) {
  const index = indexOf(seminar, name),
    rows = column(baselineOf(seminar, lens), index),
    own = column(lived, index);
  const rowsOfTable = [];
  for (let from = -YEAR; from < seminar.weeks; from += YEAR) {
    const to = Math.min(from + YEAR, seminar.weeks);
    rowsOfTable.push({
      year: Math.round(from / YEAR) + 1,
      today: mean(rows.slice(Math.max(0, from + seminar.burn_in), to + seminar.burn_in)),
      mine: from < 0 || own.length < to ? null : mean(own.slice(from, to)),
    });
  }
  return rowsOfTable;
}

/** The year and week, counted from 1, in which a week lies; year 0 is the one before. */
export const yearOf = (week) => ({ year: Math.floor(week / YEAR) + 1, week: (((week % YEAR) + YEAR) % YEAR) + 1 });
