// The indicator against the truth in the week that is shown: two marks on one scale, and a sentence.
import { h, put, s } from "../dom.js";
import { follow, inWeek } from "../follow.js";
import { known, number } from "../numbers.js";
import { capital } from "../outcomes.js";
import { weekSaid } from "../said.js";
import { words } from "../words.js";

const LEFT = 12,
  RIGHT = 328,
  LINE = 40;
const atX = (value) => LEFT + Math.min(1, Math.max(0, value)) * (RIGHT - LEFT);

export function gapView(tools) {
  const { store, t, lang } = tools,
    said = h("p", { class: "small" });
  const gap = s("rect", { class: "gap", y: LINE - 4, height: 8 });
  const truth = s("circle", { class: "truth", cy: LINE, r: 8 }),
    shows = s("path", { class: "indicator", d: `M0 ${LINE - 10}L-9 ${LINE - 25}L9 ${LINE - 25}Z` });
  const picture = s(
    "svg",
    { viewBox: "0 0 340 72", class: "scale", "aria-hidden": "true" },
    s("line", { x1: LEFT, x2: RIGHT, y1: LINE, y2: LINE, class: "axis" }),
    gap,
    truth,
    shows,
    [0, 0.25, 0.5, 0.75, 1]
      .map((value) => [
        s("line", { x1: atX(value), x2: atX(value), y1: LINE - 4, y2: LINE + 4, class: "axis" }),
        s(
          "text",
          { x: atX(value), y: LINE + 26, "text-anchor": "middle" },
          number(value, value % 0.5 ? 2 : value % 1 ? 1 : 0, lang),
        ),
      ])
      .flat(),
  );
  const draw = () => {
    const [real, seen] = followed.series().map((series) => {
      const { mine, today } = inWeek(series, store.state.shown);
      return mine ?? today;
    });
    for (const one of [gap, truth, shows]) one.style.display = known(real) && known(seen) ? "" : "none";
    if (!known(real) || !known(seen)) {
      said.textContent = "";
      return;
    }
    truth.setAttribute("cx", atX(real));
    shows.setAttribute("transform", `translate(${atX(seen)} 0)`);
    gap.setAttribute("x", Math.min(atX(real), atX(seen)));
    gap.setAttribute("width", Math.abs(atX(seen) - atX(real)));
    said.textContent = put(t(words.see.gap_words), {
      when: capital(weekSaid(store.state.shown, lang)),
      indicator: number(seen, 2, lang),
      truth: number(real, 2, lang),
      gap: number(Math.abs(seen - real), 2, lang),
      way: t(words.see[seen >= real ? "better" : "worse"]),
    });
  };
  const followed = follow(tools, ["quality", "indicator"], draw);
  followed.again();
  return h(
    "figure",
    { class: "card" },
    h("figcaption", null, t(words.see.indicator)),
    h(
      "ul",
      { class: "legend", "aria-hidden": "true" },
      h("li", { class: "triangle indicator" }, t(words.see.shows)),
      h("li", { class: "disc truth" }, t(words.see.is_true)),
    ),
    picture,
    said,
  );
}
