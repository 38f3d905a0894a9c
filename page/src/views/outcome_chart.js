// A chart of one outcome or of two on the same scale, with its words and its table.
import { chart } from "../chart.js";
import { h, onceAFrame, put, table, twin } from "../dom.js";
import { known } from "../numbers.js";
import { capital, isRate, isShare, outcomeOf, titled, written } from "../outcomes.js";
import { curveBy } from "../prediction.js";
import { byYear, lensShown, NOTHING, seriesOf } from "../series.js";
import { words } from "../words.js";

export const COLOURS = {
  control: "#c35900",
  trust: "#007a59",
  indicator: "#a8327d",
  truth: "#0072b2",
  today: "#767676",
  other: "#1a1a1a",
};
const DOTTED = [2, 4],
  DASHED = [7, 4];

/** @param {string} name of the outcome @param {{accent?: string, beside?: {name: string, accent: string}, title?: string}} how */
export function outcomeChart(name, tools, { accent = "other", beside, title } = {}) {
  const { store, t, lang, watch, ended } = tools,
    { seminar } = store.state,
    outcome = outcomeOf(seminar, name);
  const lines = [
    { name: t(beside ? words.see.truth_today : words.shared.as_today), colour: COLOURS.today, dash: DASHED },
    { name: beside ? t(words.see.is_true) : t(words.shared.yours), colour: COLOURS[accent], width: 2.5 },
    ...(beside
      ? [{ name: t(words.see.shows), colour: COLOURS[beside.accent], width: 2.5 }]
      : [{ name: t(words.shared.prediction), colour: COLOURS.other, dash: DOTTED, width: 2.5 }]),
  ];
  const drawn = chart(lines, { lang, year: capital(t(words.shared.year)), least: isShare(outcome) ? 0.06 : 1 });
  const said = h("p", { class: "small" });
  const inTable = twin(t(words.shared.table), () => yearTable(store.state, outcome, beside, tools));

  const fill = onceAFrame(() => {
    const state = store.state,
      lived = state.run?.weeks ?? NOTHING,
      lens = lensShown(state),
      { x, today, mine } = seriesOf(seminar, lens, lived, name);
    const curve = state.prediction.curves[name];
    const third = beside
      ? seriesOf(seminar, lens, lived, beside.name).mine
      : curve
        ? curveBy(curve, x, seminar.weeks)
        : x.map(() => null);
    drawn.set([x, today, mine, third]);
    said.textContent = wordsOf(state, outcome, beside, tools);
    inTable.again();
  });
  watch((state) => [state.run?.weeks, lensShown(state), state.prediction.curves[name]], fill);
  watch(
    (state) => [state.shown],
    ({ shown }) => drawn.show(shown),
  );
  ended(drawn.end);
  drawn.show(store.state.shown);
  fill();
  return h(
    "figure",
    { class: "card" },
    h(
      "figcaption",
      null,
      title ?? titled(outcome, lang),
      isRate(outcome) ? h("span", { class: "small" }, " " + t(words.shared.past_year)) : "",
    ),
    h(
      "ul",
      { class: "legend", "aria-hidden": "true" },
      lines.map((line) =>
        h(
          "li",
          { style: `--ink: ${line.colour}`, class: line.dash === DOTTED ? "dotted" : line.dash ? "dashed" : "" },
          line.name,
        ),
      ),
    ),
    drawn.holder,
    said,
    inTable,
  );
}

/** Before, and the last year as today and as decided. */
function wordsOf(state, outcome, beside, { t, lang }) {
  const { seminar } = state,
    rows = (one) => byYear(seminar, lensShown(state), state.run?.weeks ?? NOTHING, one.name);
  return [outcome, beside && outcomeOf(seminar, beside.name)]
    .filter(Boolean)
    .map((one) => {
      const years = rows(one),
        last = years.at(-1);
      return put(t(words.see.chart_words), {
        outcome: capital(t(one.label)),
        before: written(one, years[0].today, lang),
        today: written(one, last.today, lang),
        mine: known(last.mine) ? put(t(words.see.chart_mine), { mine: written(one, last.mine, lang) }) : "",
      });
    })
    .join(" ");
}

function yearTable(state, outcome, beside, { t, lang }) {
  const { seminar } = state,
    all = [outcome, beside && outcomeOf(seminar, beside.name)].filter(Boolean),
    curve = !beside && state.prediction.curves[outcome.name];
  const columns = all.map((one) => byYear(seminar, lensShown(state), state.run?.weeks ?? NOTHING, one.name));
  const own = (one) => (beside ? capital(t(one.label)) + ", " : "");
  const head = [
    t(words.shared.year),
    ...all.flatMap((one) => [own(one) + t(words.shared.as_today), own(one) + t(words.shared.yours)]),
    ...(curve ? [t(words.shared.prediction)] : []),
  ];
  const rows = columns[0].map(({ year }, i) => [
    year < 1 ? t(words.shared.year_before) : String(year),
    ...all.flatMap((one, k) => [written(one, columns[k][i].today, lang), written(one, columns[k][i].mine, lang)]),
    ...(curve
      ? [
          year < 1
            ? ""
            : written(outcome, curveBy(curve, [Math.min(year * 52 - 26, seminar.weeks - 1)], seminar.weeks)[0], lang),
        ]
      : []),
  ]);
  return table(titled(outcome, lang), head, rows);
}
