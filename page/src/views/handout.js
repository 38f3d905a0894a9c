// The page that is printed: decision, prediction, charts, causes and hash. On the screen it is not shown.
import { linkTo } from "../address.js";
import { causesSaid } from "../causes.js";
import { h, onceAFrame, put, s } from "../dom.js";
import { number } from "../numbers.js";
import { capital, difference, outcomeOf, titled, written } from "../outcomes.js";
import { frame, path, rangeOf } from "../plot.js";
import { curveBy } from "../prediction.js";
import { decisionSaid } from "../said.js";
import { lastYear, seriesOf } from "../series.js";
import { words } from "../words.js";
import { howNear } from "../near.js";
import { commandOf } from "./take.js";

export function handout(tools) {
  const { store, watch } = tools,
    holder = h("div", { class: "sheet" });
  const show = onceAFrame(() => holder.replaceChildren(...sheet(store.state, tools)));
  watch((state) => [state.run?.status, state.run?.number, state.why, state.prediction, state.nickname], show);
  show();
  return holder;
}

function sheet(state, { acts, t, lang }) {
  const { seminar, run, why, room } = state;
  if (run?.status !== "done") return [h("h1", null, t(seminar.title)), h("p", null, t(words.take.later))];
  const near = howNear(state, lang),
    lens = seminar.lenses.find((one) => one.name === run.decision.lens),
    list = (lines) =>
      h(
        "ul",
        null,
        lines.map((line) => h("li", null, line)),
      );
  const shown = [...new Set([...seminar.predict, "indicator"])].filter((name) => outcomeOf(seminar, name)).slice(0, 4);
  const rows = (lastYear(seminar, run.decision.lens, run.weeks) ?? []).filter(
    (row) => shown.includes(row.outcome.name) || row.outcome.name === "good_meetings",
  );
  return [
    h("h1", null, t(seminar.title)),
    h(
      "p",
      null,
      [
        put(t(words.room.group), { name: state.nickname }),
        put(t(words.room.round), { round: room?.round ?? 1 }),
        new Date().toISOString().slice(0, 10),
      ].join(" · "),
    ),
    h("h2", null, t(words.take.decision)),
    h("p", null, capital(t(lens.label)) + "."),
    list(decisionSaid(seminar, run.decision, lang)),
    h("h2", null, t(words.take.predicted)),
    near.length ? list(near) : h("p", null, t(words.take.no_prediction)),
    h("h2", null, t(words.take.became)),
    h(
      "p",
      { class: "key" },
      key("today", t(words.shared.as_today)),
      key("mine", t(words.shared.yours)),
      key("prediction", t(words.shared.prediction)),
    ),
    h(
      "div",
      { class: "prints" },
      shown.map((name) =>
        h("div", null, h("h3", null, titled(outcomeOf(seminar, name), lang)), printed(state, name, { t, lang })),
      ),
    ),
    h(
      "p",
      null,
      put(t(words.take.last_year), {
        list: rows
          .map(
            (row) =>
              `${t(row.outcome.label)} ${written(row.outcome, row.own, lang)} (${difference(row.outcome, row.change, lang)})`,
          )
          .join("; "),
      }),
    ),
    h("h2", null, t(words.take.causes)),
    why?.answer
      ? causesSaid(why.answer, seminar, lang).map((line) => h("p", null, line))
      : h("p", null, t(words.take.no_causes)),
    h("h2", null, t(words.take.again)),
    h("p", null, put(t(words.take.hash), { hash: run.hash })),
    h("pre", null, commandOf(state)),
    h("p", { class: "address" }, linkTo(location.origin, acts.entry.code, seminar.name, run.decision)),
    h("p", null, t(words.shared.assumption)),
  ].flat();
}

const key = (kind, text) =>
  h("span", null, s("svg", { viewBox: "0 0 30 8", class: "plot" }, s("path", { class: kind, d: "M0 4L30 4" })), text);

function printed({ seminar, run, prediction }, name, { t, lang }) {
  const { x, today, mine } = seriesOf(seminar, run.decision.lens, run.weeks, name),
    curve = prediction.curves[name],
    third = curve ? curveBy(curve, x, seminar.weeks) : [];
  const plot = frame({
    width: 340,
    height: 150,
    weeks: [x[0], seminar.weeks],
    range: rangeOf([today, mine, third]),
    write: (value, decimals) => number(value, decimals, lang),
    year: (year) => (year === 1 ? put(t(words.shared.year_of), { year }) : year > 0 ? String(year) : ""),
  });
  for (const [kind, y] of [
    ["today", today],
    ["mine", mine],
    ["prediction", third],
  ])
    plot.line(kind).setAttribute("d", path(x, y, plot.atX, plot.atY));
  return plot.picture;
}
