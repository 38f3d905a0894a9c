export const why = {
  lead: {
    en: "The terms of the outcome's own equation, followed week by week; nothing is estimated. What made your world another than as today?",
    sv: "Termerna i utfallets egen ekvation, följda vecka för vecka; inget är uppskattat. Vad gjorde er värld till en annan än som i dag?",
  },
  choose: { en: "Why did this outcome become different?", sv: "Varför blev det här utfallet annorlunda?" },
  later: { en: "Run a decision first.", sv: "Kör ett beslut först." },
  thinking: { en: "Looking for the causes …", sv: "Letar efter orsakerna …" },
  sentence: {
    en: "From {from} to the last year, {outcome} went from {a} to {b} with your decision, and from {c} to {d} as today: {change} because of your decision.",
    sv: "Från {from} till det sista året gick {outcome} från {a} till {b} med ert beslut, och från {c} till {d} som i dag: {change} på grund av ert beslut.",
  },
  causes: { en: "The largest causes: {list}.", sv: "De största orsakerna: {list}." },
  and: { en: " and ", sv: " och " },
  unmoved: { en: "Your decision left it as it is today.", sv: "Ert beslut lämnade det som i dag." },
  bars: {
    en: "The three largest causes of the difference in {outcome}",
    sv: "De tre största orsakerna till skillnaden i {outcome}",
  },
  head_cause: { en: "Cause", sv: "Orsak" },
  head_value: { en: "Contribution", sv: "Bidrag" },
  sum: { en: "all together", sv: "alla tillsammans" },
};
