// Opens a page in Chromium and prints, as JSON, what is wrong with it and what was counted:
//   node check_page.mjs FILE.html [CHROMIUM]
// Nothing but the file itself may be asked for; axe-core must find nothing at WCAG 2.1 A and AA, with every
// detail closed and open, on a desk and on a phone; Tab must reach every link and every detail, and see it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [file, executablePath = "/usr/bin/chromium"] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
const PHONE = { width: 320, height: 640 }, DESK = { width: 1280, height: 900 };
const root = process.getuid?.() === 0;

const browser = await chromium.launch({ executablePath, args: root ? ["--no-sandbox"] : [] });
const context = await browser.newContext({ viewport: DESK });
const page = await context.newPage();
const said = { console: [], requests: [], violations: [], unreached: [], invisible: [], wide: [] };
page.on("console", (message) => message.type() === "error" && said.console.push(message.text()));
page.on("pageerror", (error) => said.console.push(String(error)));
page.on("request", (request) => /^(file|data):/.test(request.url()) || said.requests.push(request.url()));
await page.goto(pathToFileURL(resolve(file)).href);

const violations = async (where) => {
  await page.evaluate(axe);
  const found = await page.evaluate((values) => axe.run(document, { runOnly: { type: "tag", values } }), WCAG);
  said.violations.push(...found.violations.map((one) => `${where}: ${one.id} (${one.nodes.length}) ${one.nodes[0].html.slice(0, 200)}`));
};
const tooWide = async (where) => {
  const by = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (by > 0) said.wide.push(`${where}: ${by} px`);
};

said.language = await page.evaluate(() => document.documentElement.lang);
said.headings = await page.evaluate(() => [...document.querySelectorAll("h1, h2, h3, h4")].map((one) => Number(one.tagName[1])));
said.images = await page.evaluate(() => [...document.images].map((one) => ({ alt: one.alt, drawn: one.naturalWidth > 0 })));
said.details = await page.locator("details").count();
await violations("closed");

// Tab through the page; every stop must show where the keyboard is. Outer details are opened as they are reached.
const stops = [];
for (let count = 0; count < 1000; count += 1) {
  await page.keyboard.press("Tab");
  const stop = await page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const key = (one.dataset.stop ??= String(document.querySelectorAll("[data-stop]").length));
    const style = getComputedStyle(one);
    return { key, tag: one.tagName, text: one.textContent.trim().slice(0, 60), ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 };
  });
  if (!stop || stops.some((one) => one.key === stop.key)) break;
  stops.push(stop);
  if (!stop.ring) said.invisible.push(`${stop.tag} ${stop.text}`);
  if (stop.tag === "SUMMARY") {
    const was = await page.evaluate(() => document.activeElement.parentElement.open);
    await page.keyboard.press("Enter");
    const is = await page.evaluate(() => document.activeElement.parentElement.open);
    if (was === is) said.unreached.push(`Enter does not open: ${stop.text}`);
  }
}
said.stops = stops.length;
said.unreached.push(...(await page.evaluate(() => [...document.querySelectorAll("a[href], summary")]
  .filter((one) => !one.dataset.stop).map((one) => `${one.tagName} ${one.textContent.trim().slice(0, 60)}`))));
await violations("open");
await tooWide("desk, open");
await page.setViewportSize(PHONE);
await violations("phone");
await tooWide("phone, open");

await page.reload();
await tooWide("phone, closed");
const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
said.pages = (pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length;
await browser.close();
console.log(JSON.stringify(said));
