// Where the groups' points stand and where their names find room. When there is not room for all the picture grows.
import { known } from "../numbers.js";
import { clamp } from "../prediction.js";
import { rangeOf } from "../plot.js";
import { apart, namesSaid, together } from "../wall.js";

export const BOX = { left: 62, top: 26, bottom: 56, right: 18 },
  BAR = 7; // from one lever's bar to the next
const HIGH = 420,
  WIDE = { desk: 760, narrow: 340 },
  LETTERS = { desk: 40, narrow: 24 }, // a name has 24 at most
  LETTER = 8.2,
  LABEL = { above: 12, below: 24, from_point: 10, edge: 4 };

/**
 * {wide, high, ranges: [of x, of y], atX, atY, labels: [{text, place, places, flip, left, right, y}]}; a label with `flip`
 * stands to the left of its point.
 */
export function layout(places, narrow) {
  const form = narrow ? "narrow" : "desk",
    wide = WIDE[form];
  const ranges = ["x", "y"].map((axis) =>
    rangeOf([places.flatMap((place) => [place[axis], place.base[axis]]).filter(known)]),
  );
  const share = (value, [least, most]) => (value - least) / (most - least);
  const atX = (value) => BOX.left + share(value, ranges[0]) * (wide - BOX.left - BOX.right);
  const labels = together(places).map((some) => sided(some, atX(some[0].x), wide, LETTERS[form]));
  const row = LABEL.above + LABEL.below;
  for (let high = HIGH; ; high += row) {
    const floor = high - BOX.bottom,
      atY = (value) => floor - share(value, ranges[1]) * (floor - BOX.top);
    const there = labels.map((label) => ({ ...label, y: atY(label.place.y) }));
    const placed = apart(there, row, BOX.top + LABEL.above, floor - LABEL.below);
    if (placed) return { wide, high, ranges, atX, atY, labels: placed };
  }
}

/** A label on that side of its point where it is within the picture. */
function sided(places, x, wide, letters) {
  const text = namesSaid(
      places.map((place) => place.name),
      letters,
    ),
    size = Math.max(text.length * LETTER, places[0].levers.length * BAR) + 2,
    most = wide - LABEL.edge - size;
  const flip = x + LABEL.from_point > most;
  const left = clamp(flip ? x - LABEL.from_point - size : x + LABEL.from_point, LABEL.edge, most);
  return { text, place: places[0], places, flip, left, right: left + size };
}
