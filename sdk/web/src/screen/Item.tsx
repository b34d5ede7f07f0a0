import { Component as ReactComponent, type ComponentType, type JSX, type ReactNode, useEffect } from "react";
import { isInput } from "../answers/answers.js";
import type { Component } from "../model.js";
import { views } from "../views/views.js";
import { useScreen } from "./ScreenContext.js";
import { SupportLine } from "./SupportLine.js";

/** One component of a screen with the view that draws it. */
export function Item({ component }: { component: Component }): JSX.Element {
  const { report, errors } = useScreen();
  const label = said(component, "accessibilityLabel");
  const isWrong = [...errors.keys()].some((field) => field === component.id || field.startsWith(`${component.id}.`));
  return (
    <div className="hf-item" id={`hf-${component.id}`} data-hf-component={component.id} data-hf-kind={component.kind} data-hf-analytics={said(component, "analyticsId")} data-invalid={isWrong || undefined}>
      {/* Inputs say it with their label. */}
      {label !== undefined && !isInput(component) && <span className="hf-hidden">{label}</span>}
      <Boundary onError={(detail) => report({ type: "renderFailed", component: component.id, detail })} otherwise={isInput(component) ? <SupportLine /> : null}>
        {component.kind === "unknown" ? <Unknown component={component} /> : <Drawn component={component} />}
      </Boundary>
    </div>
  );
}

function said(component: Component, property: "accessibilityLabel" | "analyticsId"): string | undefined {
  return component.kind === "unknown" ? undefined : (component as { accessibilityLabel?: string; analyticsId?: string })[property];
}

function Drawn({ component }: { component: Exclude<Component, { kind: "unknown" }> }): JSX.Element {
  const View = views[component.kind] as ComponentType<{ component: typeof component }>;
  return <View component={component} />;
}

/**
 * A component that came after this renderer. The server replaces those, so this is a fault, which it is told. What takes no answer leaves nothing
 * behind; without an input the customer could not go on, so they are offered a person.
 */
function Unknown({ component }: { component: Extract<Component, { kind: "unknown" }> }): JSX.Element | null {
  const { report } = useScreen();
  useEffect(() => {
    report({ type: "renderFailed", component: component.id, detail: `This renderer has no view for ${component.type} version ${component.version}.` });
    // Told once for each component, whatever else changes on the screen.
  }, [component.id, component.type, component.version]);
  return isInput(component) ? <SupportLine /> : null;
}

/** Keeps a view that fails from taking the screen with it. */
class Boundary extends ReactComponent<{ onError: (detail: string) => void; otherwise: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error): void {
    this.props.onError(error.message);
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.otherwise : this.props.children;
  }
}
