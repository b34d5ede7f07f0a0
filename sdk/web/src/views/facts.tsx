import type { JSX } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { DisclosureGroup } from "react-aria-components/DisclosureGroup";
import { Heading } from "react-aria-components/Heading";
import { Icon, NamedIcon } from "../icons/Icon.js";
import { Markdown } from "../markdown/Markdown.js";
import { type ComponentOf, known } from "../model.js";
import { useScreen } from "../screen/ScreenContext.js";
import { Lines } from "./words.js";

const TONES = { done: "success", current: "info", upcoming: "neutral", failed: "danger" } as const;

export function KeyValueSummaryView({ component }: { component: ComponentOf<"key-value-summary/1"> }): JSX.Element {
  return (
    <dl className="hf-card hf-rows">
      {component.rows.map((row, index) => (
        <div className="hf-row" key={index}>
          <dt>{row.label}</dt>
          <dd>
            <bdi>
              <Lines text={row.value} />
            </bdi>
          </dd>
          {row.change !== undefined && (
            <dd className="hf-row-change">
              <ChangeButton target={row.change} of={row.label} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function ChangeButton({ target, of }: { target: string; of: string }): JSX.Element {
  const { words, step } = useScreen();
  return (
    <Button className="hf-text-button" data-hf-change={target} aria-label={`${words.change}: ${of}`} onPress={() => step("change", target)}>
      {words.change}
    </Button>
  );
}

export function TableView({ component }: { component: ComponentOf<"table/1"> }): JSX.Element {
  return (
    <Grid
      id={component.id}
      caption={component.caption}
      columns={component.columns.map(({ label, align }) => ({ label, align: known(align, "start") }))}
      rows={component.rows.map(({ cells }) => cells)}
    />
  );
}

/** The second version names the rows apart from their cells, says which columns are figures, and may have a note. */
export function TableView2({ component }: { component: ComponentOf<"table/2"> }): JSX.Element {
  return (
    <Grid
      id={component.id}
      caption={component.caption}
      columns={[
        { label: component.corner, align: "start" },
        ...component.columns.map(({ label, kind }) => ({ label, align: known(kind, "words") === "figures" ? ("end" as const) : ("start" as const) })),
      ]}
      rows={component.rows.map(({ header, cells }) => [header, ...cells])}
      note={component.note}
    />
  );
}

/** A table whose first column names its rows. One that is wider than the screen scrolls by itself, with the keyboard too. */
function Grid({ id, caption: name, columns, rows, note }: {
  id: string;
  caption: string;
  columns: readonly { label: string; align: "start" | "end" }[];
  rows: readonly (readonly string[])[];
  note?: string | undefined;
}): JSX.Element {
  const { words } = useScreen();
  const caption = `${id}-caption`;
  const wide = columns.length > 3;
  return (
    <>
    <div className="hf-card hf-table" role="group" aria-labelledby={caption} {...(wide ? { tabIndex: 0 } : {})}>
      <table data-wide={wide || undefined}>
        <caption id={caption}>{name}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col" data-align={column.align}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {columns.map((column, index) => {
                const cell = row[index];
                return index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} data-align={column.align} {...(cell === undefined ? { "aria-label": words.none } : {})}>
                    {cell ?? "–"}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
      {note !== undefined && (
        <div className="hf-note">
          <Markdown text={note} />
        </div>
      )}
    </>
  );
}

type AnyTimeline = ComponentOf<"timeline/1"> | ComponentOf<"timeline/2">;

/** Both versions: the second says in words how each event stands, and knows those that failed. */
export function TimelineView({ component }: { component: AnyTimeline }): JSX.Element {
  const events =
    component.kind === "timeline/2"
      ? component.events.map((event) => ({ ...event, state: known(event.status.state, "upcoming"), said: event.status.label }))
      : component.events.map((event) => ({ ...event, state: known(event.state, "upcoming"), said: undefined, icon: undefined }));
  return (
    <ol className="hf-timeline">
      {events.map((event, index) => {
        const { state } = event;
        return (
          <li key={index} data-state={state} {...(state === "current" ? { "aria-current": "step" as const } : {})}>
            <span className="hf-timeline-mark" aria-hidden="true">
              {event.icon !== undefined ? <NamedIcon name={event.icon} /> : state === "done" ? <Icon name="check" /> : state === "failed" ? <Icon name="close" /> : null}
            </span>
            <div>
              <p className="hf-timeline-title">
                {event.title}
                {event.said !== undefined && (
                  <span className="hf-tag" data-tone={TONES[state]}>
                    {event.said}
                  </span>
                )}
              </p>
              <p className="hf-timeline-when">{event.when}</p>
              {event.text !== undefined && <p className="hf-timeline-text">{event.text}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

export function TaskListView({ component }: { component: ComponentOf<"task-list/1"> }): JSX.Element {
  const { step } = useScreen();
  return (
    <ol className="hf-card hf-tasks">
      {component.tasks.map((task, index) => {
        const state = known(task.state, "upcoming");
        const target = task.change;
        const content = (
          <>
            <span className="hf-task-words">
              <span className="hf-task-title">{task.title}</span>
              {task.hint !== undefined && <span className="hf-hint">{task.hint}</span>}
            </span>
            <span className="hf-hidden">: </span>
            <span className="hf-tag" data-tone={TONES[state]}>
              {task.status}
            </span>
          </>
        );
        return (
          <li key={index} data-state={state} {...(state === "current" ? { "aria-current": "step" as const } : {})}>
            {target === undefined ? (
              <div className="hf-task">{content}</div>
            ) : (
              <Button className="hf-task" data-hf-change={target} onPress={() => step("change", target)}>
                {content}
                <Icon name="forward" />
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

export function AccordionView({ component }: { component: ComponentOf<"accordion/1"> }): JSX.Element {
  const { readOnly } = useScreen();
  // Who only looks cannot open one.
  const open = component.sections.flatMap((section, index) => (readOnly || section.open === true ? [String(index)] : []));
  return (
    <DisclosureGroup className="hf-card hf-accordion" allowsMultipleExpanded defaultExpandedKeys={open} isDisabled={readOnly}>
      {component.sections.map((section, index) => (
        <Disclosure key={index} id={String(index)} className="hf-disclosure">
          <Heading level={2} className="hf-disclosure-heading">
            <Button slot="trigger" className="hf-disclosure-button">
              <span>{section.title}</span>
              <Icon name="down" />
            </Button>
          </Heading>
          <DisclosurePanel className="hf-disclosure-panel">
            <Markdown text={section.text} />
          </DisclosurePanel>
        </Disclosure>
      ))}
    </DisclosureGroup>
  );
}

export function TransactionCardView({ component }: { component: ComponentOf<"transaction-card/1"> }): JSX.Element {
  const { words } = useScreen();
  const direction = known(component.direction, "out");
  return (
    <div role="group" className="hf-card hf-transaction" aria-label={component.name}>
      <div className="hf-transaction-main">
        <span className="hf-transaction-mark" data-direction={direction}>
          <Icon name={direction} />
        </span>
        <div className="hf-transaction-words">
          <p className="hf-transaction-name">{component.name}</p>
          <p className="hf-hint">{component.date}</p>
        </div>
        <div className="hf-transaction-sum">
          <p className="hf-transaction-amount" data-direction={direction}>
            <span className="hf-hidden">{direction === "in" ? words.moneyIn : words.moneyOut}: </span>
            <bdi>
              <span aria-hidden="true">{direction === "in" ? "+" : "−"}</span>
              {component.amount}
            </bdi>
          </p>
          {component.status !== undefined && <span className="hf-tag" data-tone="neutral">{component.status}</span>}
        </div>
      </div>
      {component.details !== undefined && (
        <dl className="hf-rows hf-transaction-details">
          {component.details.map((detail, index) => (
            <div className="hf-row" key={index}>
              <dt>{detail.label}</dt>
              <dd>
                <bdi>
                  <Lines text={detail.value} />
                </bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
