// The teacher's guide as HTML. It may come from anybody, so it is there to be read and does nothing: no HTML of its own,
// and links only to pages.
import { Marked } from "marked";

const BELOW = 2, // the page's own headings stand above
  DEEPEST = 6;

/** An address of the web, a place on the page, or a path. A path's first part holds no colon, written or as an entity. */
const LEADS_TO_A_PAGE = /^(https?:\/\/|#|\.{0,2}\/|[\p{L}\p{N}_.%~-]+([/?#]|$))/iu;

const guide = new Marked({
  renderer: {
    html: () => "",
    link({ href, tokens }) {
      return LEADS_TO_A_PAGE.test(href) ? false : this.parser.parseInline(tokens); // false: as usual
    },
  },
  walkTokens(token) {
    if (token.type === "heading") token.depth = Math.min(DEEPEST, token.depth + BELOW);
    // Between tags that are left out, "<pre>", stands text like any other.
    if (token.type === "text") token.escaped = false;
  },
});

export const guideAsHtml = (markdown) => guide.parse(markdown);
