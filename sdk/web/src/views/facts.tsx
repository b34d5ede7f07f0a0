import type { JSX } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { DisclosureGroup } from "react-aria-components/DisclosureGroup";
import { Heading } from "react-aria-components/Heading";
import { Icon } from "../icons/Icon.js";
import { Markdown } from "../markdown/Markdown.js";
import { type ComponentOf, known } from "../model.js";
import { useScreen } from "../screen/ScreenContext.js";
import { Lines } from "./words.js";

export function KeyValueSummaryView({ component }: { component: ComponentOf<"key-value-summary/1"> }): JSX.Element {
  return (
    <dl className="hf-card hf-rows">
      {component.rows.map((row, index) => (
        <div className="hf-row" key={index}>
          <dt>{row.label}</dt>
          <dd>
            <Lines text={row.value} />
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
  const { words } = useScreen();
  const aligned = component.columns.map((column) => known(column.align, "start"));
  const caption = `${component.id}-caption`;
  const wide = component.columns.length > 3;
  return (
    <div className="hf-card hf-table" role="group" aria-labelledby={caption} {...(wide ? { tabIndex: 0 } : {})}>
      <table data-wide={wide || undefined}>
        <caption id={caption}>{component.caption}</caption>
        <thead>
          <tr>
            {component.columns.map((column, index) => (
              <th key={index} scope="col" data-align={aligned[index]}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {component.rows.map((row, at) => (
            <tr key={at}>
              {component.columns.map((_, index) => {
                const cell = row.cells[index];
                return index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} data-align={aligned[index]} {...(cell === undefined ? { "aria-label": words.none } : {})}>
                    {cell ?? "–"}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function TimelineView({ component }: { component: ComponentOf<"timeline/1"> }): JSX.Element {
  return (
    <ol className="hf-timeline">
      {component.events.map((event, index) => {
        const state = known(event.state, "upcoming");
        return (
          <li key={index} data-state={state} {...(state === "current" ? { "aria-current": "step" as const } : {})}>
            <span className="hf-timeline-mark" aria-hidden="true">
              {state === "done" && <Icon name="check" />}
            </span>
            <div>
              <p className="hf-timeline-title">{event.title}</p>
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
            <span className="hf-tag" data-tone={state === "done" ? "success" : state === "current" ? "info" : "neutral"}>
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
  const open = component.sections.flatMap((section, index) => (section.open === true ? [String(index)] : []));
  return (
    <DisclosureGroup className="hf-card hf-accordion" allowsMultipleExpanded defaultExpandedKeys={open}>
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
                <Lines text={detail.value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
