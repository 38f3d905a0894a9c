// A group that has only a keyboard:  node keyboard_path.mjs ADDRESS [CHROMIUM]
// Every stop must be seen; whatever can be used must be reached; the whole way is gone without a pointer.
import { stopOfTheKeyboard } from "./browser.mjs";
import { done, enter, seminar, until } from "./seminar.mjs";

const [address, executablePath] = process.argv.slice(2);
const { browser, said, somebody } = await seminar(executablePath);
const page = await somebody(address);
said.invisible = [];

/** Presses Tab until the place is reached; notes stops that cannot be seen. */
async function tabTo(selector, key = "Tab") {
  for (let count = 0; count < 150; count += 1) {
    await page.keyboard.press(key);
    const stop = await stopOfTheKeyboard(page);
    if (stop && !stop.ring) said.invisible.push(`${stop.tag} ${stop.id} ${stop.text}`);
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

/** What is told to screen readers in a part of the page without its having the focus. */
const told = (page, part) => page.evaluate((part) => document.querySelector(`${part} [role=status]`).textContent, part);

// Another group runs before it has predicted.
const other = await somebody(address);
await other.waitForSelector("#name");
await enter(other, "Taken");
await other.press("#run", "Enter");
said.predict_first = await told(other, "#govern");

// A name that is taken is refused as often as it is tried.
await page.waitForSelector("#name");
await tabTo("#name");
await page.evaluate(() => {
  const live = document.getElementById("live");
  window.spoken = [];
  new MutationObserver(() => window.spoken.push(live.textContent)).observe(live, { childList: true });
});
await page.keyboard.type("Taken");
for (const count of [1, 3]) {
  await page.keyboard.press("Enter");
  await until(page, (count) => window.spoken.length === count, count);
}
said.refused = await page.evaluate(() => window.spoken);
await page.keyboard.press("Control+A");
await page.keyboard.type("Keys");
await page.keyboard.press("Enter");
await page.waitForSelector("#predict");
await tabTo(".skip", "Shift+Tab");
await page.keyboard.press("Enter");
said.skipped = await page.evaluate(() => document.activeElement.id);

await tabTo("input[name='predict-quality']");
await page.keyboard.press("Space");
await page.keyboard.press("ArrowDown");
said.predicted = await page.evaluate(() => document.querySelector("input[name='predict-quality']:checked")?.value);
await tabTo("#predict button.main");
await page.keyboard.press("Enter");
await until(page, () => document.activeElement.ariaDisabled === "true");
said.saved = await told(page, "#predict");
await tabTo("input[name=lens]");
await page.keyboard.press("ArrowDown");
said.lens = await page.evaluate(() => document.querySelector("input[name=lens]:checked").value);
await tabTo("#lever-delegate");
for (let i = 0; i < 3; i += 1) await page.keyboard.press("ArrowRight");
said.lever = await page.evaluate(() => document.activeElement.getAttribute("aria-valuetext"));
await tabTo("#run");
await page.keyboard.press("Enter");
await done(page);
said.focus = await page.evaluate(() => document.activeElement.id);
await tabTo("#week");
await page.keyboard.press("Home");
said.week = await page.evaluate(() => document.activeElement.getAttribute("aria-valuetext"));
await tabTo("#why-outcome");
await page.keyboard.press("End");
// Not before the answer stands there: what is looked at below would be replaced by it.
await page.waitForSelector("#causes .bars", { timeout: 60_000 });
await tabTo("#take button.main");

// Once around: everything that can be used has been reached, and each detail opens by Enter.
await page.evaluate(() => {
  document.querySelectorAll("[data-stop]").forEach((one) => delete one.dataset.stop);
  document.body.tabIndex = -1;
  document.body.focus();
});
const seen = new Set();
for (let count = 0; count < 400; count += 1) {
  await page.keyboard.press("Tab");
  const stop = await stopOfTheKeyboard(page);
  if (!stop || seen.has(stop.key)) break;
  seen.add(stop.key);
  if (!stop.ring) said.invisible.push(`${stop.tag} ${stop.id} ${stop.text}`);
  if (stop.tag === "SUMMARY") await page.keyboard.press("Enter");
}
said.stops = seen.size;
said.unreached = await page.evaluate(() =>
  [...document.querySelectorAll("#page a[href], #page button, #page select, #page input, #page summary")]
    .filter(
      (one) =>
        !one.disabled &&
        !one.matches(":disabled") &&
        one.offsetParent &&
        !one.dataset.stop &&
        !(one.type === "radio" && !one.checked),
    )
    .map((one) => `${one.tagName} ${one.id} ${one.textContent.trim().slice(0, 60)}`),
);
said.closed = await page.evaluate(() => document.querySelectorAll("details:not([open])").length);
await browser.close();
console.log(JSON.stringify(said));
