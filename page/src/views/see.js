// Step 3: the chain and the charts, week by week.
import { h } from "../dom.js";
import { capital, outcomeOf, titled } from "../outcomes.js";
import { weekSaid } from "../said.js";
import { scope } from "../store.js";
import { words } from "../words.js";
import { chainView } from "./chain.js";
import { dotsView } from "./dots.js";
import { gapView } from "./gap.js";
import { outcomeChart } from "./outcome_chart.js";
import { resultView } from "./result.js";

export function seeView(tools) {
  const { store, t } = tools,
    { seminar } = store.state,
    there = (name) => outcomeOf(seminar, name) !== undefined;
  const both = there("quality") && there("indicator");
  return h(
    "div",
    null,
    h("p", { class: "lead" }, t(words.see.lead)),
    nothingView(tools),
    timeView(tools),
    h(
      "div",
      { class: "pair" },
      chainView(tools),
      h("div", null, there("good_meetings") ? dotsView(tools) : "", both ? gapView(tools) : ""),
    ),
    h(
      "div",
      { class: "charts" },
      there("quality") ? outcomeChart("quality", tools, { accent: "truth" }) : "",
      there("staff_trust") ? outcomeChart("staff_trust", tools, { accent: "trust" }) : "",
      both
        ? outcomeChart("quality", tools, {
            accent: "truth",
            beside: { name: "indicator", accent: "indicator" },
            title: t(words.see.indicator),
          })
        : "",
      there("serious_incidents") ? outcomeChart("serious_incidents", tools) : "",
    ),
    anotherView(tools),
    resultView(tools),
  );
}

function nothingView({ store, t, watch }) {
  const said = h("p", { class: "notice" }, t(words.see.nothing)),
    show = (state) => {
      said.hidden = !!state.run;
    };
  watch((state) => [state.run], show);
  show(store.state);
  return said;
}

/** The week that is shown: a slider from the year before, and a button that plays. */
function timeView({ store, t, lang, watch }) {
  const { seminar } = store.state,
    said = h("output", { for: "week" });
  const slider = h("input", {
    type: "range",
    id: "week",
    min: -Math.min(52, seminar.burn_in),
    max: seminar.weeks - 1,
    step: 1,
    oninput: (event) => store.tell({ type: "show", week: Number(event.target.value) }),
  });
  const play = h("button", {
    type: "button",
    id: "play",
    class: "plain",
    onclick: () => {
      const { playing, shown, run } = store.state,
        over = shown >= (run?.weeks.length ?? 0) - 1;
      store.tell({ type: "show", week: playing ? shown : over ? 0 : shown, playing: !playing });
    },
  });
  const show = ({ shown, playing, run }) => {
    slider.max = Math.max(0, (run?.weeks.length || seminar.weeks) - 1);
    slider.value = shown;
    said.textContent = capital(weekSaid(shown, lang));
    slider.setAttribute("aria-valuetext", weekSaid(shown, lang));
    play.textContent = t(words.see[playing ? "pause" : "play"]);
    play.disabled = !run?.weeks.length;
  };
  watch((state) => [state.shown, state.playing, state.run?.weeks], show);
  show(store.state);
  return h("div", { class: "time" }, play, h("label", { for: "week" }, t(words.see.time)), slider, said);
}

function anotherView(tools) {
  const { store, t, lang, ended } = tools,
    { seminar } = store.state,
    inside = scope(store),
    holder = h("div");
  const drawn = ["quality", "staff_trust", "serious_incidents", "indicator"],
    others = seminar.outcomes.filter((one) => !drawn.includes(one.name));
  if (!others.length) return "";
  const choose = (name) => {
    inside.clear();
    holder.replaceChildren(
      outcomeChart(
        name,
        { ...tools, ...inside },
        { accent: /trust/.test(name) ? "trust" : /control|pressure|rules/.test(name) ? "control" : "other" },
      ),
    );
  };
  ended(inside.clear);
  choose(others[0].name);
  return h(
    "div",
    { class: "another" },
    h(
      "label",
      null,
      t(words.see.another) + " ",
      h(
        "select",
        { id: "another", onchange: (event) => choose(event.target.value) },
        others.map((one) => h("option", { value: one.name }, titled(one, lang))),
      ),
    ),
    holder,
  );
}
