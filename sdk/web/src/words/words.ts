import { ar } from "./ar.js";
import { cy } from "./cy.js";
import { enGB } from "./en-GB.js";

/** What the renderer itself says; everything else on a screen comes from the server in the screen's language. */
export interface Words {
  back: string;
  close: string;
  talkToUs: string;
  /** How long it takes until a person is there. */
  aboutMinutes(minutes: number): string;
  aboutHours(hours: number): string;
  /** When a person is there again. */
  opens(when: string): string;
  nobodyThere: string;
  /** Stands behind the label of a question that need not be answered. */
  optional: string;
  errorSummary: string;
  loading: string;
  change: string;
  opensInNewTab: string;
  call: string;
  openPage: string;
  transcript: string;
  imageMissing: string;
  choose: string;
  search: string;
  noMatches: string;
  /** What a cell of a table without content says to a screen reader. */
  none: string;
  /** Said after typing into a search. */
  matches(count: number): string;
  charactersLeft(count: number): string;
  charactersTooMany(count: number): string;
  day: string;
  month: string;
  year: string;
  hour: string;
  minute: string;
  pickDate: string;
  previousMonth: string;
  nextMonth: string;
  asYouTyped(text: string): string;
  tone: { info: string; success: string; warning: string; danger: string };
  state: { done: string; current: string; upcoming: string };
  moneyIn: string;
  moneyOut: string;
  minutes(minutes: number, seconds: number): string;
  offline: string;
  trouble: string;
  tryAgain: string;
  copied: string;
  copy: string;
  addFile: string;
  addPhoto: string;
  removeFile(name: string): string;
  uploading(name: string, percent: number): string;
  scanning: string;
  fileReady: string;
  fileFailed: string;
  filesLimit(files: number, size: string): string;
  fileNumber(number: number): string;
  fileTooLarge(name: string, size: string): string;
  fileOfOtherType(name: string): string;
  tooManyFiles(files: number): string;
  proven: string;
  notProven: string;
}

const LANGUAGES: Record<string, Words> = { en: enGB, cy, ar };

/** The words for a BCP 47 tag; English where we have no translation. */
export function wordsFor(locale: string): Words {
  return LANGUAGES[locale.split("-")[0]?.toLowerCase() ?? ""] ?? enGB;
}

/** The languages that the renderer's own words are in. */
export const languages: readonly string[] = Object.keys(LANGUAGES);
