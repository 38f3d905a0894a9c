import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as later } from "node:timers/promises";
import { announce } from "../src/announce.js";
import { createStore } from "../src/store.js";
import { refused } from "./fixtures.js";

/** An element that notes what it holds. */
const element = () => {
  const held = [];
  return {
    held,
    get textContent() {
      return held.at(-1) ?? "";
    },
    set textContent(text) {
      held.push(text);
    },
  };
};

test("the same said again is emptied first, and what comes meanwhile is not overwritten", async () => {
  const store = createStore(),
    live = element();
  announce(store, live);
  const refuse = (word) => store.tell({ type: "message", message: { ...refused, why: { en: word, sv: word } } });
  refuse("no");
  refuse("no");
  assert.deepEqual(live.held, ["no", ""]);
  await later(300);
  assert.deepEqual(live.held, ["no", "", "no"]);
  refuse("no");
  refuse("never");
  await later(300);
  assert.deepEqual(live.held, ["no", "", "no", "", "never"]);
});
