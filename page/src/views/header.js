// The top of the page: what it is, who one is, the language, and notices.
import { h, put } from "../dom.js";
import { words } from "../words.js";

export function headerView({ store, t, lang }) {
  const { state } = store,
    other = lang === "sv" ? "en" : "sv";
  return h(
    "header",
    null,
    h("p", { class: "brand" }, "Tillit"),
    h(
      "p",
      { class: "who" },
      state.joined ? h("span", null, put(t(words.room.group), { name: state.nickname })) : "",
      state.room ? h("span", null, put(t(words.room.round), { round: state.room.round })) : "",
    ),
    h(
      "button",
      {
        id: "language",
        type: "button",
        class: "plain",
        lang: other,
        onclick: () => store.tell({ type: "language", lang: other }),
      },
      t(words.room.other_language),
    ),
  );
}

/** What one must know now: no connection, paused, what the server did not want. */
export function noticesView({ store, acts, t, watch }) {
  const calm = h("div", { class: "notices" }),
    urgent = h("div", { class: "urgent" });
  const notice = (kind, text, ...more) => h("div", { class: `notice ${kind}` }, h("p", null, text), more);
  const close = () =>
    h("button", { type: "button", class: "plain", onclick: () => store.tell({ type: "dismiss" }) }, t(words.room.dismiss));

  function show({ connection, room, refusal, notice: named, joined, seminar }) {
    urgent.replaceChildren(
      ...[
        connection.status === "lost" || (connection.status === "connecting" && seminar)
          ? notice(
              "bad",
              t(words.room.lost),
              h("button", { type: "button", class: "plain", onclick: acts.again }, t(words.room.try_now)),
            )
          : "",
        refusal ? notice("bad", t(refusal), close()) : "",
      ].filter(Boolean),
    );
    calm.replaceChildren(
      ...[
        room?.stage === "paused" ? notice("", t(words.room.paused)) : "",
        room?.stage === "revealed" && joined ? notice("", t(words.room.revealed)) : "",
        named && words.room[named] ? notice("", t(words.room[named]), close()) : "",
      ].filter(Boolean),
    );
  }
  watch((state) => [state.connection, state.room?.stage, state.refusal, state.notice, state.joined], show);
  show(store.state);
  return [calm, urgent];
}
