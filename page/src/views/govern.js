// Step 2: a theory of people, levers, and from which year; then run.
import { decisionOf, filled, MOST_STEPS, oneMore, today, weeksToBegin, withoutStep, withStep } from "../decision.js";
import { h, put } from "../dom.js";
import { capital } from "../outcomes.js";
import { decisionSaid, lensShort, when } from "../said.js";
import { scope } from "../store.js";
import { words } from "../words.js";
import { leverView } from "./lever.js";
import { runView } from "./run.js";

export function governView(tools) {
  const { store, t, lang, watch, ended } = tools, { seminar } = store.state;
  const inside = scope(store), course = h("div"), summary = h("ul", { class: "summary" });
  let shape = "";

  /** The steps are made anew when there are others; while a lever is pulled only words change. */
  function show(state) {
    const now = JSON.stringify([state.draft.steps.map((step) => step.from), state.chosen]);
    if (now !== shape) {
      inside.clear();
      course.replaceChildren(courseView({ ...tools, ...inside }));
    }
    shape = now;
    summary.replaceChildren(...decisionSaid(seminar, decisionOf(seminar, state.draft), lang).map((line) => h("li", null, line)));
  }
  watch((state) => [state.draft, state.chosen], show);
  ended(inside.clear);
  show(store.state);
  return h("div", null, h("p", { class: "lead" }, t(words.govern.lead)), theoryView(tools), readyView(tools), course,
    h("div", { class: "decision" }, h("h3", null, t(words.govern.summary)), summary, runView(tools)));
}

function theoryView({ store, t, lang, watch }) {
  const { seminar } = store.state;
  const radios = seminar.lenses.map((lens) => h("input", {
    type: "radio", name: "lens", id: `lens-${lens.name}`, value: lens.name, "aria-describedby": `lens-${lens.name}-words`,
    onchange: () => store.tell({ type: "lens", lens: lens.name }),
  }));
  const show = (state) => radios.forEach((radio) => { radio.checked = radio.value === state.draft.lens; });
  watch((state) => [state.draft.lens], show);
  show(store.state);
  return h("fieldset", { class: "theories" }, h("legend", null, t(words.govern.theory)), seminar.lenses.map((lens, i) => h("div", { class: "theory" },
    h("label", { for: radios[i].id }, radios[i], h("span", null, capital(lensShort(lens, lang)))),
    h("p", { id: `lens-${lens.name}-words` }, t(words.govern[`lens_${lens.name}`]) || t(lens.label)))));
}

/** Ready decisions, and as today. */
function readyView({ store, t }) {
  const { seminar } = store.state;
  const choose = (steps) => () => store.tell({
    type: "draft", chosen: 0,
    draft: { ...store.state.draft, steps: steps.length ? filled(seminar, steps) : [{ from: store.state.draft.steps[0].from, levers: today(seminar) }] },
  });
  return h("div", { class: "row", role: "group", "aria-label": t(words.govern.policies) }, h("p", { class: "strong" }, t(words.govern.policies)),
    [{ label: words.shared.as_today, steps: [] }, ...seminar.presets].map((preset) =>
      h("button", { type: "button", onclick: choose(preset.steps) }, capital(t(preset.label)))));
}

/** The changes of course as tabs in a row, and the levers of the chosen one. */
function courseView(tools) {
  const { store, t, lang } = tools, { seminar, draft, chosen } = store.state, step = draft.steps[chosen];
  const change = (event) => { store.tell(event); document.getElementById(`step-${store.state.chosen}`)?.focus(); };
  const buttons = draft.steps.map((one, i) => h("button", {
    type: "button", id: `step-${i}`, "aria-pressed": String(i === chosen), onclick: () => change({ type: "chosen", chosen: i }),
  }, put(t(words.govern.step), { number: i + 1, when: when(one.from, lang) })));
  const add = () => { const more = oneMore(seminar, store.state.draft); change({ type: "draft", draft: more, chosen: more.steps.findIndex((one) => !draft.steps.some((old) => old.from === one.from)) }); };
  return h("div", { class: "course" },
    h("h3", null, t(words.govern.steps)), h("p", { class: "small" }, t(words.govern.steps_hint)),
    h("div", { class: "row" }, buttons, draft.steps.length < MOST_STEPS ? h("button", { type: "button", class: "plain", onclick: add }, t(words.govern.add)) : ""),
    h("div", { class: "card" },
      h("div", { class: "row" }, fromView(tools, step), draft.steps.length > 1 ? h("button", { type: "button", class: "plain", onclick: () => change({ type: "draft", draft: withoutStep(store.state.draft, chosen) }) }, t(words.govern.remove)) : ""),
      h("div", { class: "row" }, h("p", null, t(words.govern.set_as)), setters(tools)),
      h("div", { class: "levers", role: "group", "aria-label": put(t(words.govern.levers), { when: when(step.from, lang) }) },
        seminar.levers.map((lever) => leverView(lever, tools)))));
}

function fromView({ store, t, lang }, step) {
  const { seminar, draft, chosen } = store.state, others = draft.steps.filter((one) => one !== step).map((one) => one.from);
  const choose = (event) => {
    const from = Number(event.target.value), moved = withStep(store.state.draft, chosen, { from });
    const steps = [...moved.steps].sort((a, b) => a.from - b.from);
    store.tell({ type: "draft", draft: { ...moved, steps }, chosen: steps.findIndex((one) => one.from === from) });
    document.getElementById("from")?.focus();
  };
  return h("label", null, t(words.govern.from) + " ", h("select", { id: "from", onchange: choose },
    weeksToBegin(seminar, draft.steps).map((week) => h("option", { value: week, selected: week === step.from, disabled: others.includes(week) }, when(week, lang)))));
}

/** Tighten or trust in this change alone: the levers of a ready decision as it ends. */
function setters({ store, t }) {
  const { seminar } = store.state;
  const set = (steps) => () => {
    const levers = steps.length ? filled(seminar, steps).at(-1).levers : today(seminar);
    store.tell({ type: "draft", draft: withStep(store.state.draft, store.state.chosen, { levers: { ...levers } }) });
  };
  return [{ label: words.shared.as_today, steps: [] }, ...seminar.presets].map((preset) =>
    h("button", { type: "button", class: "plain", onclick: set(preset.steps) }, capital(t(preset.label))));
}
