// Step 6: what a group takes home.
import { linkTo } from "../address.js";
import { csvOf } from "../csv.js";
import { decisionOf } from "../decision.js";
import { download, h, put } from "../dom.js";
import { words } from "../words.js";

export function takeView({ store, acts, t, lang, watch }) {
  const { seminar } = store.state,
    told = h("span", { role: "status", class: "small" });
  const link = h("input", { id: "link", readonly: true, onfocus: () => link.select() }),
    command = h("pre", { class: "command", tabindex: 0 }),
    hash = h("p");
  const button = (text, does, kind = "") => h("button", { type: "button", class: kind, onclick: does }, t(text));
  const files = h(
    "div",
    null,
    h(
      "div",
      { class: "row" },
      button(words.take.print, () => window.print(), "main"),
      h("p", { class: "small" }, t(words.take.print_hint)),
    ),
    h(
      "div",
      { class: "row" },
      button(words.take.csv, () =>
        download(`${fileName(store.state)}.csv`, "text/csv", csvOf(seminar, store.state.run, lang)),
      ),
      button(words.take.toml, () => download(`${fileName(store.state)}.toml`, "application/toml", store.state.run.toml)),
    ),
    hash,
    command,
  );
  const later = h("p", { class: "notice" }, t(words.take.later));

  async function copy() {
    try {
      await navigator.clipboard.writeText(link.value);
      told.textContent = t(words.take.copied);
    } catch {
      // only secure pages may; the address of a room is none
      link.focus();
      link.select();
      told.textContent = t(words.take.by_hand);
    }
  }
  function show(state) {
    const done = state.run?.status === "done";
    files.hidden = !done;
    later.hidden = done;
    link.value = linkTo(
      location.origin,
      acts.entry.code || codeOf(state.join),
      seminar.name,
      done ? state.run.decision : decisionOf(seminar, state.draft),
    );
    told.textContent = "";
    hash.textContent = done ? put(t(words.take.command), { hash: state.run.hash }) : "";
    command.textContent = done ? commandOf(state) : "";
  }
  watch((state) => [state.run?.status, state.run?.number, state.draft, state.join], show);
  show(store.state);
  return h(
    "div",
    null,
    h("p", { class: "lead" }, t(words.take.lead)),
    later,
    files,
    h("p", null, h("label", { for: "link" }, t(words.take.link))),
    h("div", { class: "row" }, link, button(words.take.copy, copy), told),
  );
}

const codeOf = (join) => join?.code ?? "";

/** "free_trial_group_1_3": the seminar, the group and the run, in letters every system allows. */
export const fileName = ({ seminar, nickname, run }) =>
  [seminar.name, nickname.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(), run?.number ?? 0]
    .join("_")
    .replace(/[^a-z0-9_]+/g, "_");

export function commandOf(state) {
  const name = fileName(state);
  return `./tillit run ${name}.toml --output ${name}.h5\n./tillit inspect ${name}.h5`;
}
