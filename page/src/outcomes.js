// What is measured: names, units, how many decimals, and which way is better.
import { number } from "./numbers.js";

/** @typedef {{en: string, sv: string}} Text */
/** @typedef {{name: string, label: Text, meaning: Text, unit: string, better: string}} Outcome */

/** Units of the climate and forecast conventions, in words. */
const UNITS = {
  1: { en: "", sv: "" },
  h: { en: "hours", sv: "timmar" },
  "year-1": { en: "per year", sv: "per år" },
  "1e-2": { en: "per 100 meetings", sv: "per 100 möten" },
  "1e-3 year-1": { en: "per 1000 staff and year", sv: "per 1000 medarbetare och år" },
};

/** @returns {Text} the unit in words; nothing for a share */
export const unitOf = (outcome) =>
  typeof outcome.unit === "object" ? outcome.unit : (UNITS[outcome.unit] ?? { en: outcome.unit, sv: outcome.unit });

/** Is it a share or an index between 0 and 1? */
export const isShare = (outcome) => outcome.unit === "1";

/**
 * Events are so few in a small world that a single week says nothing: what is shown is the mean of the past year.
 */
export const isRate = (outcome) => /year-1|1e-2/.test(typeof outcome.unit === "string" ? outcome.unit : "");

const decimalsOf = (outcome) => (isShare(outcome) || outcome.unit === "year-1" ? 2 : 1);

/** A value of the outcome, without its unit. */
export const written = (outcome, value, lang) => number(value, decimalsOf(outcome), lang);

/** A difference, with sign and one decimal more: that is where they differ. */
export const difference = (outcome, value, lang) => number(value, decimalsOf(outcome) === 2 ? 3 : 1, lang, true);

/** Index of a name among the seminar's outcomes; -1 if it is not there. */
export const indexOf = (seminar, name) => seminar.outcomes.findIndex((one) => one.name === name);
export const outcomeOf = (seminar, name) => seminar.outcomes[indexOf(seminar, name)];

/** "Staff trust" of "staff trust". */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Serious incidents (per 1000 staff and year)" */
export function titled(outcome, lang) {
  const unit = unitOf(outcome)[lang];
  return capital(outcome.label[lang]) + (unit ? ` (${unit})` : "");
}

/** 1 if the difference is an improvement, -1 if it is the contrary, 0 if it is neither. */
export const sense = (outcome, change) =>
  outcome.better === "neither" || !change ? 0 : Math.sign(change) * (outcome.better === "higher" ? 1 : -1);
