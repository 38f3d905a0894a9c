// What the seminar is about, and the way in: a code if one is needed, a name for the group.
import { h, put } from "../dom.js";
import { whole } from "../numbers.js";
import { words } from "../words.js";

export function introView(tools) {
  const { store, t, lang } = tools,
    { seminar, joined, teaches } = store.state;
  if (!seminar) return door(tools);
  return h(
    "div",
    { class: "intro" },
    h("h1", null, t(seminar.title)),
    h("p", { class: "lead" }, t(seminar.purpose)),
    h(
      "p",
      { class: "small" },
      put(t(words.room[seminar.participants ? "taking_part" : "world"]), {
        people: whole(seminar.people, lang),
        citizens: whole(seminar.citizens, lang),
        principals: seminar.principals,
        years: whole(seminar.weeks / 52, lang),
        count: seminar.participants,
      }),
    ),
    joined ? h("details", null, h("summary", null, t(words.room.look_at)), h("p", null, t(seminar.look_at))) : "",
    joined ? "" : teaches ? h("details", null, h("summary", null, t(words.teach.part)), nameForm(tools)) : nameForm(tools),
  );
}

/** Before the server has said anything, or if it does not let one in. */
function door({ store, acts, t, watch }) {
  const text = h("p", { class: "lead", role: "alert" });
  const field = h("input", {
    id: "code",
    autocomplete: "off",
    autocapitalize: "characters",
    spellcheck: "false",
    maxlength: 12,
    required: true,
    "aria-describedby": "code-hint",
  });
  const form = h(
    "form",
    {
      class: "card",
      onsubmit: (event) => {
        event.preventDefault();
        acts.enter(field.value);
      },
    },
    h("label", { for: "code" }, t(words.room.code)),
    field,
    h("p", { id: "code-hint", class: "small" }, t(words.room.code_hint)),
    h("button", { class: "main" }, t(words.room.with_code)),
  );
  const show = ({ connection }) => {
    if (connection.status === "connecting" && !form.hidden && text.textContent) return;
    text.textContent = t(connection.status === "refused" ? words.room.no_entry : words.room.waiting);
    form.hidden = connection.status !== "refused";
  };
  watch((state) => [state.connection], show);
  form.hidden = true;
  show(store.state);
  return h("div", { class: "intro" }, h("h1", null, t(words.shared.product)), text, form);
}

function nameForm({ store, acts, t }) {
  const field = h("input", {
    id: "name",
    autocomplete: "off",
    maxlength: 24,
    required: true,
    value: store.state.nickname,
    "aria-describedby": "name-hint",
  });
  const enter = (event) => {
    event.preventDefault();
    const nickname = field.value.trim();
    if (!nickname) return;
    store.tell({ type: "named", nickname });
    acts.say({ type: "hello", nickname, key: store.state.key });
  };
  return h(
    "form",
    { class: "card", onsubmit: enter },
    h("label", { for: "name" }, t(words.room.name)),
    field,
    h("p", { id: "name-hint", class: "small" }, t(words.room.name_hint)),
    h("button", { class: "main" }, t(words.room.enter)),
  );
}
