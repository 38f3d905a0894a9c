// How near a prediction came, in a sentence.
import { put } from "./dom.js";
import { known } from "./numbers.js";
import { capital, difference, outcomeOf, written } from "./outcomes.js";
import { nearness } from "./prediction.js";
import { lastYear, startOf } from "./series.js";
import { words } from "./words.js";

/** One sentence for each prediction on how near it came; none before the run is finished. */
export function howNear(state, lang) {
  const { seminar, run, prediction } = state,
    t = (text) => text[lang];
  if (run?.status !== "done") return [];
  const rows = lastYear(seminar, run.decision.lens, run.weeks) ?? [];
  return seminar.predict
    .filter((name) => prediction.curves[name])
    .map((name) => {
      const outcome = outcomeOf(seminar, name),
        came = rows.find((row) => row.outcome === outcome)?.own;
      const near =
        known(came) &&
        nearness(prediction.curves[name], came, outcome, startOf(seminar, run.decision.lens, name), seminar.weeks);
      if (!near) return null;
      const by = difference(outcome, Math.abs(near.off), lang).replace("+", "");
      return put(t(words.predict.result), {
        outcome: capital(t(outcome.label)),
        predicted: written(outcome, near.predicted, lang),
        came: written(outcome, near.came, lang),
        how: t(words.predict[near.how]),
        off: /[1-9]/.test(by)
          ? put(t(words.predict[near.off > 0 ? "too_high" : "too_low"]), { by })
          : t(words.predict.exact),
        direction: t(words.predict[near.direction ? "right_way" : "wrong_way"]),
      });
    })
    .filter(Boolean);
}
