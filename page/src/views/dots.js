// Good meetings as dots, one per citizen; if there are too many, a dot is several and the legend says how many.
import { h, put } from "../dom.js";
import { follow, inWeek } from "../follow.js";
import { known, percent, whole } from "../numbers.js";
import { capital, indexOf } from "../outcomes.js";
import { weekSaid } from "../said.js";
import { words } from "../words.js";

const PITCH = 3,
  DOT = 2,
  HIGHEST = 240; // pixels
const GOOD = "#0072b2",
  OTHER = "#c9c9c9",
  LINE = "#1a1a1a";
const PER_DOT = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000];

/** How many citizens a dot is, and the dots' columns and rows, in a place so wide. */
export function dotsFor(citizens, width) {
  const columns = Math.max(1, Math.floor(width / PITCH)),
    rows = Math.floor(HIGHEST / PITCH);
  const each = PER_DOT.find((one) => citizens / one <= columns * rows) ?? PER_DOT.at(-1),
    count = Math.ceil(citizens / each);
  return { each, count, columns, rows: Math.ceil(count / columns) };
}

export function dotsView(tools) {
  const { store, t, lang, ended } = tools,
    { seminar } = store.state,
    { citizens } = seminar;
  const canvas = h("canvas", { class: "dots", "aria-hidden": "true" }),
    key = h("span"),
    said = h("p", { class: "small" });
  let plan = null,
    width = 0;

  const at = (week) => {
    const { mine, today } = inWeek(followed.series()[0], week);
    return { share: mine ?? today, today, mine: known(mine) };
  };
  const tell = () => {
    const { share, today, mine } = at(store.state.shown),
      count = (part) => (known(part) ? whole(Math.round(part * citizens), lang) : "–");
    said.textContent = put(t(words.see.dots_words), {
      when: capital(weekSaid(store.state.shown, lang)),
      share: percent(share, lang),
      citizens: whole(citizens, lang),
      good: count(share),
      today: mine ? put(t(words.see.dots_today), { good: count(today) }) : "",
    });
  };
  const draw = () => {
    if (!width) return;
    const { share, today, mine } = at(store.state.shown),
      pen = canvas.getContext("2d"),
      dense = window.devicePixelRatio || 1;
    plan = dotsFor(citizens, width);
    const height = plan.rows * PITCH;
    if (canvas.width !== Math.round(width * dense) || canvas.height !== Math.round(height * dense)) {
      canvas.width = Math.round(width * dense);
      canvas.height = Math.round(height * dense);
      canvas.style.height = `${height}px`;
      key.textContent = put(t(words.see.dot_is), {
        count:
          plan.each === 1 ? t(words.see.one_citizen) : put(t(words.see.many_citizens), { count: whole(plan.each, lang) }),
      });
    }
    pen.setTransform(dense, 0, 0, dense, 0, 0);
    pen.clearRect(0, 0, width, height);
    // Column by column, so that the good ones fill the field from the left as a bar does.
    const good = Math.round((share ?? 0) * plan.count);
    for (let i = 0; i < plan.count; i += 1) {
      pen.fillStyle = i < good ? GOOD : OTHER;
      pen.fillRect(Math.floor(i / plan.rows) * PITCH, (i % plan.rows) * PITCH, DOT, DOT);
    }
    if (mine && known(today)) {
      pen.fillStyle = LINE;
      pen.fillRect(Math.round((today * plan.count) / plan.rows) * PITCH - 2, 0, 2, height);
    }
    tell();
  };
  const followed = follow(tools, ["good_meetings"], draw);
  const sized = new ResizeObserver(() => {
    width = canvas.parentElement?.clientWidth ?? 0;
    followed.again();
  });

  ended(() => sized.disconnect());
  const field = h("div", { class: "field" }, canvas);
  sized.observe(field);
  followed.again();
  return h(
    "figure",
    { class: "card" },
    h("figcaption", null, t(words.see.dots)),
    h(
      "ul",
      { class: "legend" },
      h("li", { class: "block", style: `--ink: ${GOOD}` }, t(words.see.good)),
      h("li", { class: "block", style: `--ink: ${OTHER}` }, t(words.see.other)),
      indexOf(seminar, "good_meetings") >= 0 ? h("li", { class: "upright" }, t(words.see.line_today)) : "",
      h("li", { class: "bare" }, key),
    ),
    field,
    said,
  );
}
