import assert from "node:assert/strict";
import { test } from "node:test";
import { CHOICES, choiceOf, curveBy, curveOf, drawn, nearness, scaleOf, shifted, valueAt } from "../src/prediction.js";
import { seminar } from "./fixtures.js";

const [quality, , incidents] = seminar.outcomes;
const near = (a, b) => assert.ok(Math.abs(a - b) < 1e-9, `${a} is not ${b}`);

test("each choice makes a curve that begins where the outcome is and is read back as the same choice", () => {
  for (const [outcome, start] of [
    [quality, 0.5],
    [incidents, 8],
  ]) {
    for (const choice of CHOICES) {
      const curve = curveOf(choice, outcome, start);
      assert.ok(curve.length >= 2 && curve.length <= 17);
      near(curve[0], start);
      assert.equal(choiceOf(curve.at(-1) - start, scaleOf(outcome, start)), choice);
    }
  }
});

test("curves stay within what the outcome can be", () => {
  assert.ok(curveOf("falls_much", quality, 0.05).every((value) => value >= 0));
  assert.ok(curveOf("rises_much", quality, 0.95).every((value) => value <= 1));
});

test("drawing changes what lies between the two places and never the beginning", () => {
  const flat = Array(9).fill(0.5);
  const curve = drawn(flat, { at: 0, value: 0.9 }, { at: 0.5, value: 0.7 });
  near(curve[0], 0.5);
  near(curve[2], 0.8);
  near(curve[4], 0.7);
  near(curve[5], 0.5);
  assert.deepEqual(drawn(flat, { at: 0.5, value: 0.7 }, { at: 0, value: 0.9 }), curve);
  near(drawn(flat, { at: 1, value: 0.6 }, { at: 1, value: 0.6 })[8], 0.6);
});

test("between its points a curve is straight, before the start there is none", () => {
  near(valueAt([0, 1], 25, 101), 0.25);
  assert.deepEqual(curveBy([0, 1], [-1, 0, 100], 101), [null, 0, 1]);
});

test("how near: over the last year, in distance and direction", () => {
  const hit = nearness([0.5, 0.5, 0.6, 0.6, 0.6], 0.61, quality, 0.5, 208);
  assert.deepEqual([hit.how, hit.direction], ["near", true]);
  near(hit.off, -0.01);
  const miss = nearness([0.5, 0.4], 0.6, quality, 0.5, 208);
  assert.deepEqual([miss.how, miss.direction], ["far", false]);
  assert.equal(nearness([0.5, 0.4], null, quality, 0.5, 208), null);
});

test("a curve is moved along and stays above nothing", () => {
  assert.deepEqual(shifted([0.25, 0.5], 0.25), [0.5, 0.75]);
  assert.deepEqual(shifted([1, 2], -1.5), [0, 0.5]);
});
