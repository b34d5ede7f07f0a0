/** Any JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A value that came later than these models: `unknown` is what was sent. */
export interface UnknownValue {
  readonly unknown: string;
}

/** Whether a value is one that these models do not know. */
export function isUnknownValue(value: unknown): value is UnknownValue {
  return typeof value === "object" && value !== null && "unknown" in value && typeof value.unknown === "string";
}

/** A body is not of the shape at all; `pointer` is a JSON Pointer to where. */
export class DecodeError extends Error {
  override readonly name = "DecodeError";
  readonly pointer: string;

  constructor(pointer: string, expected: string, found: unknown) {
    super(`At ${pointer === "" ? "the top" : pointer} there should be ${expected}, but there is ${named(found)}.`);
    this.pointer = pointer;
  }
}

// Says what a value is and never the value itself, which may be something that a customer typed.
function named(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
