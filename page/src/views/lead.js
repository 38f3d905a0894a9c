// How a teacher leads: start, pause, reveal, the next round, another seminar, export, forget.
import { h, put } from "../dom.js";
import { words } from "../words.js";

export function leadView({ store, acts, t, watch }) {
  const teach = (what, more) => acts.say({ type: "teach", what, ...more });
  const button = (what, kind = "") =>
    h("button", { type: "button", id: `teach-${what}`, class: kind, onclick: () => teach(what) }, t(words.teach[what]));
  const buttons = ["start", "pause", "reveal", "next"].map((what) =>
    button(what, what === "start" || what === "reveal" ? "main" : ""),
  );
  const stage = h("p", { class: "stage" }),
    counts = h("p", { class: "counts" }),
    names = h("ul", { class: "names" }),
    sure = h("div");

  const show = ({ room }) => {
    stage.textContent = room
      ? `${put(t(words.room.round), { round: room.round })}: ${t(words.teach[`stage_${room.stage}`])}`
      : "";
    counts.textContent = room ? put(t(words.teach.groups), room) : "";
    names.replaceChildren(
      ...(room?.names?.length ? room.names.map((name) => h("li", null, name)) : [h("li", null, t(words.teach.nobody))]),
    );
    buttons[0].disabled = room?.stage === "open";
    buttons[1].disabled = room?.stage === "paused";
    buttons[2].disabled = room?.stage === "revealed";
  };
  watch((state) => [state.room], show);
  show(store.state);

  const ask = () => {
    const no = h(
      "button",
      {
        type: "button",
        onclick: () => {
          sure.replaceChildren();
          forget.focus();
        },
      },
      t(words.teach.no),
    );
    const yes = h(
      "button",
      {
        type: "button",
        id: "teach-forget-yes",
        class: "danger",
        onclick: () => {
          teach("forget");
          sure.replaceChildren();
          forget.focus();
        },
      },
      t(words.teach.forget_yes),
    );
    sure.replaceChildren(
      h(
        "div",
        { class: "notice bad", role: "group", "aria-label": t(words.teach.forget) },
        h("p", null, t(words.teach.forget_sure)),
        yes,
        no,
      ),
    );
    no.focus();
  };
  const forget = h("button", { type: "button", id: "teach-forget", class: "plain", onclick: ask }, t(words.teach.forget));
  return [
    stage,
    h("div", { class: "row" }, buttons),
    h("p", { class: "small" }, t(words.teach.next_hint)),
    counts,
    h("h3", null, t(words.teach.names)),
    names,
    choiceView({ store, t, teach }),
    h(
      "div",
      { class: "row" },
      h(
        "a",
        { class: "button", href: `/export?teacher=${encodeURIComponent(acts.entry.teacher)}`, download: "seminar.json" },
        t(words.teach.export),
      ),
      forget,
    ),
    sure,
  ];
}

/** Another seminar: chosen in a list, changed by a button, so that arrow keys change nothing by accident. */
function choiceView({ store, t, teach }) {
  const { list, seminar } = store.state;
  if (list.length < 2) return "";
  const choice = h(
    "select",
    { id: "seminar" },
    list.map((one, i) => h("option", { value: i, selected: one.name === seminar.name }, t(one.title))),
  );
  return h(
    "div",
    { class: "row" },
    h("label", null, t(words.teach.seminar) + " ", choice),
    h(
      "button",
      { type: "button", id: "teach-seminar", onclick: () => teach("seminar", { seminar: Number(choice.value) }) },
      t(words.teach.choose),
    ),
  );
}
