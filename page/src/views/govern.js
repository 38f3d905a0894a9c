// Step 2: a theory of people, levers, and from which year; then run.
import { decisionOf, filled, today } from "../decision.js";
import { h } from "../dom.js";
import { capital } from "../outcomes.js";
import { decisionSaid, lensShort } from "../said.js";
import { scope } from "../store.js";
import { words } from "../words.js";
import { courseView } from "./course.js";
import { runView } from "./run.js";

export function governView(tools) {
  const { store, t, lang, watch, ended } = tools,
    { seminar } = store.state;
  const inside = scope(store),
    course = h("div"),
    summary = h("ul", { class: "summary" });
  let shape = "";

  /** The steps are made anew when there are others; while a lever is pulled only words change. */
  function show(state) {
    const now = JSON.stringify([state.draft.steps.map((step) => step.from), state.chosen]);
    if (now !== shape) {
      inside.clear();
      course.replaceChildren(courseView({ ...tools, ...inside }));
    }
    shape = now;
    summary.replaceChildren(
      ...decisionSaid(seminar, decisionOf(seminar, state.draft), lang).map((line) => h("li", null, line)),
    );
  }
  watch((state) => [state.draft, state.chosen], show);
  ended(inside.clear);
  show(store.state);
  return h(
    "div",
    null,
    h("p", { class: "lead" }, t(words.govern.lead)),
    theoryView(tools),
    readyView(tools),
    course,
    h("div", { class: "decision" }, h("h3", null, t(words.govern.summary)), summary, runView(tools)),
  );
}

function theoryView({ store, t, lang, watch }) {
  const { seminar } = store.state;
  const radios = seminar.lenses.map((lens) =>
    h("input", {
      type: "radio",
      name: "lens",
      id: `lens-${lens.name}`,
      value: lens.name,
      "aria-describedby": `lens-${lens.name}-words`,
      onchange: () => store.tell({ type: "lens", lens: lens.name }),
    }),
  );
  const show = (state) =>
    radios.forEach((radio) => {
      radio.checked = radio.value === state.draft.lens;
    });
  watch((state) => [state.draft.lens], show);
  show(store.state);
  return h(
    "fieldset",
    { class: "theories" },
    h("legend", null, t(words.govern.theory)),
    seminar.lenses.map((lens, i) =>
      h(
        "div",
        { class: "theory" },
        h("label", { for: radios[i].id }, radios[i], h("span", null, capital(lensShort(lens, lang)))),
        h("p", { id: `lens-${lens.name}-words` }, t(words.govern[`lens_${lens.name}`]) || t(lens.label)),
      ),
    ),
  );
}

/** Ready decisions, and as today. */
function readyView({ store, t }) {
  const { seminar } = store.state;
  const choose = (steps) => () =>
    store.tell({
      type: "draft",
      chosen: 0,
      draft: {
        ...store.state.draft,
        steps: steps.length ? filled(seminar, steps) : [{ from: store.state.draft.steps[0].from, levers: today(seminar) }],
      },
    });
  return h(
    "div",
    { class: "row", role: "group", "aria-label": t(words.govern.policies) },
    h("p", { class: "strong" }, t(words.govern.policies)),
    [{ label: words.shared.as_today, steps: [] }, ...seminar.presets].map((preset) =>
      h("button", { type: "button", onclick: choose(preset.steps) }, capital(t(preset.label))),
    ),
  );
}
