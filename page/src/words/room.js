export const room = {
  skip: { en: "Skip to the content", sv: "Hoppa till innehållet" },
  steps: { en: "Steps", sv: "Steg" },
  other_language: { en: "Svenska", sv: "English" },
  welcome: { en: "Welcome", sv: "Välkommen" },
  waiting: { en: "Connecting to the seminar …", sv: "Ansluter till seminariet …" },
  name: { en: "Name of your group", sv: "Gruppens namn" },
  name_hint: {
    en: "Any name will do; no names of persons are needed. Nothing is kept after the seminar.",
    sv: "Vilket namn som helst duger; inga personnamn behövs. Inget sparas efter seminariet.",
  },
  enter: { en: "Take part", sv: "Delta" },
  code: { en: "Code of the seminar", sv: "Seminariets kod" },
  code_hint: { en: "Six characters; your teacher shows them.", sv: "Sex tecken; läraren visar dem." },
  with_code: { en: "Enter", sv: "Gå in" },
  no_entry: {
    en: "The seminar does not answer. Is the code right, and has the teacher started the program?",
    sv: "Seminariet svarar inte. Stämmer koden, och har läraren startat programmet?",
  },
  lost: {
    en: "The connection is lost. What you have done is kept; trying again every few seconds.",
    sv: "Anslutningen är bruten. Det ni har gjort finns kvar; nya försök görs med några sekunders mellanrum.",
  },
  try_now: { en: "Try now", sv: "Försök nu" },
  back: { en: "Connected again.", sv: "Ansluten igen." },
  group: { en: "Group: {name}", sv: "Grupp: {name}" },
  round: { en: "Round {round}", sv: "Omgång {round}" },
  open: { en: "The seminar is under way.", sv: "Seminariet pågår." },
  paused: {
    en: "The teacher has paused the seminar. You may go on thinking; runs have to wait.",
    sv: "Läraren har pausat seminariet. Ni kan fortsätta tänka, men körningar får vänta.",
  },
  revealed: {
    en: "The teacher shows what all groups did: see Compare.",
    sv: "Läraren visar vad alla grupper gjorde: se Jämför.",
  },
  forgotten: {
    en: "The teacher has cleared the seminar. Choose a name anew.",
    sv: "Läraren har rensat seminariet. Välj ett namn på nytt.",
  },
  restored: {
    en: "The decision in the link has been filled in. Run it when you like.",
    sv: "Beslutet i länken är ifyllt. Kör när ni vill.",
  },
  other_seminar: {
    en: "The link belongs to another seminar than the one being held.",
    sv: "Länken hör till ett annat seminarium än det som pågår.",
  },
  dismiss: { en: "Close", sv: "Stäng" },
  taking_part: {
    en: "A world of {people} people with {principals} principals, during {years} years. The seminar concerns {count} of the principals, with {citizens} citizens who need the services; all values are theirs.",
    sv: "En värld med {people} människor hos {principals} huvudmän, under {years} år. Seminariet gäller {count} av huvudmännen, med {citizens} medborgare som behöver verksamheterna; alla värden är deras.",
  },
  world: {
    en: "{people} people, of whom {citizens} are citizens who need the services, with {principals} principals, during {years} years.",
    sv: "{people} människor, varav {citizens} medborgare som behöver verksamheterna, hos {principals} huvudmän, under {years} år.",
  },
  look_at: { en: "What to look at", sv: "Att titta efter" },
};
