/**
 * React Aria adds a style element to the page, which a strict content-security policy refuses and the console reports; it leaves that when it finds
 * one by its id. The rule is in our style sheet instead, and this is what it finds.
 */
export function standInForInlineStyles(document: Document): void {
  const id = "react-aria-pressable-style";
  if (document.getElementById(id) === null) {
    const mark = document.createElement("meta");
    mark.id = id;
    mark.name = "helpflow";
    mark.content = "The style of pressables is in helpflow.css.";
    document.head.append(mark);
  }
}
