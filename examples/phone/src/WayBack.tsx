import type { HelpflowSession } from "@helpflow/client";
import { type JSX, useSyncExternalStore } from "react";

const WORDS: Readonly<Record<string, string>> = { en: "Back to where you were", cy: "Yn ôl i ble roeddech chi", ar: "العودة إلى حيث كنت" };
const OVER = ["ended", "expired", "abandoned"];

/** Leads from a session that is over to the one that the customer was sent from, where somebody may be with them. */
export function WayBack({ session, locale, onBack }: { session: HelpflowSession; locale: string; onBack: () => void }): JSX.Element | null {
  const { body } = useSyncExternalStore(session.subscribe, () => session.state);
  const isOver = OVER.includes(String(body?.session.status));
  const language = locale.split("-")[0] ?? "";
  return isOver ? (
    <div className="way-back" lang={locale} dir={language === "ar" ? "rtl" : "ltr"}>
      <button type="button" className="main" onClick={onBack}>
        {WORDS[language] ?? WORDS["en"]}
      </button>
    </div>
  ) : null;
}
