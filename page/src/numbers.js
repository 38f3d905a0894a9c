// Numbers as each language writes them: decimal comma and no-break space in Swedish, a true minus in both.

export const MINUS = "\u2212";
export const NO_NUMBER = "\u2013";
const NO_BREAK = "\u00a0";

/** Is it a number that can be shown? @param {unknown} value */
export const known = (value) => typeof value === "number" && Number.isFinite(value);

/**
 * Text with so many decimals; an en dash for what is not known. Zero has no sign, however it was rounded.
 * @param {number|null|undefined} value @param {number} decimals @param {string} lang @param {boolean} [signed] "+" too
 */
export function number(value, decimals, lang, signed = false) {
  if (!known(value)) return NO_NUMBER;
  const [whole, part] = Math.abs(value).toFixed(decimals).split(".");
  const thousands = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK) : whole;
  const text = part === undefined ? thousands : thousands + (lang === "sv" ? "," : ".") + part;
  if (/^[0.,]*$/.test(text)) return text;
  return (value < 0 ? MINUS : signed ? "+" : "") + text;
}

/** "17 %", with the space both languages of this project use. */
export const percent = (share, lang, decimals = 0) =>
  known(share) ? number(100 * share, decimals, lang) + NO_BREAK + "%" : NO_NUMBER;

/** A whole number with thousands set apart from five digits on. */
export const whole = (value, lang) => number(value, 0, lang);
