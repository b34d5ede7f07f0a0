import type { JSX } from "react";
import { Icon } from "../icons/Icon.js";
import { MarkdownLine } from "../markdown/Markdown.js";
import type { Notice } from "../model.js";
import { useScreen } from "./ScreenContext.js";

/** Banners that operators put above screens, such as of an incident. */
export function Notices({ notices }: { notices: readonly Notice[] }): JSX.Element | null {
  const { words } = useScreen();
  return notices.length === 0 ? null : (
    <div className="hf-notices">
      {notices.map((notice) => {
        const tone = notice.severity === "urgent" ? "warning" : "info";
        return (
          <p key={notice.id} className="hf-notice" data-tone={tone}>
            <Icon name={tone} />
            <span>
              <span className="hf-hidden">{words.tone[tone]}: </span>
              <MarkdownLine text={notice.text} />
            </span>
          </p>
        );
      })}
    </div>
  );
}
