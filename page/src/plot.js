// A small line chart as SVG: for drawing on and for paper. Charts that move are in chart.js.
import { s } from "./dom.js";
import { known } from "./numbers.js";

/** Ticks at round values within a range: about `count` of them. */
export function ticks(least, most, count = 4) {
  const rough = (most - least) / count || 1,
    power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough * 0.999);
  const found = [];
  for (let i = Math.ceil(least / step - 1e-9); i * step <= most + step * 1e-9; i += 1) found.push(i * step);
  return found;
}

/** Decimals that tell ticks apart. */
export const decimalsFor = (marks) => {
  const step = marks.length > 1 ? Math.abs(marks[1] - marks[0]) : 1;
  return [0, 1, 2, 3, 4].find((n) => Math.abs(step * 10 ** n - Math.round(step * 10 ** n)) < 1e-6) ?? 4;
};

/** "M…L…" of a series; gaps where nothing is known. */
export function path(x, y, atX, atY) {
  let pen = "M",
    out = "";
  x.forEach((week, i) => {
    if (!known(y[i])) {
      pen = "M";
      return;
    }
    out += `${pen}${atX(week).toFixed(1)} ${atY(y[i]).toFixed(1)}`;
    pen = "L";
  });
  return out;
}

/**
 * Axes and a place to draw: {picture, atX, atY, within, box, line(class of a series)}.
 * @param {{width: number, height: number, weeks: [number, number], range: [number, number], write: (value: number, decimals: number) => string, year: (year: number) => string}} how
 */
export function frame({ width, height, weeks, range, write, year }) {
  const box = { left: 44, right: width - 8, top: 8, bottom: height - 24 };
  const atX = (week) => box.left + ((week - weeks[0]) / (weeks[1] - weeks[0])) * (box.right - box.left);
  const atY = (value) => box.bottom - ((value - range[0]) / (range[1] - range[0])) * (box.bottom - box.top);
  const marks = ticks(range[0], range[1]),
    decimals = decimalsFor(marks);
  const years = [];
  for (let week = Math.ceil(weeks[0] / 52) * 52; week < weeks[1]; week += 52) years.push(week);
  const picture = s(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, class: "plot" },
    marks
      .map((value) => [
        s("line", { x1: box.left, x2: box.right, y1: atY(value), y2: atY(value), class: "rule" }),
        s("text", { x: box.left - 6, y: atY(value) + 4, "text-anchor": "end" }, write(value, decimals)),
      ])
      .flat(),
    years
      .map((week) => [
        s("line", { x1: atX(week), x2: atX(week), y1: box.top, y2: box.bottom + 4, class: week ? "rule" : "start" }),
        week + 26 < weeks[1]
          ? s("text", { x: atX(week + 26), y: box.bottom + 17, "text-anchor": "middle" }, year(week / 52 + 1))
          : "",
      ])
      .flat(),
  );
  const line = (kind) => {
    const made = s("path", { class: kind });
    picture.append(made);
    return made;
  };
  // What goes beyond the axis is drawn at its end.
  const within = (value) => Math.min(box.bottom, Math.max(box.top, atY(value)));
  return { picture, atX, atY, within, box, line };
}

/** A range that holds all of these, with room above and below. */
export function rangeOf(series, least = 0.02) {
  const all = series.flat().filter(known),
    low = Math.min(...all),
    high = Math.max(...all);
  if (!all.length) return [0, 1];
  const room = Math.max(least, (high - low) * 0.12);
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
}
