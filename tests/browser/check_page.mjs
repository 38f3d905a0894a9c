// Opens a page in Chromium and prints, as JSON, what is wrong with it and what was counted:
//   node check_page.mjs FILE.html [CHROMIUM]
// Nothing but the file itself may be asked for; axe-core must find nothing at WCAG 2.1 A and AA, with every
// detail closed and open, on a desk and on a phone; Tab must reach every link and every detail, and see it.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { axeFinds, beyondTheEdge, DESK, launch, pagesIn, PHONE, stopOfTheKeyboard } from "./browser.mjs";

const [file, executablePath] = process.argv.slice(2);
const browser = await launch(executablePath);
const context = await browser.newContext({ viewport: DESK });
const page = await context.newPage();
const said = { console: [], requests: [], violations: [], unreached: [], invisible: [], wide: [] };
page.on("console", (message) => message.type() === "error" && said.console.push(message.text()));
page.on("pageerror", (error) => said.console.push(String(error)));
page.on("request", (request) => /^(file|data):/.test(request.url()) || said.requests.push(request.url()));
await page.goto(pathToFileURL(resolve(file)).href);

const violations = async (where) => said.violations.push(...(await axeFinds(page, where)));
const tooWide = async (where) => said.wide.push(...(await beyondTheEdge(page, where)));

said.language = await page.evaluate(() => document.documentElement.lang);
said.headings = await page.evaluate(() => [...document.querySelectorAll("h1, h2, h3, h4")].map((one) => Number(one.tagName[1])));
said.images = await page.evaluate(() => [...document.images].map((one) => ({ alt: one.alt, drawn: one.naturalWidth > 0 })));
said.details = await page.locator("details").count();
await violations("closed");

// Tab through the page; every stop must show where the keyboard is. Outer details are opened as they are reached.
const stops = [];
for (let count = 0; count < 1000; count += 1) {
  await page.keyboard.press("Tab");
  const stop = await stopOfTheKeyboard(page);
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
said.pages = await pagesIn(page);
await browser.close();
console.log(JSON.stringify(said));
