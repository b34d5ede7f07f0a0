import type { PhrasingContent, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { Fragment, type JSX, type ReactNode, useMemo } from "react";
import { isSafeLink } from "./links.js";
import { ExternalLink } from "./ExternalLink.js";

// All of CommonMark that is not emphasis, strong, a list or a link. It is switched off in the parser, so that it is shown as it stands.
const OFF = [
  "autolink",
  "blockQuote",
  "codeFenced",
  "codeIndented",
  "codeText",
  "definition",
  "headingAtx",
  "htmlFlow",
  "htmlText",
  "labelStartImage",
  "setextUnderline",
  "thematicBreak",
];

/** Words with emphasis, strong, lists and links, as the catalogue allows them; without HTML, whatever they say. */
export function Markdown({ text }: { text: string }): JSX.Element {
  const root: Root = useMemo(() => fromMarkdown(text, { extensions: [{ disable: { null: OFF } }] }), [text]);
  return <div className="hf-prose">{blocks(root.children)}</div>;
}

/** The same within one paragraph, such as an item of a list. */
export function MarkdownLine({ text }: { text: string }): JSX.Element {
  const root: Root = useMemo(() => fromMarkdown(text, { extensions: [{ disable: { null: [...OFF, "list"] } }] }), [text]);
  return (
    <>
      {root.children.map((block, index) => (
        <Fragment key={index}>
          {index > 0 && " "}
          {block.type === "paragraph" ? inlines(block.children) : null}
        </Fragment>
      ))}
    </>
  );
}

function blocks(nodes: readonly RootContent[], tight = false): ReactNode {
  return nodes.map((node, index) => {
    switch (node.type) {
      case "paragraph":
        return tight ? <Fragment key={index}>{inlines(node.children)}</Fragment> : <p key={index}>{inlines(node.children)}</p>;
      case "list": {
        const items = node.children.map((item, at) => <li key={at}>{blocks(item.children, !node.spread)}</li>);
        return node.ordered ? (
          <ol key={index} start={node.start ?? 1}>
            {items}
          </ol>
        ) : (
          <ul key={index}>{items}</ul>
        );
      }
      default:
        return null;
    }
  });
}

function inlines(nodes: readonly PhrasingContent[]): ReactNode {
  return nodes.map((node, index) => {
    switch (node.type) {
      case "text":
        return <Fragment key={index}>{node.value}</Fragment>;
      case "emphasis":
        return <em key={index}>{inlines(node.children)}</em>;
      case "strong":
        return <strong key={index}>{inlines(node.children)}</strong>;
      case "break":
        return <br key={index} />;
      case "link":
        return isSafeLink(node.url) ? (
          <ExternalLink key={index} href={node.url}>
            {inlines(node.children)}
          </ExternalLink>
        ) : (
          <Fragment key={index}>{inlines(node.children)}</Fragment>
        );
      default:
        return null;
    }
  });
}
