// Every text has both languages, and both put in the same values.
import assert from "node:assert/strict";
import { test } from "node:test";
import { words } from "../src/words.js";

const all = Object.entries(words).flatMap(([part, texts]) =>
  Object.entries(texts).map(([name, text]) => [`${part}.${name}`, text]),
);
const values = (text) =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .sort()
    .join();

test("no text lacks a language", () => {
  assert.ok(all.length > 100);
  for (const [name, text] of all) {
    assert.deepEqual(Object.keys(text).sort(), ["en", "sv"], name);
    assert.ok(text.en.trim() && text.sv.trim(), name);
  }
});

test("both languages put in the same values", () => {
  for (const [name, text] of all) assert.equal(values(text.en), values(text.sv), name);
});

test("Swedish is not left in English", () => {
  const alike = all.filter(([, text]) => text.en === text.sv && text.en.length > 12).map(([name]) => name);
  assert.deepEqual(alike, []);
});
