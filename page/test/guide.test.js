import assert from "node:assert/strict";
import { test } from "node:test";
import { guideAsHtml } from "../src/guide.js";

test("headings stand below the page's own, none deeper than six; a comment in code is no heading", () => {
  const html = guideAsHtml("# Guide\n\nFirst\n-----\n\n##### Deep\n\n```sh\n# install\n```\n");
  assert.deepEqual(
    [...html.matchAll(/<h(\d)>(.*?)<\/h\1>/g)].map(([, depth, text]) => `${depth} ${text}`),
    ["3 Guide", "4 First", "6 Deep"],
  );
  assert.match(html, /<code class="language-sh"># install\n<\/code>/);
});

test("HTML in a guide is left out, and what looks like it is text", () => {
  for (const html of [
    '<meta http-equiv="refresh" content="0;url=http://evil.example/">',
    "<script>x</script>",
    '<p style="position:fixed">',
    "<!-- a comment -->",
  ]) {
    assert.equal(guideAsHtml(`${html}\n`).trim(), "");
    assert.equal(guideAsHtml(`so ${html.replace("x", "")} it is`).trim(), "<p>so  it is</p>");
  }
  const hidden = guideAsHtml('a <pre> <meta http-equiv=refresh content="0;url=http://evil.example/" <b> > </pre>');
  assert.doesNotMatch(hidden, /<meta/);
  assert.match(guideAsHtml("less < more & so on"), /less &lt; more &amp; so on/);
});

test("links lead to pages and to nothing else; the others are their words", () => {
  const linked = (href) => guideAsHtml(`[here](${href})`).includes("<a ");
  for (const href of ["https://riksdagen.se/sou", "http://a.example", "#see", "/page.js", "../x", "first.sv.md", "vägg.md#a"])
    assert.ok(linked(href), href);
  for (const href of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "<java\tscript:alert(1)>",
    "<\u0001javascript:alert(1)>",
    "data:text/html,x",
    "vbscript:x",
    "mailto:a@b.example",
  ]) {
    assert.ok(!linked(href), href);
    assert.match(guideAsHtml(`[here](${href})`), /here/);
  }
  assert.doesNotMatch(guideAsHtml("<javascript:alert(1)>\n\n[a]\n\n[a]: javascript:alert(1)"), /href/);
});
