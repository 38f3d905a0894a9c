// Step 4: the largest causes of a difference, from the outcome's own equation.
import { causesSaid, largest, total } from "../causes.js";
import { h, put, table, twin } from "../dom.js";
import { capital, difference, outcomeOf } from "../outcomes.js";
import { words } from "../words.js";

export function whyView(tools) {
  const { store, acts, t, watch } = tools,
    { seminar } = store.state,
    holder = h("div", { id: "causes" });
  const explained = seminar.explained.filter((name) => outcomeOf(seminar, name));
  const choice = h(
    "select",
    { id: "why-outcome", onchange: () => ask(choice.value) },
    explained.map((name) => h("option", { value: name }, capital(t(outcomeOf(seminar, name).label)))),
  );
  const field = h("p", null, h("label", { for: "why-outcome" }, t(words.why.choose) + " "), choice);

  function ask(outcome) {
    store.tell({ type: "ask", outcome });
    acts.say({ type: "why", outcome });
  }
  function show({ run, why }) {
    const done = run?.status === "done";
    const moved = done && run.decision.steps.length > 0;
    field.hidden = !moved;
    if (why) choice.value = why.outcome;
    if (!done) holder.replaceChildren(h("p", { class: "notice" }, t(words.why.later)));
    else if (!moved) holder.replaceChildren(h("p", { class: "notice" }, t(words.why.unmoved)));
    else if (!why?.answer) holder.replaceChildren(h("p", null, t(words.why.thinking)));
    else holder.replaceChildren(...answerView(why.answer, tools));
  }
  /** The first outcome is asked about by itself, as soon as there is a run to ask about. */
  const begin = (state) => {
    if (
      state.run?.status === "done" &&
      !state.why &&
      state.run.decision.steps.length &&
      explained.length &&
      state.connection.status === "open"
    )
      ask(explained.includes("quality") ? "quality" : explained[0]);
  };
  watch((state) => [state.run?.status, state.why], show);
  watch((state) => [state.run?.status, state.connection.status, state.run?.number], begin);
  show(store.state);
  queueMicrotask(() => begin(store.state));
  return h("div", null, h("p", { class: "lead" }, t(words.why.lead)), field, holder);
}

function answerView(answer, { store, t, lang }) {
  const { seminar } = store.state,
    outcome = outcomeOf(seminar, answer.outcome),
    three = largest(answer);
  const most = Math.max(...three.map((cause) => Math.abs(cause.contribution)), 1e-12),
    some = (sign) => three.some((cause) => sign * cause.contribution > 0);
  const zero = some(1) && some(-1) ? 0.5 : some(1) ? 0 : 1; // where the bars begin, as a share of the width
  const bar = (cause) =>
    h(
      "li",
      null,
      h("span", { class: "cause" }, capital(t(cause.label))),
      h(
        "span",
        { class: "beam" },
        h("span", {
          class: cause.contribution < 0 ? "down" : "up",
          style: `--long: ${Math.abs(cause.contribution) / most}`,
        }),
      ),
      h("span", { class: "much" }, difference(outcome, cause.contribution, lang)),
    );
  const lines = causesSaid(answer, seminar, lang).map((line) => h("p", null, line));
  if (!three.length) return lines;
  return [
    ...lines,
    h(
      "figure",
      { class: "card" },
      h("figcaption", null, put(t(words.why.bars), { outcome: t(outcome.label) })),
      h("ol", { class: "bars", style: `--zero: ${zero}` }, three.map(bar)),
      twin(t(words.shared.table), () =>
        table(
          put(t(words.why.bars), { outcome: t(outcome.label) }),
          [t(words.why.head_cause), t(words.why.head_value)],
          [
            ...answer.causes.map((cause) => [capital(t(cause.label)), difference(outcome, cause.contribution, lang)]),
            [capital(t(words.why.sum)), difference(outcome, total(answer), lang)],
          ],
          "numbers",
        ),
      ),
    ),
  ];
}
