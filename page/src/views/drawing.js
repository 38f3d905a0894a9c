// A chart to draw a prediction on: how it has been, what one believes comes, and later what came.
import { h, onceAFrame, put } from "../dom.js";
import { number } from "../numbers.js";
import { outcomeOf } from "../outcomes.js";
import { clamp, curveBy, curveOf, drawn, scaleOf } from "../prediction.js";
import { frame, path } from "../plot.js";
import { lensShown, NOTHING, seriesOf, startOf } from "../series.js";
import { predictionLocked } from "../state.js";
import { words } from "../words.js";

const WIDTH = 340,
  HEIGHT = 200;

export function drawing(name, { store, t, lang, watch }) {
  const { seminar } = store.state,
    outcome = outcomeOf(seminar, name),
    holder = h("div", { class: "drawing" });
  let plot, scale, start;

  /** Where a pointer is: share of the time, value. */
  function placeOf(event) {
    const box = plot.picture.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * WIDTH,
      y = ((event.clientY - box.top) / box.height) * HEIGHT;
    const zero = plot.atX(0),
      value = scale.most - ((y - plot.box.top) / (plot.box.bottom - plot.box.top)) * (scale.most - scale.least);
    return { at: clamp((x - zero) / (plot.box.right - zero), 0, 1), value: clamp(value, scale.least, scale.most) };
  }

  let last = null;
  const draw = (event) => {
    if (last === null || predictionLocked(store.state)) return;
    const place = placeOf(event),
      curve = store.state.prediction.curves[name] ?? curveOf("unchanged", outcome, start);
    store.tell({ type: "curve", outcome: name, curve: drawn(curve, last, place) });
    last = place;
  };
  const begin = (event) => {
    if (predictionLocked(store.state)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    last = placeOf(event);
    draw(event);
  };
  const end = () => {
    last = null;
  };

  let mine, came;
  function make() {
    const lens = lensShown(store.state),
      { x, today } = seriesOf(seminar, lens, NOTHING, name),
      history = x.map((week, i) => (week < 0 ? today[i] : null));
    start = startOf(seminar, lens, name);
    scale = scaleOf(outcome, start);
    plot = frame({
      width: WIDTH,
      height: HEIGHT,
      weeks: [-52, seminar.weeks],
      range: [scale.least, scale.most],
      write: (value, decimals) => number(value, decimals, lang),
      year: (year) => (year === 1 ? put(t(words.shared.year_of), { year }) : year > 0 ? String(year) : ""),
    });
    plot.line("today").setAttribute("d", path(x, history, plot.atX, plot.atY));
    came = plot.line("came");
    mine = plot.line("prediction");
    plot.picture.setAttribute("role", "img");
    plot.picture.setAttribute("aria-label", put(t(words.predict.draw), { outcome: t(outcome.label) }));
    for (const [kind, does] of [
      ["pointerdown", begin],
      ["pointermove", draw],
      ["pointerup", end],
      ["pointercancel", end],
    ])
      plot.picture.addEventListener(kind, does);
    holder.replaceChildren(plot.picture);
    show(store.state);
  }
  function show(state) {
    const curve = state.prediction.curves[name],
      weeks = Array.from({ length: 33 }, (_, i) => ((seminar.weeks - 1) * i) / 32);
    mine.setAttribute("d", curve ? path(weeks, curveBy(curve, weeks, seminar.weeks), plot.atX, plot.atY) : "");
    const { x, mine: lived } = seriesOf(seminar, lensShown(state), state.run?.weeks ?? NOTHING, name);
    came.setAttribute("d", path(x, lived, plot.atX, plot.within));
    holder.classList.toggle("locked", predictionLocked(state));
  }
  make();
  watch((state) => [lensShown(state)], make);
  watch(
    (state) => [state.prediction, state.run?.status, state.run?.weeks],
    onceAFrame(() => show(store.state)),
  );
  return holder;
}
