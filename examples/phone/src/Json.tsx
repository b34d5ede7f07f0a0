import { type JSX, memo, type ReactNode } from "react";

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null)\b|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g;

/** JSON in colours, as it would be written by hand. */
export const Json = memo(function Json({ text }: { text: string }): JSX.Element {
  return (
    <pre className="json" tabIndex={0}>
      <code>{coloured(pretty(text))}</code>
    </pre>
  );
});

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // Not JSON, such as an empty body: shown as it is.
    return text;
  }
}

function coloured(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, string, colon, word, number] = match;
    parts.push(text.slice(at, match.index));
    if (string !== undefined) {
      parts.push(<span key={match.index} data-part={colon === undefined ? "string" : "name"}>{string}</span>, colon ?? "");
    } else {
      parts.push(<span key={match.index} data-part={word === undefined ? "number" : "word"}>{word ?? number}</span>);
    }
    at = match.index + whole.length;
  }
  parts.push(text.slice(at));
  return parts;
}
