import { Fragment, type JSX, useEffect } from "react";
import { ExternalLink } from "../markdown/ExternalLink.js";
import { isSafeLink, readableNumber } from "../markdown/links.js";
import { Markdown, MarkdownLine } from "../markdown/Markdown.js";
import { Icon, NamedIcon } from "../icons/Icon.js";
import { type ComponentOf, known } from "../model.js";
import { useScreen } from "../screen/ScreenContext.js";

export function HeadingView({ component }: { component: ComponentOf<"heading/1"> }): JSX.Element {
  return component.level === 3 ? <h3 className="hf-heading-3">{component.text}</h3> : <h2 className="hf-heading-2">{component.text}</h2>;
}

export function TextView({ component }: { component: ComponentOf<"text/1"> }): JSX.Element {
  return <Markdown text={component.text} />;
}

export function CalloutView({ component }: { component: ComponentOf<"callout/1"> }): JSX.Element {
  const { words } = useScreen();
  const tone = known(component.tone, "info");
  return (
    <div role="group" className="hf-callout" data-tone={tone} aria-label={component.title ?? words.tone[tone]}>
      <Icon name={tone} />
      <div className="hf-callout-words">
        {component.title === undefined ? <span className="hf-hidden">{words.tone[tone]}: </span> : <h2 className="hf-callout-title">{component.title}</h2>}
        <Markdown text={component.text} />
      </div>
    </div>
  );
}

export function ListView({ component }: { component: ComponentOf<"list/1"> }): JSX.Element {
  const items = component.items.map((item, index) => (
    <li key={index}>
      <MarkdownLine text={item} />
    </li>
  ));
  return <div className="hf-prose">{known(component.style, "bullet") === "number" ? <ol>{items}</ol> : <ul>{items}</ul>}</div>;
}

export function DividerView(_: { component: ComponentOf<"divider/1"> }): JSX.Element {
  return <hr className="hf-divider" />;
}

export function ContactCardView({ component }: { component: ComponentOf<"contact-card/1"> }): JSX.Element {
  const { words, report, readOnly } = useScreen();
  const opened = (detail: string) => () => report({ type: "opened", component: component.id, detail });
  return (
    <div role="group" className="hf-card hf-contact" aria-label={component.title}>
      <h2 className="hf-card-title">{component.title}</h2>
      {component.text !== undefined && <Markdown text={component.text} />}
      {component.hours !== undefined && (
        <p className="hf-contact-hours">
          <Icon name="clock" />
          <span>{component.hours}</span>
        </p>
      )}
      {component.phone !== undefined && isSafeLink(component.phone) && (
        <a className="hf-button" data-style="secondary" href={readOnly ? undefined : component.phone} onClick={opened("phone")}>
          <Icon name="phone" />
          <span>
            {words.call} <bdi dir="ltr">{readableNumber(component.phone)}</bdi>
          </span>
        </a>
      )}
      {component.url !== undefined && isSafeLink(component.url) && (
        <span className="hf-contact-page" onClick={opened("url")}>
          <ExternalLink href={component.url} className="hf-button hf-button-quiet">
            <span>{words.openPage}</span>
          </ExternalLink>
        </span>
      )}
    </div>
  );
}

type AnyPanel = ComponentOf<"confirmation-panel/1"> | ComponentOf<"confirmation-panel/2">;

/** Both versions: the second has several references, an icon, and what happens next. It is what the customer waited for, so it is read out. */
export function ConfirmationPanelView({ component }: { component: AnyPanel }): JSX.Element {
  const { announce } = useScreen();
  useEffect(() => announce(component.title), [announce, component.title]);
  const isSecond = component.kind === "confirmation-panel/2";
  const references = (isSecond ? component.references : component.reference === undefined ? [] : [component.reference]) ?? [];
  const next = isSecond ? component.next : undefined;
  return (
    <div role="group" className="hf-panel" aria-label={component.title}>
      <div className="hf-panel-done">
        <span className="hf-panel-mark">{isSecond && component.icon !== undefined ? <NamedIcon name={component.icon} /> : <Icon name="check" />}</span>
        <h2 className="hf-panel-title">{component.title}</h2>
        <Markdown text={component.text} />
        {references.length > 0 && (
          <dl className="hf-panel-references">
            {references.map((reference, index) => (
              <div key={index}>
                <dt>{reference.label}</dt>
                <dd>
                  <bdi>{reference.value}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {next !== undefined && (
        <div className="hf-panel-next">
          <h3 className="hf-heading-3">{next.title}</h3>
          <ol>
            {next.steps.map((step, index) => (
              <li key={index}>
                <span>
                  <MarkdownLine text={step} />
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  );
}

export function StatusTagView({ component }: { component: ComponentOf<"status-tag/1"> }): JSX.Element {
  return (
    <p className="hf-status">
      <span>{component.label}</span>
      <span className="hf-hidden">: </span>
      <span className="hf-tag" data-tone={known(component.tone, "neutral")}>
        {component.status}
      </span>
    </p>
  );
}

/** Lines of words, each drawn below the other, for values that have line breaks. */
export function Lines({ text }: { text: string }): JSX.Element {
  return (
    <>
      {text.split("\n").map((line, index) => (
        <Fragment key={index}>
          {index > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </>
  );
}
