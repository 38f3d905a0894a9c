// Plays the weeks: the week that is shown goes on until it has reached the newest.

const WEEKS_PER_SECOND = 30;

export function playing(store) {
  let frame = 0,
    last = 0,
    place = 0;

  function step(now) {
    frame = 0;
    const { state } = store;
    if (!state.playing) return;
    place = Math.max(place, state.shown) + ((now - last) / 1000) * WEEKS_PER_SECOND;
    last = now;
    const newest = (state.run?.weeks.length ?? 0) - 1;
    const week = Math.min(Math.floor(place), newest);
    place = Math.min(place, newest + 1);
    const ended = week >= newest && state.run?.status === "done";
    if (week !== state.shown || ended) store.tell({ type: "show", week, playing: !ended });
    if (!ended) frame = requestAnimationFrame(step);
  }

  store.watch(
    (state) => [state.playing],
    (state) => {
      if (!state.playing || frame) return;
      place = state.shown;
      last = performance.now();
      frame = requestAnimationFrame(step);
    },
  );
}
