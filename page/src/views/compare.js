// Step 5, and the teacher's wall: every group's decision and result in one picture.
import { h, table } from "../dom.js";
import { capital, difference, outcomeOf, titled, written } from "../outcomes.js";
import { decisionSaid, lensShort } from "../said.js";
import { placesOf } from "../wall.js";
import { words } from "../words.js";
import { scatter } from "./scatter.js";

export function compareView(tools) {
  const { store, t, watch } = tools,
    holder = h("div");
  const show = ({ wall, room, teaches }) => {
    const visible = wall && (teaches || room?.stage === "revealed");
    holder.replaceChildren(visible ? wallView(tools, "wall") : h("p", { class: "notice" }, t(words.compare.hidden)));
  };
  if (store.state.teaches)
    return h(
      "p",
      null,
      h(
        "a",
        {
          href: "#",
          onclick: (event) => {
            event.preventDefault();
            document.getElementById("lead-wall")?.scrollIntoView();
          },
        },
        t(words.teach.wall),
      ),
    );
  // Once it is there the wall follows by itself; only its coming and going is watched here.
  watch((state) => [!!state.wall, state.room?.stage], show);
  show(store.state);
  return h("div", null, h("p", { class: "lead" }, t(words.compare.lead)), holder);
}

const NARROW = "(max-width: 640px)";

/** The wall itself: two outcomes to choose, the picture, and the table. `id` tells two walls on a page apart. */
export function wallView(tools, id) {
  const { store, t, lang, watch, ended } = tools,
    { seminar } = store.state,
    narrow = matchMedia(NARROW),
    first = (name, i) => (outcomeOf(seminar, name) ?? seminar.outcomes[i]).name;
  const chosen = { x: first("staff_trust", 0), y: first("quality", 1), relative: false, earlier: false };
  const holder = h("div");
  const axis = (which, text) =>
    h(
      "label",
      null,
      t(text) + " ",
      h(
        "select",
        {
          id: `${id}-${which}`,
          onchange: (event) => {
            chosen[which] = event.target.value;
            show();
          },
        },
        seminar.outcomes.map((one) =>
          h("option", { value: one.name, selected: one.name === chosen[which] }, titled(one, lang)),
        ),
      ),
    );
  const box = (which, text) =>
    h(
      "label",
      null,
      h("input", {
        type: "checkbox",
        onchange: (event) => {
          chosen[which] = event.target.checked;
          show();
        },
      }),
      " " + t(text),
    );

  function show() {
    const { wall } = store.state,
      places = wall ? placesOf(seminar, wall, chosen) : [];
    if (!places.length) return holder.replaceChildren(h("p", { class: "notice" }, t(words.compare.nobody)));
    holder.replaceChildren(
      scatter(seminar, places, { ...chosen, narrow: narrow.matches }, { t, lang }),
      groupsTable(seminar, places, chosen, { t, lang }),
    );
  }
  watch((state) => [state.wall], show);
  narrow.addEventListener("change", show);
  ended(() => narrow.removeEventListener("change", show));
  show();
  return h(
    "div",
    { class: "wall" },
    h(
      "div",
      { class: "row" },
      axis("y", words.compare.up),
      axis("x", words.compare.across),
      box("relative", words.compare.as_difference),
      box("earlier", words.compare.earlier),
    ),
    holder,
  );
}

function groupsTable(seminar, places, { x, y, relative }, { t, lang }) {
  const write = (name, value) => (relative ? difference : written)(outcomeOf(seminar, name), value, lang);
  const head = [
    t(words.compare.group),
    titled(outcomeOf(seminar, y), lang),
    titled(outcomeOf(seminar, x), lang),
    t(words.compare.theory),
    t(words.compare.policy),
  ];
  const rows = places.map((place) => [
    place.name,
    write(y, place.y),
    write(x, place.x),
    capital(lensShort(seminar.lenses.find((lens) => lens.name === place.decision.lens) ?? seminar.lenses[0], lang)),
    decisionSaid(seminar, place.decision, lang).join(" "),
  ]);
  return h("div", null, h("h3", null, t(words.compare.table)), table(t(words.compare.table), head, rows, "numbers"));
}
