// Decisions and weeks in words.
import { put } from "./dom.js";
import { number } from "./numbers.js";
import { yearOf } from "./series.js";
import { words } from "./words.js";

/** "year 2" or "year 2, week 27" */
export function when(week, lang) {
  const at = yearOf(week);
  return put(words.shared[at.week === 1 ? "year_of" : "week_of"][lang], at);
}

/** "year 2, week 27", always with the week. */
export const weekSaid = (week, lang) => put(words.shared.week_of[lang], yearOf(week));

/** The value of a lever, with as many decimals as it takes: at most two. */
export const leverSaid = (value, lang) =>
  number(value, Number.isInteger(value) ? 0 : Math.abs(value * 10 - Math.round(value * 10)) < 1e-9 ? 1 : 2, lang);

/** A line per step: "From year 2: delegation 0.3, dialogue 0.6". One line if nothing is moved. */
export function decisionSaid(seminar, decision, lang) {
  if (!decision.steps.length) return [words.shared.nothing_moved[lang]];
  const label = (name) => seminar.levers.find((lever) => lever.name === name)?.label[lang] ?? name;
  return decision.steps.map((step) => {
    const moved = Object.entries(step.levers).map(([name, value]) => `${label(name)} ${leverSaid(value, lang)}`);
    return put(words.shared.from_step[lang], { when: when(step.from, lang), levers: moved.join(", ") });
  });
}

/** "balanced" of "balanced: both kinds of people" */
export const lensShort = (lens, lang) => lens.label[lang].split(":")[0];

/** "a, b and c" */
export const listed = (parts, and) =>
  parts.length < 2 ? parts.join("") : parts.slice(0, -1).join(", ") + and + parts.at(-1);
