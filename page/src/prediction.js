// Predictions: five choices, curves drawn by hand, and how near they came. All in the outcome's unit.
import { isShare } from "./outcomes.js";
import { known } from "./numbers.js";
import { mean, YEAR } from "./series.js";

export const CHOICES = ["falls_much", "falls", "unchanged", "rises", "rises_much"];
const POINTS = 9;

/**
 * What counts as a small and a large change, how far the choices go, and the axis. A share moves by steps of its own
 * scale, everything else in relation to where it begins.
 */
export function scaleOf(outcome, start) {
  const unit = isShare(outcome) ? 1 : Math.abs(start) || 1;
  const [small, large, step, leap, reach] = isShare(outcome) ? [0.02, 0.08, 0.05, 0.12, 0.25] : [0.1, 0.3, 0.2, 0.5, 1];
  const least = Math.max(0, start - reach * unit);
  const most = isShare(outcome) ? Math.min(1, start + reach) : start + 1.2 * reach * unit;
  return { small: small * unit, large: large * unit, step: step * unit, leap: leap * unit, least, most };
}

/** A straight curve from where the outcome begins to where the choice says it ends. */
export function curveOf(choice, outcome, start) {
  const scale = scaleOf(outcome, start);
  const change = [-scale.leap, -scale.step, 0, scale.step, scale.leap][CHOICES.indexOf(choice)];
  return Array.from({ length: POINTS }, (_, i) => clamp(start + (change * i) / (POINTS - 1), scale.least, scale.most));
}

/** Which of the five a change is. */
export function choiceOf(change, scale) {
  const size = Math.abs(change) < scale.small ? 0 : Math.abs(change) < scale.large ? 1 : 2;
  return CHOICES[2 + Math.sign(change) * size];
}

export const clamp = (value, least, most) => Math.min(most, Math.max(least, value));

/** The curve with what the pointer drew between two places (share of the time, value); the first point stays. */
export function drawn(curve, from, to) {
  const next = [...curve],
    last = curve.length - 1;
  const [a, b] = from.at <= to.at ? [from, to] : [to, from];
  for (let i = Math.max(1, Math.round(a.at * last)); i <= Math.round(b.at * last); i += 1) {
    const part = b.at > a.at ? clamp((i / last - a.at) / (b.at - a.at), 0, 1) : 1;
    next[i] = a.value + part * (b.value - a.value);
  }
  return next;
}

/** Value of the curve in a week, on straight lines between its points. */
export function valueAt(curve, week, weeks) {
  const place = clamp(week / Math.max(1, weeks - 1), 0, 1) * (curve.length - 1),
    left = Math.floor(place);
  const right = Math.min(left + 1, curve.length - 1);
  return curve[left] + (curve[right] - curve[left]) * (place - left);
}

/** The curve in every week of x; null before the start. */
export const curveBy = (curve, x, weeks) => x.map((week) => (week < 0 ? null : valueAt(curve, week, weeks)));

/** Moves a curve along when the world it starts in is another. */
export const shifted = (curve, by) => (by ? curve.map((value) => Math.max(0, value + by)) : curve);

/**
 * How near the prediction came, over the last year: what was predicted, what came, how far off (predicted minus came), in
 * words of distance, and whether the direction was right.
 */
export function nearness(curve, came, outcome, start, weeks) {
  if (!known(came)) return null;
  const year = Array.from({ length: Math.min(YEAR, weeks) }, (_, i) => weeks - 1 - i);
  const predicted = mean(year.map((week) => valueAt(curve, week, weeks)));
  const off = predicted - came,
    scale = scaleOf(outcome, start);
  const way = (change) => (Math.abs(change) < scale.small ? 0 : Math.sign(change));
  const how = Math.abs(off) < scale.small ? "near" : Math.abs(off) < scale.large ? "fair" : "far";
  return { predicted, came, off, how, direction: way(predicted - start) === way(came - start) };
}
