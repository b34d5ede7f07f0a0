import { Fragment, type JSX } from "react";
import { Icon } from "../icons/Icon.js";

/** What is wrong with a field, each message on a line of its own as it is in the summary. What it stands in describes the field. */
export function ErrorLines({ messages }: { messages: readonly string[] }): JSX.Element {
  return (
    <>
      {messages.map((message, index) => (
        <Fragment key={index}>
          {/* Keeps two messages apart where the field is described by both. */}
          {index > 0 && " "}
          <span className="hf-error">
            <Icon name="danger" />
            <span>{message}</span>
          </span>
        </Fragment>
      ))}
    </>
  );
}
