// The button that runs a decision, and what happens while it waits.
import { waiting } from "../announce.js";
import { decisionOf } from "../decision.js";
import { h } from "../dom.js";
import { predictionLocked, underWay } from "../state.js";
import { words } from "../words.js";
import { savePrediction } from "./predict.js";
import { goTo } from "./steps.js";

export function runView({ store, acts, t, lang, watch }) {
  let warned = false;
  // What happens to the run is announced to screen readers from elsewhere; that one should predict first, from here.
  const said = h("p", { class: "small" }),
    first = h("p", { class: "small", role: "status" });
  const run = h("button", { type: "button", id: "run", class: "main", onclick: order }, t(words.govern.run));
  const cancel = h(
    "button",
    {
      type: "button",
      id: "cancel",
      class: "plain",
      onclick: () => {
        acts.say({ type: "cancel" });
        store.tell({ type: "cancel" });
      },
    },
    t(words.govern.cancel),
  );

  function order() {
    const { state } = store;
    if (!warned && !predictionLocked(state) && !Object.keys(state.prediction.curves).length) {
      warned = true;
      first.textContent = t(words.govern.predict_first);
      run.textContent = t(words.govern.run_anyway);
      return;
    }
    savePrediction(store, acts);
    if (acts.say({ type: "run", ...decisionOf(state.seminar, state.draft) })) goTo("see");
  }

  function show(state) {
    const going = underWay(state),
      lost = state.connection.status !== "open";
    run.disabled = going || lost || state.room?.stage === "paused";
    cancel.hidden = !going;
    if (Object.keys(state.prediction.curves).length || predictionLocked(state)) run.textContent = t(words.govern.run);
    first.textContent = "";
    said.textContent = lost
      ? t(words.govern.no_line)
      : state.room?.stage === "paused"
        ? t(words.room.paused)
        : !going
          ? ""
          : state.run.status === "ordered"
            ? waiting(state.run, lang)
            : t(words.govern.running);
  }
  watch(
    (state) => [state.run?.status, state.run?.before, state.connection.status, state.room?.stage, state.prediction],
    show,
  );
  show(store.state);
  return h("div", { class: "row" }, run, cancel, said, first);
}
