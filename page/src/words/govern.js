export const govern = {
  lead: {
    en: "You govern. Choose how you believe people work, set the levers, and say from which year. The same random world for everyone: what differs between groups is what you decided.",
    sv: "Ni styr. Välj hur ni tror att människor fungerar, ställ spakarna och säg från vilket år. Samma slumpade värld för alla: det som skiljer grupperna åt är vad ni har bestämt.",
  },
  theory: { en: "Your theory of people", sv: "Ert synsätt på människor" },
  lens_stewardship: {
    en: "Most people want to do good work. Given trust, they grow with it; being controlled in detail takes their motivation away.",
    sv: "De flesta vill göra ett gott arbete. Den som får tillit växer med den, och den som detaljstyrs tappar lusten.",
  },
  lens_balanced: {
    en: "There are both kinds, about as many as when trust was tried with real money: some grow with trust, others do less when nobody looks.",
    sv: "Båda sorterna finns, ungefär så många som när tillit har prövats med riktiga pengar: somliga växer med tilliten, andra gör mindre när ingen ser på.",
  },
  lens_agency: {
    en: "Many do as little as they can get away with when nobody looks. Goals, follow-up and control keep them to the task.",
    sv: "Många gör så lite de kommer undan med när ingen ser på. Mål, uppföljning och kontroll håller dem till uppgiften.",
  },
  policies: { en: "Begin with a ready decision", sv: "Börja med ett färdigt beslut" },
  steps: { en: "Changes of course", sv: "Kursändringar" },
  steps_hint: {
    en: "Up to four, each from a year you choose. Until the first, everything is as today.",
    sv: "Högst fyra, var och en från ett år ni väljer. Fram till den första är allt som i dag.",
  },
  step: { en: "Change {number}: from {when}", sv: "Ändring {number}: från {when}" },
  from: { en: "From the beginning of", sv: "Från början av" },
  add: { en: "Add a change", sv: "Lägg till en ändring" },
  remove: { en: "Remove this change", sv: "Ta bort ändringen" },
  set_as: { en: "Set all levers of this change:", sv: "Ställ ändringens alla spakar:" },
  levers: { en: "Levers from {when}", sv: "Spakar från {when}" },
  today_is: { en: "today {value}", sv: "i dag {value}" },
  from_today: { en: "{value} ({change} from today)", sv: "{value} ({change} mot i dag)" },
  as_today: { en: "{value} (as today)", sv: "{value} (som i dag)" },
  summary: { en: "Your decision", sv: "Ert beslut" },
  run: { en: "Run", sv: "Kör" },
  run_anyway: { en: "Run without a prediction", sv: "Kör utan förutsägelse" },
  predict_first: {
    en: "You have not predicted anything yet. Predict first, in step 1, or run without.",
    sv: "Ni har inte förutsagt något än. Förutsäg först, i steg 1, eller kör utan.",
  },
  cancel: { en: "Cancel the run", sv: "Avbryt körningen" },
  first_in_line: { en: "The run begins.", sv: "Körningen börjar." },
  before_you: { en: "Groups before yours in the queue: {count}.", sv: "Grupper före er i kön: {count}." },
  running: { en: "Running …", sv: "Kör …" },
  no_line: {
    en: "There is no connection just now; run when it is back.",
    sv: "Det finns ingen anslutning just nu; kör när den är tillbaka.",
  },
};
