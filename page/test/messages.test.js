// What the page makes of what the server says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { initial, kept, next, underWay } from "../src/state.js";
import * as say from "./fixtures.js";

const heard = (state, ...messages) =>
  messages.reduce((before, message) => next(before, { type: "message", message }), state);
const inside = (more = {}) => heard(initial("en", more), say.seminars, say.seminar, say.room, say.welcome);

test("entering gives the seminar, the room, a first decision as today, and who one is", () => {
  const state = inside();
  assert.equal(state.seminar.name, "small");
  assert.equal(state.room.stage, "open");
  assert.deepEqual(state.draft, { lens: "balanced", steps: [{ from: 52, levers: { delegate: 0, stakes: 0.5 } }] });
  assert.deepEqual([state.key, state.nickname, state.joined], ["KEY", "Group 1", true]);
});

test("a run goes from the queue over weeks to the end, and shows its first week at once", () => {
  let state = heard(inside(), say.ordered);
  assert.ok(underWay(state));
  assert.equal(state.run.before, 2);
  state = heard(state, say.weeks(0, 1));
  assert.deepEqual([state.shown, state.playing, state.run.weeks.length], [0, true, 1]);
  state = heard(state, say.weeks(1, 60), say.weeks(60, say.WEEKS), say.done);
  assert.deepEqual([state.run.status, state.run.weeks.length, state.run.hash], ["done", say.WEEKS, say.done.hash]);
});

test("where movement is unwanted, the newest week is shown and nothing plays", () => {
  const state = next(heard(inside(), say.ordered), { type: "message", message: say.weeks(0, 5), calm: true });
  assert.deepEqual([state.shown, state.playing], [4, false]);
});

test("weeks of an older run are left alone", () => {
  const state = heard(inside(), say.ordered);
  assert.equal(heard(state, { ...say.weeks(0, 5), run: 3 }), state);
});

test("weeks that come twice after a reconnection are counted once", () => {
  const state = heard(inside(), say.ordered, say.weeks(0, 10), say.weeks(5, 12));
  assert.equal(state.run.weeks.length, 12);
});

test("coming back in the middle of a run restores prediction and weeks, and the rest follows", () => {
  const going = { run: 4, decision: say.decision, weeks: say.lived(30) };
  let state = heard(initial("sv", { key: "KEY", nickname: "Group 1" }), say.seminars, say.seminar, say.room, {
    ...say.welcome,
    prediction: { curves: { quality: [0.5, 0.6] } },
    under_way: going,
  });
  assert.deepEqual([state.run.status, state.run.weeks.length, state.shown], ["running", 30, 29]);
  assert.deepEqual(state.prediction, { curves: { quality: [0.5, 0.6] }, saved: true });
  assert.equal(state.draft.steps[0].levers.delegate, 0.3);
  state = heard(state, say.weeks(30, say.WEEKS), say.done);
  assert.equal(state.run.status, "done");
});

test("a lost connection takes nothing away, and the decision being made stays", () => {
  let state = inside();
  const draft = { lens: "agency", steps: [{ from: 0, levers: { delegate: 0.7, stakes: 0.5 } }] };
  state = next(state, { type: "draft", draft });
  state = next(state, { type: "connection", status: "lost", wait: 1 });
  const again = heard(state, say.seminars, JSON.parse(JSON.stringify(say.seminar)), say.room, {
    ...say.welcome,
    run: { run: 4, decision: say.decision, weeks: say.lived(), toml: "", hash: "a" },
  });
  assert.equal(again.draft, draft);
  assert.equal(again.seminar, state.seminar, "the same seminar is not drawn anew");
  assert.equal(again.run.status, "done");
});

test("loading the page again keeps the decision and the prediction of the same seminar and round", () => {
  let state = inside();
  state = next(state, {
    type: "draft",
    draft: { lens: "agency", steps: [{ from: 0, levers: { delegate: 0.7, stakes: 0.5 } }] },
  });
  state = next(state, { type: "curve", outcome: "quality", curve: [0.5, 0.7] });
  const again = inside(JSON.parse(JSON.stringify(kept(state))));
  assert.deepEqual(again.draft, state.draft);
  assert.deepEqual(again.prediction.curves, { quality: [0.5, 0.7] });
});

test("the next round clears run and prediction and keeps the decision to go on from", () => {
  let state = heard(inside(), say.ordered, say.weeks(0, say.WEEKS), say.done, say.why, say.wall);
  state = next(state, { type: "curve", outcome: "quality", curve: [0.5, 0.7] });
  const after = heard(state, { ...say.room, round: 2 });
  assert.deepEqual([after.run, after.why, after.wall, after.prediction.curves], [null, null, null, {}]);
  assert.equal(after.draft, state.draft);
});

test("a cancelled run gives way to the one before", () => {
  const before = heard(inside(), say.ordered, say.weeks(0, say.WEEKS), say.done);
  const waiting = heard(before, { ...say.ordered, run: 5 });
  const after = next(waiting, { type: "cancel" });
  assert.equal(after.run.number, 4);
  assert.equal(heard(after, { ...say.done, run: 5 }).run.number, 4);
});

test("a run that the teacher stops is no longer waited for", () => {
  assert.equal(heard(inside(), say.ordered, say.weeks(0, 5), say.stopped).run, null);
  const done = heard(inside(), say.ordered, say.weeks(0, say.WEEKS), say.done);
  assert.equal(heard(done, say.stopped), done);
});

test("a part of the wall replaces the groups it tells and adds new ones", () => {
  const { wall } = heard(inside(), say.wall, say.partOfWall);
  assert.deepEqual(
    wall.groups.map((group) => [group.nickname, group.runs.length]),
    [
      ["Group 1", 2],
      ["Group 2", 2],
      ["Group 3", 0],
    ],
  );
});

test("an answer to why belongs to its outcome and its run", () => {
  const state = next(heard(inside(), say.ordered, say.weeks(0, say.WEEKS), say.done), { type: "ask", outcome: "quality" });
  assert.equal(heard(state, say.why).why.answer.causes.length, 4);
  assert.equal(heard(state, { ...say.why, outcome: "control" }).why.answer, null);
  assert.equal(heard(state, { ...say.why, run: 3 }).why.answer, null);
});

test("what the server refuses is said until it is dismissed", () => {
  const state = heard(inside(), say.refused);
  assert.equal(state.refusal.sv, "no-sv");
  assert.equal(next(state, { type: "dismiss" }).refusal, null);
});

test("when all is forgotten a name is chosen anew", () => {
  const state = heard(inside(), say.ordered, say.forgotten);
  assert.deepEqual([state.joined, state.key, state.run, state.notice], [false, "", null, "forgotten"]);
});

test("a link fills in the decision of its seminar, and says so if it belongs to another", () => {
  const shared = { seminar: "small", lens: "agency", steps: [{ from: 0, levers: { delegate: 5, unknown: 1 } }] };
  const state = inside({ shared });
  assert.deepEqual(state.draft, { lens: "agency", steps: [{ from: 0, levers: { delegate: 1, stakes: 0.5 } }] });
  assert.equal(state.notice, "restored");
  assert.equal(inside({ shared: { ...shared, seminar: "other" } }).notice, "other_seminar");
});

test("another lens moves a prediction along with the world it starts in", () => {
  let state = next(inside(), { type: "curve", outcome: "quality", curve: [0.5, 0.6] });
  state = next(state, { type: "lens", lens: "agency" });
  assert.deepEqual(
    state.prediction.curves.quality.map((one) => Math.round(one * 1000) / 1000),
    [0.4, 0.5],
  );
});

test("what is not known is left alone", () => {
  const state = inside();
  for (const message of [{ type: "news" }, {}, null, 3]) assert.equal(heard(state, message), state);
});
