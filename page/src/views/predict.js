// Step 1: what will happen? Drawn or chosen for each outcome, and saved before anything is seen.
import { h, put } from "../dom.js";

import { outcomeOf, titled, written } from "../outcomes.js";
import { CHOICES, choiceOf, curveOf, scaleOf } from "../prediction.js";
import { lensShown, startOf } from "../series.js";
import { predictionLocked } from "../state.js";
import { words } from "../words.js";
import { drawing } from "./drawing.js";

export function predictView(tools) {
  const { store, acts, t, watch } = tools,
    { seminar } = store.state;
  const status = h("p", { class: "small", role: "status" });
  const save = h(
    "button",
    { type: "button", class: "main", onclick: () => savePrediction(store, acts) },
    t(words.predict.save),
  );

  const show = (state) => {
    const some = Object.keys(state.prediction.curves).length > 0,
      locked = predictionLocked(state);
    const said = t(
      words.predict[
        locked ? (some ? "locked" : "locked_without") : !some ? "empty" : state.prediction.saved ? "saved" : "unsaved"
      ],
    );
    if (status.textContent !== said) status.textContent = said;
    save.hidden = locked;
    // Not disabled: it has the focus when the prediction is saved, and keeps it.
    save.setAttribute("aria-disabled", !some || state.prediction.saved || state.connection.status !== "open");
  };
  watch((state) => [state.prediction, state.run?.status, state.connection.status], show);
  show(store.state);
  return h(
    "div",
    null,
    h("p", { class: "lead" }, t(words.predict.lead)),
    h(
      "div",
      { class: "predictions" },
      seminar.predict.map((name) => oneOutcome(name, tools)),
    ),
    h("div", { class: "row" }, save, status),
  );
}

/** Sends the prediction if there is one that the server has not. */
export function savePrediction(store, acts) {
  const { prediction } = store.state;
  if (prediction.saved || !Object.keys(prediction.curves).length || predictionLocked(store.state)) return;
  acts.say({ type: "prediction", curves: prediction.curves });
}

function oneOutcome(name, tools) {
  const { store, t, lang, watch } = tools,
    { seminar } = store.state,
    outcome = outcomeOf(seminar, name);
  const said = h("p", { class: "said" }),
    hint = h("p", { class: "small" });
  const start = () => startOf(seminar, lensShown(store.state), name);
  const radios = CHOICES.map((choice) =>
    h("input", {
      type: "radio",
      name: `predict-${name}`,
      id: `predict-${name}-${choice}`,
      value: choice,
      onchange: () => store.tell({ type: "curve", outcome: name, curve: curveOf(choice, outcome, start()) }),
    }),
  );
  const field = h(
    "fieldset",
    { class: "choices" },
    h("legend", null, put(t(words.predict.legend), { outcome: t(outcome.label) })),
    radios.map((radio, i) => h("label", { for: radio.id }, radio, h("span", null, t(words.predict[CHOICES[i]])))),
  );

  const show = (state) => {
    const curve = state.prediction.curves[name],
      from = start(),
      scale = scaleOf(outcome, from);
    const choice = curve && choiceOf(curve.at(-1) - from, scale);
    radios.forEach((radio) => {
      radio.checked = radio.value === choice;
    });
    field.disabled = predictionLocked(state);
    said.textContent = curve
      ? put(t(words.predict.said), {
          start: written(outcome, from, lang),
          end: written(outcome, curve.at(-1), lang),
          choice: t(words.predict[choice]),
        })
      : predictionLocked(state)
        ? t(words.take.no_prediction)
        : put(t(words.predict.none), { start: written(outcome, from, lang) });
    hint.textContent = put(t(words.predict.thresholds), {
      small: written(outcome, scale.small, lang),
      large: written(outcome, scale.large, lang),
    });
  };
  watch((state) => [state.prediction, state.draft.lens, state.run?.status], show);
  show(store.state);
  return h(
    "div",
    { class: "card" },
    h("h3", null, titled(outcome, lang)),
    h("p", { class: "small" }, t(outcome.meaning)),
    drawing(name, tools),
    said,
    field,
    hint,
  );
}
