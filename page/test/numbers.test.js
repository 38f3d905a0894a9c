import assert from "node:assert/strict";
import { test } from "node:test";
import { number, percent, whole } from "../src/numbers.js";
import { difference, sense, titled, written } from "../src/outcomes.js";
import { seminar } from "./fixtures.js";

const [quality, , incidents] = seminar.outcomes;

test("Swedish has decimal comma and no-break spaces, both have a true minus", () => {
  assert.equal(number(-1.25, 2, "sv"), "−1,25");
  assert.equal(number(-1.25, 2, "en"), "−1.25");
  assert.equal(number(12345.6, 1, "sv"), "12\u00a0345,6");
  assert.equal(whole(7364, "sv"), "7364");
  assert.equal(percent(0.473, "sv"), "47\u00a0%");
});

test("zero has no sign, however it was rounded; what is not known is a dash", () => {
  assert.equal(number(-0.0004, 3, "en", true), "0.000");
  assert.equal(number(0.002, 3, "en", true), "+0.002");
  for (const value of [null, undefined, NaN, Infinity]) assert.equal(number(value, 2, "en"), "–");
});

test("a share has two decimals and its differences three, a rate has one, with its unit in the title", () => {
  assert.equal(written(quality, 0.6012, "sv"), "0,60");
  assert.equal(difference(quality, -0.0123, "sv"), "−0,012");
  assert.equal(difference(incidents, 4.14, "en"), "+4.1");
  assert.equal(titled(incidents, "en"), "Serious incidents (per 1000 staff and year)");
});

test("better is up for quality and down for incidents", () => {
  assert.deepEqual(
    [sense(quality, 0.1), sense(incidents, 0.1), sense({ better: "neither" }, 1), sense(quality, 0)],
    [1, -1, 0, 0],
  );
});
