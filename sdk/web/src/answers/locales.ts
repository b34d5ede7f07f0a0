/**
 * The locale that dates and numbers are written in: the screen's where the browser knows it, else British English. Browsers do not know Welsh, and
 * would fall back to the language of the device, which may put the month first.
 */
export function formattingLocale(locale: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([locale])[0] ?? "en-GB";
  } catch {
    // Not a language tag at all; the words are drawn all the same.
    return "en-GB";
  }
}

/** The same, counting years as the bank does. */
export function dateLocale(locale: string): string {
  return new Intl.Locale(formattingLocale(locale), { calendar: "gregory" }).toString();
}
