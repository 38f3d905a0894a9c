// The groups as points: where they ended, with which theory and which levers, beside as today.
import { h, put, s } from "../dom.js";
import { known, number } from "../numbers.js";
import { capital, difference, outcomeOf, titled, written } from "../outcomes.js";
import { decimalsFor, ticks } from "../plot.js";
import { lensShort } from "../said.js";
import { words } from "../words.js";
import { BAR, BOX, layout } from "./scatter_layout.js";

const COLOURS = ["#0072b2", "#007a59", "#c35900", "#a8327d", "#1a1a1a"];
const MARKS = [
  "M-6 0A6 6 0 1 0 6 0A6 6 0 1 0 -6 0Z",
  "M-6 -6H6V6H-6Z",
  "M0 -8L8 6H-8Z",
  "M0 -8L7 0L0 8L-7 0Z",
  "M-7 -3H-3V-7H3V-3H7V3H3V7H-3V3H-7Z",
];

export function scatter(seminar, places, { x, y, relative, narrow }, { t, lang }) {
  const across = outcomeOf(seminar, x),
    up = outcomeOf(seminar, y);
  const { wide, high, ranges, atX, atY, labels } = layout(places, narrow);
  const lens = (name) =>
    Math.max(
      0,
      seminar.lenses.findIndex((one) => one.name === name),
    );
  const said = (outcome, value) => (relative ? difference : written)(outcome, value, lang);
  const marks = [ticks(...ranges[0], wide < 400 ? 3 : 6), ticks(...ranges[1], 5)];
  const tick = (value, i) => number(value, decimalsFor(marks[i]), lang, relative);
  const sided = (outcome) => (outcome.better === "neither" ? "" : ` – ${t(words.compare[outcome.better])}`);

  const bases = new Map(
    places
      .filter((place) => known(place.base.x) && known(place.base.y))
      .map((place) => [relative ? "" : place.decision.lens, place]),
  );

  const picture = s(
    "svg",
    {
      viewBox: `0 0 ${wide} ${high}`,
      class: "scatter",
      role: "img",
      "aria-label": put(t(words.compare.chart), {
        x: t(across.label),
        y: t(up.label),
        groups: places
          .map((place) => put(t(words.compare.place), { name: place.name, x: said(across, place.x), y: said(up, place.y) }))
          .join(" "),
      }),
    },
    marks[0]
      .map((value) => [
        s("line", { class: "rule", x1: atX(value), x2: atX(value), y1: BOX.top, y2: high - BOX.bottom }),
        s("text", { x: atX(value), y: high - BOX.bottom + 20, "text-anchor": "middle" }, tick(value, 0)),
      ])
      .flat(),
    marks[1]
      .map((value) => [
        s("line", { class: "rule", x1: BOX.left, x2: wide - BOX.right, y1: atY(value), y2: atY(value) }),
        s("text", { x: BOX.left - 7, y: atY(value) + 5, "text-anchor": "end" }, tick(value, 1)),
      ])
      .flat(),
    s(
      "text",
      { class: "axis", x: wide - BOX.right, y: high - 10, "text-anchor": "end" },
      fitted(`${titled(across, lang)}${sided(across)}`, capital(t(across.label)), wide),
    ),
    s(
      "text",
      { class: "axis", x: 6, y: 15 },
      fitted(`${titled(up, lang)}${sided(up).replace("→", "↑").replace("←", "↓")}`, capital(t(up.label)), wide),
    ),
    [...bases.values()].map((place) =>
      s("path", {
        class: "base",
        d: MARKS[lens(place.decision.lens) % MARKS.length],
        transform: `translate(${atX(place.base.x)} ${atY(place.base.y)})`,
        stroke: relative ? "#1a1a1a" : COLOURS[lens(place.decision.lens) % COLOURS.length],
      }),
    ),
    places.map((place) =>
      s("path", {
        d: MARKS[lens(place.decision.lens) % MARKS.length],
        transform: `translate(${atX(place.x)} ${atY(place.y)})`,
        fill: COLOURS[lens(place.decision.lens) % COLOURS.length],
        opacity: place.latest ? 1 : 0.55,
      }),
    ),
    labels.map((label) => thread(label, atX(label.place.x), atY(label.place.y))),
    labels.map(labelled),
  );

  return h(
    "figure",
    { class: "card" },
    picture,
    h(
      "ul",
      { class: "legend" },
      seminar.lenses.map((one, i) =>
        h(
          "li",
          { class: "bare" },
          s(
            "svg",
            { viewBox: "-9 -9 18 18", class: "mark", "aria-hidden": "true" },
            s("path", { d: MARKS[i % MARKS.length], fill: COLOURS[i % COLOURS.length] }),
          ),
          capital(lensShort(one, lang)),
        ),
      ),
    ),
    h(
      "p",
      { class: "small" },
      `${t(words.compare.shapes)} ${t(words.compare.bars)} ${seminar.levers.map((lever) => t(lever.label)).join(", ")}.`,
    ),
  );
}

const fitted = (text, shorter, wide) => (text.length * 7.6 > wide - 20 ? shorter : text);

/** From names that had to move to their point. */
const thread = ({ flip, left, right, y }, x1, y1) =>
  Math.abs(y - y1) > 8 ? s("line", { class: "thread", x1, y1, x2: flip ? right : left, y2: y }) : "";

/** Names with the levers under them as small bars. */
function labelled({ text, place, places, flip, left, right, y }) {
  const edge = flip ? right : left,
    bars = flip ? right - place.levers.length * BAR : left + 2;
  return s(
    "g",
    { class: "label" },
    s("title", null, places.map((one) => one.name).join(", ")),
    s("text", { class: "name", x: edge, y: y + 1, "text-anchor": flip ? "end" : "start" }, text),
    s("line", { class: "thread", x1: bars, x2: bars + place.levers.length * BAR - 2, y1: y + 14, y2: y + 14 }),
    place.levers.map((value, i) =>
      s("rect", {
        class: "lever-bar",
        x: bars + i * BAR,
        width: 5,
        y: y + 14 - Math.max(0, value) * 10,
        height: Math.max(0.01, Math.abs(value) * 10),
      }),
    ),
  );
}
