export const compare = {
  lead: {
    en: "Every group's decision and what came of it, in one picture.",
    sv: "Varje grupps beslut och vad det ledde till, i en bild.",
  },
  hidden: { en: "The wall is shown when the teacher reveals it.", sv: "Väggen visas när läraren avslöjar den." },
  nobody: { en: "No group has run anything in this round yet.", sv: "Ingen grupp har kört något i den här omgången än." },
  across: { en: "Across", sv: "Vågrätt" },
  up: { en: "Upward", sv: "Lodrätt" },
  as_difference: { en: "as difference from as today", sv: "som skillnad mot som i dag" },
  earlier: { en: "earlier runs too", sv: "även tidigare körningar" },
  chart: {
    en: "The groups: {y} against {x}, mean of the last year. {groups}",
    sv: "Grupperna: {y} mot {x}, medelvärde för sista året. {groups}",
  },
  place: { en: "{name}: {x} and {y}.", sv: "{name}: {x} och {y}." },
  bars: {
    en: "Small bars: the group's levers at the end, in this order, up or down from today:",
    sv: "Små staplar: gruppens spakar vid slutet, i denna ordning, upp eller ned från i dag:",
  },
  shapes: {
    en: "Shape: theory of people. Hollow: as today under the same theory.",
    sv: "Form: synsätt på människor. Ofylld: som i dag enligt samma synsätt.",
  },
  group: { en: "Group", sv: "Grupp" },
  theory: { en: "Theory of people", sv: "Synsätt" },
  policy: { en: "Decision", sv: "Beslut" },
  table: { en: "All groups", sv: "Alla grupper" },
  higher: { en: "better →", sv: "bättre →" },
  lower: { en: "← better", sv: "← bättre" },
};
