import assert from "node:assert/strict";
import { test } from "node:test";
import { layout } from "../src/views/scatter_layout.js";
import { apart, namesSaid, together } from "../src/wall.js";

const placed = (labels, ...how) => apart(labels, ...how).map(({ y }) => y);

test("labels beside each other are moved apart, others stay", () => {
  const labels = [
    { left: 0, right: 10, y: 5 },
    { left: 5, right: 15, y: 6 },
    { left: 50, right: 60, y: 6 },
  ];
  assert.deepEqual(placed(labels, 20), [5, 25, 6]);
});

test("labels at one height go down and up in turn, between top and bottom, or find no room", () => {
  const labels = Array.from({ length: 5 }, () => ({ left: 0, right: 10, y: 100 }));
  assert.deepEqual(placed(labels, 20), [100, 120, 80, 140, 60]);
  assert.deepEqual(placed(labels, 20, 20, 120), [100, 120, 80, 60, 40]);
  assert.deepEqual(placed([{ left: 0, right: 10, y: 5 }], 20, 20, 120), [20]);
  assert.equal(apart(labels, 20, 60, 130), null);
});

test("groups that are one point and did the same share a label", () => {
  const place = { x: 0.5, y: 0.6, levers: [1, 0] };
  const points = together([place, { ...place, levers: [0, 0] }, { ...place }, { ...place, x: 0.4 }]);
  assert.deepEqual(
    points.map((some) => some.length),
    [2, 1, 1],
  );
});

test("as many names as there is room for are said, and how many more", () => {
  const names = ["Åsgatan", "Tre", "Stora skolan", "D", "E"];
  assert.equal(namesSaid(names, 40), "Åsgatan, Tre, Stora skolan, D, E");
  assert.equal(namesSaid(names, 28), "Åsgatan, Tre +3");
  assert.equal(namesSaid(names, 5), "Åsgatan +4");
  assert.equal(namesSaid(["Tre"], 1), "Tre");
});

/** Groups near one place, each with levers of its own. */
const crowd = (count, x, y) =>
  Array.from({ length: count }, (_, i) => ({
    name: `A group with long name ${i}`,
    x: x + 0.0001 * (i % 3),
    y: y + 0.0001 * (i % 4),
    base: { x: 0.5, y: 0.5 },
    levers: [i / count, 0, 0, 0, 0, 0],
  }));

test("every name is within the picture and on no other, which grows if it must", () => {
  for (const narrow of [false, true]) {
    for (const places of [crowd(3, 0.5, 0.5), crowd(15, 0.6, 0.6), [...crowd(15, 0.4, 0.4), ...crowd(15, 0.6, 0.41)]]) {
      const { wide, high, labels, atX, atY } = layout(places, narrow);
      assert.equal(labels.length, places.length);
      for (const one of labels) {
        assert.ok(one.left >= 0 && one.right <= wide && one.y >= 26 && one.y <= high - 56, `${one.text} is outside`);
        const on = labels.filter((other) => other.left < one.right && one.left < other.right && Math.abs(other.y - one.y) < 34);
        assert.deepEqual(on, [one]);
      }
      assert.ok(places.every(({ x, y }) => atX(x) > 0 && atX(x) < wide && atY(y) > 0 && atY(y) < high));
      assert.equal(high > 420, places.length > 3);
    }
  }
});
