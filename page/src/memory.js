// What a tab remembers when the page is loaded again: who the group is, and what it was working on. Gone with the tab.
import { kept } from "./state.js";

const PLACE = "tillit";

export function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem(PLACE)) ?? {};
  } catch {
    return {};
  }
}

/** Writes it down whenever it changes. */
export function keep(store, entry) {
  const write = (state) => {
    try {
      sessionStorage.setItem(PLACE, JSON.stringify({ ...kept(state), lang: state.lang, code: entry.code }));
    } catch {
      /* a tab that may not remember still works */
    }
  };
  store.watch((state) => [state.key, state.draft, state.prediction, state.lang, state.room, state.connection.status], write);
}
