const SCHEMES: ReadonlySet<string> = new Set(["https:", "tel:", "mailto:"]);

/** Whether an address may be opened: https, tel and mailto, and nothing that a browser would run. */
export function isSafeLink(address: string): boolean {
  try {
    return SCHEMES.has(new URL(address).protocol);
  } catch {
    // Not an absolute address, and a screen has no other.
    return false;
  }
}

/** Digits of a tel: address in groups, as people read them out. */
export function readableNumber(tel: string): string {
  const digits = tel.replace(/^tel:/, "").replace(/[;?].*$/, "").replace(/[^+\d]/g, "");
  if (digits.startsWith("+44") && digits.length === 13) {
    return `+44 ${digits.slice(3, 6)} ${digits.slice(6, 9)} ${digits.slice(9)}`;
  }
  if (digits.length <= 6) {
    return digits;
  }
  const groups: string[] = [];
  let rest = digits;
  while (rest.length > 4) {
    const take = groups.length === 0 ? 4 : 3;
    groups.unshift(rest.slice(-take));
    rest = rest.slice(0, -take);
  }
  return [rest, ...groups].join(" ");
}
