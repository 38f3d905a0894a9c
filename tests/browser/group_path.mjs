// A group goes all the way:  node group_path.mjs ADDRESS LANGUAGE desk|phone NAME [CHROMIUM]
import { DESK, pagesIn, PHONE } from "./browser.mjs";
import { choose, enter, given, hashOn, openAll, run, seminar, textsOf, until } from "./seminar.mjs";

const [address, lang, where, name, executablePath] = process.argv.slice(2);
const { browser, said, somebody, examine } = await seminar(executablePath);
const page = await somebody(address, { lang, viewport: where === "phone" ? PHONE : DESK, calm: where === "phone" });
await page.waitForSelector("#name");
said.paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
await examine(page, "the way in");
await enter(page, name);
said.language = await page.evaluate(() => document.documentElement.lang);
said.headings = await page.evaluate(() =>
  [...document.querySelectorAll("#page h1, #page h2, #page h3, #page h4")].map((one) => Number(one.tagName[1])),
);

// Predict: one outcome is drawn, one is chosen.
const picture = page.locator(".drawing svg").first();
await picture.scrollIntoViewIfNeeded();
const box = await picture.boundingBox();
await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.5);
await page.mouse.down();
await page.mouse.move(box.x + box.width * 0.97, box.y + box.height * 0.3, { steps: 12 });
await page.mouse.up();
await page.check("#predict-staff_trust-falls_much");
said.predicted = await textsOf(page, ".said");
await page.locator("#predict button.main").click();
await until(page, () => document.querySelector("#predict button.main").ariaDisabled === "true");

// Govern: another theory, a ready decision, one change more with a lever of its own.
await page.check("#lens-agency");
await choose(page, 2);
await page.locator("#govern .course button.plain").first().click();
await page.selectOption("#from", "156");
await page.locator(".lever input").first().fill("-0.2");
said.decision = await textsOf(page, ".summary li");
await examine(page, "before the run");
said.first_week = await run(page);

// See, why, take home.
said.near = await textsOf(page, ".near li");
said.differences = await textsOf(page, "#result tbody td:nth-child(4)");
await page.locator("#week").fill("30");
said.week = await page.locator("output[for=week]").textContent();
await page.waitForSelector("#causes .bars", { timeout: 60_000 });
said.causes = await textsOf(page, "#causes .bars li");
said.why = await textsOf(page, "#causes p");
said.announced = await page.locator("#live").textContent();
await openAll(page);
await page.waitForTimeout(200);
await examine(page, "after the run, all open");
said.csv = await given(page, () => page.locator("#take button").nth(1).click());
said.toml = await given(page, () => page.locator("#take button").nth(2).click());
said.hash = await hashOn(page);
said.link = await page.inputValue("#link");
said.pages = await pagesIn(page);

// The other language at once, with everything as it was.
await page.click("#language");
await until(page, (was) => document.documentElement.lang !== was, lang);
said.other = await page.evaluate(() => ({
  language: document.documentElement.lang,
  focus: document.activeElement.id,
  rows: document.querySelectorAll("#result tbody tr").length,
}));
await examine(page, "the other language");

// Somebody else opens the link.
const friend = await somebody(said.link, { lang });
await friend.waitForSelector("#name");
await enter(friend, `${name} II`);
said.restored = await textsOf(friend, ".summary li");
said.drawn = await page.evaluate(
  () => [...document.querySelectorAll(".chart canvas")].filter((one) => one.width > 0 && one.height > 0).length,
);
await browser.close();
console.log(JSON.stringify(said));
