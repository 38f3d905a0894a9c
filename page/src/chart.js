// Charts that move, on uPlot: as today, the decision and the prediction, with the week that is shown.
import uPlot from "uplot";
import { h } from "./dom.js";
import { number } from "./numbers.js";
import { decimalsFor } from "./plot.js";

const FONT = "13px system-ui, sans-serif",
  INK = "#1a1a1a",
  RULE = "#e4e4e4";

/**
 * @param {{name: string, colour: string, dash?: number[], width?: number}[]} lines without x
 * @param {{lang: string, year: string, height?: number, least?: number}} how `least`: the least that the axis spans
 */
export function chart(lines, { lang, year, height = 200, least = 0.04 }) {
  const holder = h("div", { class: "chart", style: `min-height: ${height}px`, "aria-hidden": "true" }),
    mark = h("div", { class: "now", hidden: true });
  let plot = null,
    data = null,
    week = -1;

  const options = (width) => ({
    width,
    height,
    legend: { show: false },
    cursor: { show: false },
    padding: [10, 8, 0, 0],
    scales: { x: { time: false }, y: { range: (_, low, high) => span(low, high, least) } },
    series: [
      {},
      ...lines.map((line) => ({
        label: line.name,
        stroke: line.colour,
        width: line.width ?? 2,
        dash: line.dash,
        points: { show: false },
      })),
    ],
    axes: [
      {
        stroke: INK,
        font: FONT,
        size: 28,
        grid: { stroke: RULE, filter: years },
        ticks: { stroke: RULE, size: 4, filter: years },
        incrs: [26],
        space: 1,
        // A line where a year begins, its number in the middle.
        splits: (_, __, low, high) => {
          const all = [];
          for (let at = Math.ceil(low / 26) * 26; at <= high; at += 26) all.push(at);
          return all;
        },
        values: (_, splits) =>
          splits.map((at) => (at < 0 || at % 52 === 0 ? "" : at < 52 ? `${year} 1` : String(Math.floor(at / 52) + 1))),
      },
      {
        stroke: INK,
        font: FONT,
        size: 52,
        grid: { stroke: RULE },
        ticks: { show: false },
        values: (_, splits) => splits.map((value) => number(value, decimalsFor(splits), lang)),
      },
    ],
    hooks: { ready: [(made) => made.over.append(mark)], setSize: [place], setScale: [place] },
  });

  function place() {
    if (!plot) return;
    mark.hidden = week < 0;
    mark.style.transform = `translateX(${plot.valToPos(week, "x")}px)`;
  }
  function make() {
    const width = Math.floor(holder.clientWidth);
    if (!width || !data) return;
    if (plot) plot.setSize({ width, height });
    else {
      plot = new uPlot(options(width), data, holder);
      place();
    }
  }
  const sized = new ResizeObserver(make);
  sized.observe(holder);

  return {
    holder,
    /** [x, …lines] */
    set(values) {
      data = values;
      if (plot) plot.setData(values);
      else make();
    },
    show(at) {
      week = at;
      place();
    },
    end() {
      sized.disconnect();
      plot?.destroy();
    },
  };
}

const years = (_, splits) => splits.map((at) => (at % 52 === 0 ? at : null));

/** A range with some room, never so narrow that noise looks like news. */
function span(low, high, least) {
  if (low === null || high === null) return [0, 1];
  const middle = (low + high) / 2,
    reach = Math.max((high - low) * 1.15, least) / 2;
  return [low >= 0 ? Math.max(0, middle - reach) : middle - reach, middle + reach];
}
