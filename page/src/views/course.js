// Changes of course: buttons in a row, and the levers of the one that is chosen.
import { filled, MOST_STEPS, oneMore, today, weeksToBegin, withoutStep, withStep } from "../decision.js";
import { h, put } from "../dom.js";
import { capital } from "../outcomes.js";
import { when } from "../said.js";
import { words } from "../words.js";
import { leverView } from "./lever.js";

/** The changes of course as tabs in a row, and the levers of the chosen one. */
export function courseView(tools) {
  const { store, t, lang } = tools,
    { seminar, draft, chosen } = store.state,
    step = draft.steps[chosen];
  const change = (event) => {
    store.tell(event);
    document.getElementById(`step-${store.state.chosen}`)?.focus();
  };
  const buttons = draft.steps.map((one, i) =>
    h(
      "button",
      {
        type: "button",
        id: `step-${i}`,
        "aria-pressed": String(i === chosen),
        onclick: () => change({ type: "chosen", chosen: i }),
      },
      put(t(words.govern.step), { number: i + 1, when: when(one.from, lang) }),
    ),
  );
  const add = () => {
    const more = oneMore(seminar, store.state.draft);
    change({
      type: "draft",
      draft: more,
      chosen: more.steps.findIndex((one) => !draft.steps.some((old) => old.from === one.from)),
    });
  };
  return h(
    "div",
    { class: "course" },
    h("h3", null, t(words.govern.steps)),
    h("p", { class: "small" }, t(words.govern.steps_hint)),
    h(
      "div",
      { class: "row" },
      buttons,
      draft.steps.length < MOST_STEPS
        ? h("button", { type: "button", class: "plain", onclick: add }, t(words.govern.add))
        : "",
    ),
    h(
      "div",
      { class: "card" },
      h(
        "div",
        { class: "row" },
        fromView(tools, step),
        draft.steps.length > 1
          ? h(
              "button",
              {
                type: "button",
                class: "plain",
                onclick: () => change({ type: "draft", draft: withoutStep(store.state.draft, chosen) }),
              },
              t(words.govern.remove),
            )
          : "",
      ),
      h("div", { class: "row" }, h("p", null, t(words.govern.set_as)), setters(tools)),
      h(
        "div",
        { class: "levers", role: "group", "aria-label": put(t(words.govern.levers), { when: when(step.from, lang) }) },
        seminar.levers.map((lever) => leverView(lever, tools)),
      ),
    ),
  );
}

function fromView({ store, t, lang }, step) {
  const { seminar, draft, chosen } = store.state,
    others = draft.steps.filter((one) => one !== step).map((one) => one.from);
  const choose = (event) => {
    const from = Number(event.target.value),
      moved = withStep(store.state.draft, chosen, { from });
    const steps = [...moved.steps].sort((a, b) => a.from - b.from);
    store.tell({ type: "draft", draft: { ...moved, steps }, chosen: steps.findIndex((one) => one.from === from) });
    document.getElementById("from")?.focus();
  };
  return h(
    "label",
    null,
    t(words.govern.from) + " ",
    h(
      "select",
      { id: "from", onchange: choose },
      weeksToBegin(seminar, draft.steps).map((week) =>
        h("option", { value: week, selected: week === step.from, disabled: others.includes(week) }, when(week, lang)),
      ),
    ),
  );
}

/** Tighten or trust in this change alone: the levers of a ready decision as it ends. */
function setters({ store, t }) {
  const { seminar } = store.state;
  const set = (steps) => () => {
    const levers = steps.length ? filled(seminar, steps).at(-1).levers : today(seminar);
    store.tell({ type: "draft", draft: withStep(store.state.draft, store.state.chosen, { levers: { ...levers } }) });
  };
  return [{ label: words.shared.as_today, steps: [] }, ...seminar.presets].map((preset) =>
    h("button", { type: "button", class: "plain", onclick: set(preset.steps) }, capital(t(preset.label))),
  );
}
