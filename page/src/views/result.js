// When a run is finished: how near the prediction came, and what the decision did in the last year.
import { h, table } from "../dom.js";
import { capital, difference, sense, titled, written } from "../outcomes.js";
import { lastYear, lensShown } from "../series.js";
import { words } from "../words.js";
import { howNear } from "../near.js";

/** When the run is finished: how near the prediction came, and the differences of the last year. */
export function resultView({ store, t, lang, watch }) {
  const holder = h("div", { id: "result" });
  const show = (state) => {
    const rows = state.run?.status === "done" && lastYear(state.seminar, lensShown(state), state.run.weeks);
    if (!rows) return holder.replaceChildren();
    const near = howNear(state, lang);
    const judged = (row) => {
      const way = sense(row.outcome, row.change);
      return way > 0 ? t(words.see.better) : way < 0 ? t(words.see.worse) : t(words.see.neither);
    };
    holder.replaceChildren(
      ...(near.length
        ? [
            h("h3", null, t(words.see.how_near)),
            h(
              "ul",
              { class: "near" },
              near.map((line) => h("li", null, line)),
            ),
          ]
        : []),
      h("h3", null, t(words.see.differences)),
      h("p", { class: "small" }, t(words.see.differences_hint)),
      table(
        t(words.see.differences),
        [words.shared.outcome, words.shared.yours, words.shared.as_today, words.see.difference, words.see.judged].map(
          (one) => capital(t(one)),
        ),
        rows.map((row) => [
          titled(row.outcome, lang),
          written(row.outcome, row.own, lang),
          written(row.outcome, row.today, lang),
          difference(row.outcome, row.change, lang),
          judged(row),
        ]),
        "numbers",
      ),
    );
  };
  watch((state) => [state.run?.status, state.prediction], show);
  show(store.state);
  return holder;
}
