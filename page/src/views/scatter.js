// The groups as points: where they ended, with which theory and which levers, beside as today.
import { h, put, s } from "../dom.js";
import { known, number } from "../numbers.js";
import { capital, difference, outcomeOf, titled, written } from "../outcomes.js";
import { decimalsFor, rangeOf, ticks } from "../plot.js";
import { lensShort } from "../said.js";
import { apart } from "../wall.js";
import { words } from "../words.js";

const HIGH = 420,
  BOX = { left: 62, top: 26, bottom: 56, right: 18 };
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
    up = outcomeOf(seminar, y),
    wide = narrow ? 340 : 760;
  const all = (axis) => places.flatMap((place) => [place[axis], place.base[axis]]).filter(known);
  const ranges = [rangeOf([all("x")]), rangeOf([all("y")])];
  const atX = (value) => BOX.left + ((value - ranges[0][0]) / (ranges[0][1] - ranges[0][0])) * (wide - BOX.left - BOX.right);
  const atY = (value) =>
    HIGH - BOX.bottom - ((value - ranges[1][0]) / (ranges[1][1] - ranges[1][0])) * (HIGH - BOX.bottom - BOX.top);
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
  const labels = apart(
    places.map((place) => {
      const [left, size] = [atX(place.x), place.name.length * 8.2 + 12],
        flip = left + size + 12 > wide - 4;
      return {
        place,
        flip,
        left: flip ? left - size - 10 : left + 10,
        right: flip ? left - 10 : left + size + 10,
        y: atY(place.y),
      };
    }),
    34,
  );

  const picture = s(
    "svg",
    {
      viewBox: `0 0 ${wide} ${HIGH}`,
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
        s("line", { class: "rule", x1: atX(value), x2: atX(value), y1: BOX.top, y2: HIGH - BOX.bottom }),
        s("text", { x: atX(value), y: HIGH - BOX.bottom + 20, "text-anchor": "middle" }, tick(value, 0)),
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
      { class: "axis", x: wide - BOX.right, y: HIGH - 10, "text-anchor": "end" },
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
    labels.map((label) => labelled(label, atX, atY)).flat(),
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

/** A name with the levers under it as small bars, and a thread to its point if it had to move. */
function labelled({ place, flip, left, right, y }, atX, atY) {
  const point = [atX(place.x), atY(place.y)],
    edge = flip ? right : left,
    step = 7,
    bars = flip ? right - place.levers.length * step : left + 2;
  return [
    Math.abs(y - point[1]) > 8 ? s("line", { class: "thread", x1: point[0], y1: point[1], x2: edge, y2: y }) : "",
    s("text", { class: "name", x: edge, y: y + 1, "text-anchor": flip ? "end" : "start" }, place.name),
    s("line", { class: "thread", x1: bars, x2: bars + place.levers.length * step - 2, y1: y + 14, y2: y + 14 }),
    ...place.levers.map((value, i) =>
      s("rect", {
        class: "lever-bar",
        x: bars + i * step,
        width: 5,
        y: y + 14 - Math.max(0, value) * 10,
        height: Math.max(0.01, Math.abs(value) * 10),
      }),
    ),
  ];
}
