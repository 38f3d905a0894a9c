import assert from "node:assert/strict";
import { test } from "node:test";
import { decisionIn, linkTo, readAddress, roomOf } from "../src/address.js";
import { decisionOf, filled, firstDraft, oneMore, weeksToBegin, withoutStep } from "../src/decision.js";
import { decisionSaid, when } from "../src/said.js";
import { decision, seminar } from "./fixtures.js";

test("only what a step moves is sent, in the order of weeks", () => {
  const draft = {
    lens: "agency",
    steps: [
      { from: 52, levers: { delegate: 0, stakes: 0.5 } },
      { from: 0, levers: { delegate: 0.3, stakes: 0.5 } },
    ],
  };
  assert.deepEqual(decisionOf(seminar, draft), {
    lens: "agency",
    steps: [
      { from: 0, levers: { delegate: 0.3 } },
      { from: 52, levers: { delegate: 0 } },
    ],
  });
  assert.deepEqual(decisionOf(seminar, firstDraft(seminar)).steps, []);
});

test("a decision filled in and sent again is the same decision", () => {
  assert.deepEqual(decisionOf(seminar, { lens: "balanced", steps: filled(seminar, decision.steps) }), decision);
});

test("there are at most four steps, each in a year of its own", () => {
  let draft = firstDraft(seminar);
  for (let i = 0; i < 9; i += 1) draft = oneMore(seminar, draft);
  assert.deepEqual(
    draft.steps.map((step) => step.from),
    [0, 52],
  );
  const long = { ...seminar, weeks: 520 };
  for (let i = 0; i < 9; i += 1) draft = oneMore(long, draft);
  assert.equal(draft.steps.length, 4);
  assert.equal(withoutStep(draft, 1).steps.length, 3);
  assert.deepEqual(weeksToBegin(seminar, [{ from: 60 }]), [0, 52, 60]);
});

test("a link brings a decision back, with the code and in any words", () => {
  const link = linkTo("http://10.0.0.1:8400", "ABCD23", "små & stora", decision);
  const said = readAddress(new URL(link));
  assert.equal(said.code, "ABCD23");
  assert.deepEqual(said.shared, { seminar: "små & stora", ...decision });
  assert.ok(!link.includes("teacher"));
});

test("an address that says nothing, or nonsense, gives no decision", () => {
  assert.equal(readAddress(new URL("http://a/#do=%7Bnonsense")).shared, null);
  for (const text of [null, "[]", "3", '{"seminar":"a","lens":"b","steps":[{"from":-1,"levers":{}}]}'])
    assert.equal(decisionIn(text), null);
  assert.deepEqual(readAddress(new URL("http://a/?lang=sv#teacher=KEY")), {
    code: "",
    teacher: "KEY",
    step: "",
    lang: "sv",
    shared: null,
  });
});

test("the room is where the page came from", () => {
  const here = new URL("http://10.0.0.1:8400/");
  assert.equal(roomOf(here, { code: "AB", teacher: "" }), "ws://10.0.0.1:8400/room?code=AB");
  assert.equal(roomOf(here, { code: "AB", teacher: "K Y" }), "ws://10.0.0.1:8400/room?teacher=K%20Y");
  assert.equal(roomOf(here, { code: "", teacher: "" }), "ws://10.0.0.1:8400/room");
});

test("decisions and weeks are said in words", () => {
  assert.equal(when(52, "sv"), "år 2");
  assert.equal(when(53, "en"), "year 2, week 2");
  assert.deepEqual(decisionSaid(seminar, decision, "sv"), ["Från år 2: delegation-sv 0,3."]);
  assert.deepEqual(decisionSaid(seminar, { lens: "balanced", steps: [] }, "en"), ["Everything as today."]);
});
