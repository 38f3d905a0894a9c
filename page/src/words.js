// Every word of the page, in English and Swedish. A file for each part in words/; this one has what several parts say.
import { compare } from "./words/compare.js";
import { govern } from "./words/govern.js";
import { predict } from "./words/predict.js";
import { room } from "./words/room.js";
import { see } from "./words/see.js";
import { take } from "./words/take.js";
import { teach } from "./words/teach.js";
import { why } from "./words/why.js";

const shared = {
  product: { en: "Tillit seminar", sv: "Tillit – seminarium" },
  as_today: { en: "as today", sv: "som i dag" },
  yours: { en: "your decision", sv: "ert beslut" },
  prediction: { en: "your prediction", sv: "er förutsägelse" },
  table: { en: "The same in a table", sv: "Samma sak i en tabell" },
  outcome: { en: "Outcome", sv: "Utfall" },
  year: { en: "Year", sv: "År" },
  year_before: { en: "the year before", sv: "året före" },
  nothing_moved: { en: "Everything as today.", sv: "Allt som i dag." },
  from_step: { en: "From {when}: {levers}.", sv: "Från {when}: {levers}." },
  year_of: { en: "year {year}", sv: "år {year}" },
  week_of: { en: "year {year}, week {week}", sv: "år {year}, vecka {week}" },
  past_year: { en: "mean of the past year", sv: "medelvärde för det senaste året" },
  assumption: {
    en: "No result is a forecast; it is a consequence of stated assumptions.",
    sv: "Inget resultat är en prognos; det är en följd av uttalade antaganden.",
  },
};

const steps = {
  predict: { en: "Predict", sv: "Förutsäg" },
  govern: { en: "Govern", sv: "Styr" },
  see: { en: "See", sv: "Se" },
  why: { en: "Why", sv: "Varför" },
  compare: { en: "Compare", sv: "Jämför" },
  take: { en: "Take home", sv: "Ta med hem" },
};

export const words = { shared, steps, room, predict, govern, see, why, compare, take, teach };
export const STEPS = Object.keys(steps);
