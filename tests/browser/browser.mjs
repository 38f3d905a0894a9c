// What every test in a browser does: start Chromium, ask axe-core, look for what is too wide, follow the keyboard.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
export const PHONE = { width: 320, height: 640 },
  DESK = { width: 1280, height: 900 },
  PROJECTOR = { width: 1920, height: 1080 };

export function launch(executablePath = "/usr/bin/chromium") {
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
}

/** What axe-core finds against WCAG 2.1 A and AA. */
export async function axeFinds(page, where) {
  await page.evaluate(axe);
  const found = await page.evaluate((values) => axe.run(document, { runOnly: { type: "tag", values } }), WCAG);
  return found.violations.map((one) => `${where}: ${one.id} (${one.nodes.length}) ${one.nodes[0].html.slice(0, 200)}`);
}

/** How far the page goes beyond the window's edge, if it does. */
export async function beyondTheEdge(page, where) {
  const by = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return by > 0 ? [`${where}: ${by} px`] : [];
}

/** Where the keyboard is: a key of its own for each place, and whether it can be seen there. Null on no element. */
export function stopOfTheKeyboard(page) {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const key = (one.dataset.stop ??= String(document.querySelectorAll("[data-stop]").length));
    const style = getComputedStyle(one);
    return {
      key,
      id: one.id,
      tag: one.tagName,
      text: one.textContent.trim().slice(0, 60),
      ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
    };
  });
}

/** How many pages it prints on. */
export async function pagesIn(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return (pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length;
}
