const CONTROLS = [
  "input:not([type=hidden]):not([disabled])",
  "select:not([disabled])",
  "textarea:not([disabled])",
  "[role=spinbutton]",
  "button:not([disabled])",
  "a[href]",
  "[tabindex='0']",
].join(",");

/** Moves the focus to a component of the screen, or to a part of it: to its control, of a group to the one that is chosen. Says whether there was one. */
export function focusComponent(root: HTMLElement, id: string, part?: string): boolean {
  const whole = root.querySelector<HTMLElement>(`[data-hf-component="${CSS.escape(id)}"]`);
  const item = whole?.querySelector<HTMLElement>(`[data-hf-part="${CSS.escape(part ?? "")}"]`) ?? whole;
  if (item === null) {
    return false;
  }
  const chosen = item.querySelector<HTMLElement>("input:checked");
  const control = chosen ?? [...item.querySelectorAll<HTMLElement>(CONTROLS)].find((element) => element.closest("[aria-hidden=true]") === null);
  if (control === undefined) {
    item.tabIndex = -1;
  }
  (control ?? item).focus();
  item.scrollIntoView({ block: "nearest" });
  return true;
}
