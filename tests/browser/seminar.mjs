// What the tests of a seminar's page share: somebody who opens it, and what is noted of everyone.
import { axeFinds, beyondTheEdge, DESK, launch } from "./browser.mjs";

/** Opens browsers for a test; `said` collects what is wrong with any of them. */
export async function seminar(executablePath) {
  const browser = await launch(executablePath),
    said = { console: [], requests: [], violations: [], wide: [] };

  /** Somebody with a tab of their own at an address. */
  async function somebody(address, { lang = "en", viewport = DESK, calm = true, prepared } = {}) {
    const context = await browser.newContext({
      viewport,
      locale: lang === "sv" ? "sv-SE" : "en-GB",
      reducedMotion: calm ? "reduce" : "no-preference",
      acceptDownloads: true,
    });
    const page = await context.newPage(),
      { host } = new URL(address);
    page.on("console", (message) => message.type() === "error" && said.console.push(message.text()));
    page.on("pageerror", (error) => said.console.push(error.stack));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (/^(http|ws)/.test(url.protocol) && url.host !== host) said.requests.push(request.url());
    });
    await prepared?.(page);
    await page.goto(address);
    return page;
  }
  /** Notes what axe-core finds and what is too wide. */
  async function examine(page, where) {
    said.violations.push(...(await axeFinds(page, where)));
    said.wide.push(...(await beyondTheEdge(page, where)));
  }
  return { browser, said, somebody, examine };
}

/** A group comes in. */
export async function enter(page, name) {
  await page.fill("#name", name);
  await page.press("#name", "Enter");
  await page.waitForSelector("#govern");
}

/** Runs what is decided and waits for the end. Returns milliseconds from the click to the first week on the screen. */
export async function run(page) {
  const first = await page.evaluate(
    () =>
      new Promise((seen) => {
        const begin = performance.now(),
          output = document.querySelector("output[for=week]");
        document.getElementById("run").click();
        const look = () =>
          document.getElementById("play").disabled || !output.textContent
            ? requestAnimationFrame(look)
            : seen(performance.now() - begin);
        look();
      }),
  );
  await done(page);
  return first;
}

export const done = (page) => page.waitForSelector("#result table", { timeout: 60_000 });

/** Chooses a ready decision: 0 is as today. */
export const choose = (page, index) => page.locator("#govern [role=group] button").nth(index).click();

export const openAll = (page) =>
  page.evaluate(() =>
    document.querySelectorAll("details").forEach((one) => {
      one.open = true;
    }),
  );

/** What somebody gets who presses a button that gives a file: {name, text}. */
export async function given(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString("utf8") };
}

/** The hash of the run that the page gives to take home; none while there is no run. */
export const hashOn = async (page) => (await page.locator("#take").textContent()).match(/[0-9a-f]{16}/)?.[0];

export const textsOf = (page, selector) => page.locator(selector).allTextContents();

/** Waits until it holds on the page. Playwright's own way would ask the page to evaluate a text, which its policy forbids. */
export async function until(page, holds, value, timeout = 30_000) {
  for (const end = Date.now() + timeout; Date.now() < end; await new Promise((on) => setTimeout(on, 20))) {
    if (await page.evaluate(holds, value)) return;
  }
  throw new Error(`after ${timeout} ms this does not hold: ${holds}`);
}
