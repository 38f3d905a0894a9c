// The weeks of a run as a table for spreadsheets: comma and decimal point in English, semicolon and decimal comma in
// Swedish, as `tillit export` writes them.
import { baselineOf } from "./series.js";
import { known } from "./numbers.js";

const quoted = (text) => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A row per week, from the first of the burn-in; per outcome the decision's value and as today. */
export function csvOf(seminar, run, lang) {
  const [between, decimal] = lang === "sv" ? [";", ","] : [",", "."];
  const cell = (value) => (known(value) ? String(value).replace(".", decimal) : "");
  const today = baselineOf(seminar, run.decision.lens);
  const head = ["week", ...seminar.outcomes.flatMap((one) => [one.name, `${one.name}_as_today`])];
  const lines = today.map((values, i) => {
    const week = i - seminar.burn_in,
      own = week < 0 ? values : (run.weeks[week] ?? []);
    return [week, ...values.flatMap((value, k) => [cell(own[k]), cell(value)])].join(between);
  });
  return (lang === "sv" ? "\ufeff" : "") + [head.map(quoted).join(between), ...lines].join("\r\n") + "\r\n";
}
