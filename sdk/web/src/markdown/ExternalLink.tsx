import type { JSX, ReactNode } from "react";
import { Link } from "react-aria-components/Link";
import { Icon } from "../icons/Icon.js";
import { useScreen } from "../screen/ScreenContext.js";

/** A link out of the flow: pages open beside it, so that the customer finds their way back; numbers and addresses in the phone's own apps. */
export function ExternalLink({ href, className = "hf-link", label, children }: { href: string; className?: string; label?: string | undefined; children: ReactNode }): JSX.Element {
  const { words, readOnly } = useScreen();
  const isPage = href.startsWith("https:");
  if (readOnly) {
    return <span className={className}>{children}</span>;
  }
  return (
    <Link className={className} href={href} aria-label={label} {...(isPage ? { target: "_blank", rel: "noopener noreferrer" } : {})}>
      {children}
      {isPage && (
        <>
          <Icon name="external" />
          <span className="hf-hidden"> ({words.opensInNewTab})</span>
        </>
      )}
    </Link>
  );
}
