import type { JSX } from "react";
import { Icon } from "../icons/Icon.js";
import { isSafeLink, readableNumber } from "../markdown/links.js";
import { useScreen } from "./ScreenContext.js";

/** How to reach a person when the app or the server fails the customer; nothing where no way is known. */
export function SupportLine(): JSX.Element | null {
  const { support, words, readOnly } = useScreen();
  return support?.phone === undefined || !isSafeLink(support.phone) ? null : (
    <a className="hf-button" data-style="secondary" href={readOnly ? undefined : support.phone}>
      <Icon name="phone" />
      <span>
        {words.call} <bdi dir="ltr">{readableNumber(support.phone)}</bdi>
      </span>
    </a>
  );
}
