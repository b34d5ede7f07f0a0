import { dateLocale } from "../answers/locales.js";
import type { Support } from "../model.js";
import type { Words } from "../words/words.js";

const LONG_MINUTES = 90;
const TIME = { hour: "2-digit", minute: "2-digit" } as const;

/** How soon a person can be had: about how long it takes, or when somebody is there again; nothing where that is at once or unknown. */
export function outlookOf(human: NonNullable<Support["human"]>, words: Words, locale: string, format: string): string | undefined {
  if (!human.available) {
    const opens = human.opensAt === undefined ? NaN : Date.parse(human.opensAt);
    return Number.isNaN(opens) ? words.nobodyThere : words.opens(timeOf(opens, locale, format));
  }
  if (human.waitSeconds === undefined || human.waitSeconds === 0) {
    return undefined;
  }
  const minutes = Math.ceil(human.waitSeconds / 60);
  return minutes <= LONG_MINUTES ? words.aboutMinutes(minutes) : words.aboutHours(Math.ceil(minutes / 60));
}

/** The day and the time where the customer is. Days have names only where the browser knows them in the screen's language. */
function timeOf(instant: number, locale: string, format: string): string {
  const isNamed = new Intl.Locale(format).language === locale.split("-")[0]?.toLowerCase();
  const day = isNamed ? ({ weekday: "short", day: "numeric", month: "short" } as const) : ({ day: "2-digit", month: "2-digit" } as const);
  return new Intl.DateTimeFormat(dateLocale(format), { ...day, ...TIME }).format(instant);
}
