// Where the state is kept. Whoever watches is told once per change of what it watches.
import { initial, next } from "./state.js";

/** @param {object} state what to begin with */
export function createStore(state = initial("en")) {
  const watchers = new Set();
  return {
    get state() {
      return state;
    },
    /** Something happened. */
    tell(event) {
      const was = state;
      state = next(state, event);
      if (state !== was) for (const watcher of [...watchers]) watcher(state, was);
    },
    /** Calls `told(state, was)` whenever one of what `look` returns has changed. Returns how to stop. */
    watch(look, told) {
      let seen = look(state);
      const watcher = (now, was) => {
        const sees = look(now);
        if (sees.every((one, i) => Object.is(one, seen[i]))) return;
        seen = sees;
        told(now, was);
      };
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

/** Watching that can be ended all at once: what views get, so that a part that is made anew leaves nothing behind. */
export function scope(store) {
  let stops = [];
  return {
    watch: (look, told) => {
      stops.push(store.watch(look, told));
    },
    ended: (stop) => {
      stops.push(stop);
    },
    clear() {
      for (const stop of stops) stop();
      stops = [];
    },
  };
}
