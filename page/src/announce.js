// What a screen reader is told without being asked: that a run begins and ends, that the line is lost or back, and what
// the teacher does. Never single weeks.
import { causesSaid } from "./causes.js";
import { put } from "./dom.js";
import { capital, difference } from "./outcomes.js";
import { lastYear } from "./series.js";
import { words } from "./words.js";

const A_MOMENT = 100; // milliseconds: what is emptied and filled in one go has not changed to a screen reader

export function announce(store, live) {
  let again = 0;
  const say = (text) => {
    clearTimeout(again);
    const same = live.textContent === text;
    live.textContent = same ? "" : text;
    if (same)
      again = setTimeout(() => {
        live.textContent = text;
      }, A_MOMENT);
  };
  const told = (look, text) =>
    store.watch(look, (state, was) => {
      const said = text(state, was);
      if (said) say(said);
    });

  told(
    (state) => [state.connection.status],
    ({ connection, lang }, was) =>
      connection.status === "lost" && was.connection.status !== "connecting"
        ? words.room.lost[lang]
        : connection.status === "open" && live.textContent === words.room.lost[lang]
          ? words.room.back[lang]
          : "",
  );
  told(
    (state) => [state.room?.stage, state.room?.round],
    ({ room, lang }) => room && `${put(words.room.round[lang], { round: room.round })}. ${words.room[room.stage][lang]}`,
  );
  told(
    (state) => [state.run?.status],
    ({ run, lang, ...state }) =>
      run?.status === "ordered" ? waiting(run, lang) : run?.status === "done" ? finished({ run, ...state }, lang) : "",
  );
  told(
    (state) => [state.refusal],
    ({ refusal, lang }) => refusal?.[lang],
  );
  // The page asks why by itself, too: an answer is told to who asked.
  told(
    (state) => [state.why?.answer],
    ({ why, seminar, lang }) =>
      why?.answer && document.activeElement?.id === "why-outcome" && causesSaid(why.answer, seminar, lang)[1],
  );
}

export const waiting = (run, lang) =>
  run.before > 0 ? put(words.govern.before_you[lang], { count: run.before }) : words.govern.first_in_line[lang];

/** "The run is finished. Quality of meetings +0.101." */
export function finished({ seminar, run }, lang) {
  const rows = lastYear(seminar, run.decision.lens, run.weeks) ?? [];
  const told = rows.filter((row) => seminar.predict.includes(row.outcome.name));
  return put(words.see.done[lang], {
    first: told.map((row) => `${capital(row.outcome.label[lang])} ${difference(row.outcome, row.change, lang)}`).join("; "),
  });
}
