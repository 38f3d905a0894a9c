// One lever: what it is, where it stands, and where it stands today.
import { withStep } from "../decision.js";
import { h, put } from "../dom.js";
import { number } from "../numbers.js";
import { capital } from "../outcomes.js";
import { leverSaid } from "../said.js";
import { words } from "../words.js";

const NOTCHES = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

export function leverView(lever, { store, t, lang, watch }) {
  const id = `lever-${lever.name}`,
    value = h("output", { for: id }),
    width = lever.most - lever.least;
  const slider = h("input", {
    type: "range",
    id,
    min: lever.least,
    max: lever.most,
    step: NOTCHES.find((one) => one >= width / 20.01),
    "aria-describedby": `${id}-words`,
    oninput: (event) => {
      const { draft, chosen } = store.state;
      const at = Number(Number(event.target.value).toFixed(3));
      // Today's value need not lie on a notch; next to it is on it.
      const there = Math.abs(at - lever.today) < width / 100 ? lever.today : at;
      store.tell({
        type: "draft",
        draft: withStep(draft, chosen, { levers: { ...draft.steps[chosen].levers, [lever.name]: there } }),
      });
    },
  });
  const mark = h(
    "span",
    { class: "mark", style: `--at: ${(lever.today - lever.least) / width}` },
    h("span", null, put(t(words.govern.today_is), { value: leverSaid(lever.today, lang) })),
  );

  const show = ({ draft, chosen }) => {
    const at = draft.steps[chosen]?.levers[lever.name] ?? lever.today,
      change = at - lever.today;
    const said =
      Math.abs(change) < 1e-9
        ? put(t(words.govern.as_today), { value: leverSaid(at, lang) })
        : put(t(words.govern.from_today), {
            value: leverSaid(at, lang),
            change: number(change, Math.abs(change * 10 - Math.round(change * 10)) < 1e-9 ? 1 : 2, lang, true),
          });
    slider.value = at;
    slider.setAttribute("aria-valuetext", said);
    value.textContent = said;
    value.classList.toggle("moved", Math.abs(change) >= 1e-9);
  };
  watch((state) => [state.draft, state.chosen], show);
  show(store.state);
  return h(
    "div",
    { class: "lever" },
    h("div", { class: "head" }, h("label", { for: id }, capital(t(lever.label))), value),
    h("div", { class: "track" }, slider, mark),
    h("p", { class: "small", id: `${id}-words` }, t(lever.meaning)),
  );
}
