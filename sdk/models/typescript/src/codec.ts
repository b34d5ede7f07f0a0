/**
 * What the written models are made of: a codec reads a value from JSON, and says it in JSON again.
 *
 * Decoding throws `DecodeError` and nothing else. It never does so for a type, version or value that came later, nor
 * for properties that are not known, which are left aside.
 */
import { DecodeError, type Json, type UnknownValue, isUnknownValue } from "./json.js";

export type { Json, UnknownValue } from "./json.js";

export interface Codec<T> {
  decode(value: unknown, pointer: string): T;
  encode(value: T): Json;
}

/** A property: as a codec, but it may be absent, which is `undefined`. */
export interface Property<T> {
  decode(value: unknown, pointer: string): T | undefined;
  encode(value: T | undefined): Json | undefined;
}

type OptionalNames<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/** A property that may be left out has a codec that may leave it out; any other has not. */
export type Properties<T> = {
  readonly [K in keyof T]-?: K extends OptionalNames<T> ? Property<Exclude<T[K], undefined>> : Required<T[K]>;
};

export interface Required<T> extends Property<T> {
  decode(value: unknown, pointer: string): T;
}

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function object(value: unknown, pointer: string): JsonObject {
  if (!isObject(value)) throw new DecodeError(pointer, "an object", value);
  return value;
}

function list(value: unknown, pointer: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new DecodeError(pointer, "a list", value);
  return value;
}

// Only what the object has itself: `constructor` is not a property that somebody sent.
function get(value: JsonObject, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function below(pointer: string, name: string | number): string {
  return `${pointer}/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function primitive<T extends Json>(expected: string, is: (value: unknown) => value is T): Codec<T> {
  return {
    decode(value, pointer) {
      if (!is(value)) throw new DecodeError(pointer, expected, value);
      return value;
    },
    encode: (value) => value,
  };
}

export const text = primitive("a string", (value): value is string => typeof value === "string");
export const flag = primitive("true or false", (value): value is boolean => typeof value === "boolean");
export const decimal = primitive("a number", (value): value is number => Number.isFinite(value));
export const whole = primitive("a whole number", (value): value is number => Number.isInteger(value));
export const anything = primitive("something", (value): value is Json => value !== undefined);

/** A string out of a set that grows. */
export function values<const V extends string>(...known: readonly V[]): Codec<V | UnknownValue> {
  const names: ReadonlySet<string> = new Set(known);
  return {
    decode(value, pointer) {
      const word = text.decode(value, pointer);
      return names.has(word) ? (word as V) : { unknown: word };
    },
    encode: (value) => (isUnknownValue(value) ? value.unknown : value),
  };
}

export function items<T>(item: Codec<T>): Codec<readonly T[]> {
  return {
    decode: (value, pointer) => list(value, pointer).map((each, index) => item.decode(each, below(pointer, index))),
    encode: (value) => value.map((each) => item.encode(each)),
  };
}

/** A list without the items that cannot be read. */
export function readableItems<T>(item: Codec<T>): Codec<readonly T[]> {
  const one = extra(item);
  return {
    decode: (value, pointer) =>
      list(value, pointer)
        .map((each, index) => one.decode(each, below(pointer, index)))
        .filter((each): each is Exclude<typeof each, undefined> => each !== undefined),
    encode: (value) => value.map((each) => item.encode(each)),
  };
}

export function lookup<T>(codec: Codec<T>): Codec<Readonly<Record<string, T>>> {
  return {
    decode: (value, pointer) =>
      Object.fromEntries(
        Object.entries(object(value, pointer)).map(([name, each]) => [name, codec.decode(each, below(pointer, name))]),
      ),
    encode: (value) => Object.fromEntries(Object.entries(value).map(([name, each]) => [name, codec.encode(each)])),
  };
}

type ByType = { string?: unknown; number?: unknown; boolean?: unknown; list?: unknown; object?: unknown };

function typeOf(value: unknown): keyof ByType | undefined {
  if (Array.isArray(value)) return "list";
  const type = typeof value;
  if (type === "object") return value === null ? undefined : type;
  return type === "string" || type === "number" || type === "boolean" ? type : undefined;
}

/** A value that tells by its JSON type what it is. */
export function oneOf<T extends ByType>(codecs: { readonly [K in keyof T]: Codec<T[K]> }): Codec<T[keyof T]> {
  const byType = codecs as { readonly [type in keyof ByType]: Codec<T[keyof T]> };
  const codecOf = (value: unknown): Codec<T[keyof T]> | undefined => {
    const type = isUnknownValue(value) ? "string" : typeOf(value);
    return type === undefined ? undefined : byType[type];
  };
  return {
    decode(value, pointer) {
      const type = typeOf(value);
      const codec = type === undefined ? undefined : byType[type];
      if (codec === undefined) throw new DecodeError(pointer, `one of: ${Object.keys(codecs).join(", ")}`, value);
      return codec.decode(value, pointer);
    },
    encode(value) {
      const codec = codecOf(value);
      if (codec === undefined) throw new TypeError(`There is no JSON for a ${typeof value} here.`);
      return codec.encode(value);
    },
  };
}

export function nullable<T>(codec: Codec<T>): Codec<T | null> {
  return {
    decode: (value, pointer) => (value === null ? null : codec.decode(value, pointer)),
    encode: (value) => (value === null ? null : codec.encode(value)),
  };
}

export function required<T>(codec: Codec<T>): Required<T> {
  return {
    decode: (value, pointer) => codec.decode(value, pointer),
    encode: (value) => (value === undefined ? undefined : codec.encode(value)),
  };
}

/** A property that may be left out. Null leaves it out too. */
export function optional<T>(codec: Codec<T>): Property<T> {
  return {
    decode: (value, pointer) => (value === undefined || value === null ? undefined : codec.decode(value, pointer)),
    encode: (value) => (value === undefined ? undefined : codec.encode(value)),
  };
}

/** A property that the screen can be shown without: left out when it cannot be read. */
export function extra<T>(codec: Codec<T>): Property<T> {
  const inner = optional(codec);
  return {
    decode(value, pointer) {
      try {
        return inner.decode(value, pointer);
      } catch (error) {
        if (error instanceof DecodeError) return undefined;
        throw error;
      }
    },
    encode: (value) => inner.encode(value),
  };
}

/** A list that the screen can be shown without: empty when it is absent or cannot be read, absent when it is empty. */
export function extraItems<T>(codec: Codec<readonly T[]>): Required<readonly T[]> {
  const inner = extra(codec);
  return {
    decode: (value, pointer) => inner.decode(value, pointer) ?? [],
    encode: (value) => (value?.length ? inner.encode(value) : undefined),
  };
}

/** An object, of which properties that are not known are left aside. */
export function record<T extends object>(properties: Properties<T>): Codec<T> {
  const all = Object.entries(properties) as unknown as readonly [string, Property<unknown>][];
  return {
    decode(value, pointer) {
      const from = object(value, pointer);
      return Object.fromEntries(
        all
          .map(([name, property]) => [name, property.decode(get(from, name), below(pointer, name))] as const)
          .filter(([, decoded]) => decoded !== undefined),
      ) as T;
    },
    encode(value) {
      const from = value as JsonObject;
      return Object.fromEntries(
        all
          .map(([name, property]) => [name, property.encode(get(from, name))] as const)
          .filter((encoded): encoded is readonly [string, Json] => encoded[1] !== undefined),
      );
    },
  };
}

/** What every entry of the catalogue has. */
export interface KnownEntry {
  readonly kind: string;
  readonly type: string;
  readonly version?: number;
}

/** Why an entry could not be read. */
export type UnknownReason = "unknownType" | "unknownVersion" | "malformed";

/** An entry that these models cannot read, as it was sent. */
export interface UnknownEntry {
  readonly kind: "unknown";
  /** The name it came with; empty when it had none. */
  readonly type: string;
  /** The version it came with; 1 for an action without one, 0 for a component without one. */
  readonly version: number;
  /** The id it came with; empty when it had none. */
  readonly id: string;
  readonly raw: Json;
  readonly reason: UnknownReason;
  /** A sentence for developers, which never has what a customer typed. */
  readonly detail: string;
}

export interface EntryCodec<T> extends Codec<T> {
  readonly type: string;
  readonly version: number;
}

/** One version of an entry. */
export function entry<T extends KnownEntry>(
  type: T["type"],
  version: number,
  properties: Properties<Omit<T, keyof KnownEntry>>,
): EntryCodec<T> {
  const inner = record(properties);
  return {
    type,
    version,
    decode(value, pointer) {
      const from = object(value, pointer);
      const sent = from.version === undefined ? {} : { version };
      return { kind: `${type}/${version}`, type, ...sent, ...inner.decode(value, pointer) } as unknown as T;
    },
    encode(value) {
      const sent = value.version === undefined ? {} : { version };
      return { type, ...sent, ...(inner.encode(value) as { readonly [name: string]: Json }) };
    },
  };
}

/**
 * All entries of a family. What none of them can read becomes unknown, with the reason, so that one component that is
 * new or broken never costs the customer the screen.
 */
export function family<T extends KnownEntry>(
  name: string,
  entries: readonly EntryCodec<T>[],
  absentVersion: number,
): Codec<T | UnknownEntry> {
  const byKind = new Map(entries.map((each) => [`${each.type}/${each.version}`, each]));
  const types: ReadonlySet<string> = new Set(entries.map((each) => each.type));
  return {
    decode(value, pointer) {
      const from: JsonObject = isObject(value) ? value : {};
      const type = get(from, "type");
      const version = get(from, "version") ?? absentVersion;
      const id = get(from, "id");
      const unknown = (reason: UnknownReason, detail: string): UnknownEntry => ({
        kind: "unknown",
        type: typeof type === "string" ? type : "",
        version: typeof version === "number" ? version : absentVersion,
        id: typeof id === "string" ? id : "",
        raw: (value ?? null) as Json,
        reason,
        detail,
      });
      if (typeof type !== "string" || typeof version !== "number" || version < 1) {
        return unknown("malformed", new DecodeError(pointer, `the type and version of one ${name}`, value).message);
      }
      const known = byKind.get(`${type}/${version}`);
      if (known === undefined) {
        return types.has(type)
          ? unknown("unknownVersion", `The ${name} ${type} has a version ${version} that these models do not know.`)
          : unknown("unknownType", `There is no ${name} ${type} in these models.`);
      }
      try {
        return known.decode(value, pointer);
      } catch (error) {
        if (error instanceof DecodeError) return unknown("malformed", error.message);
        throw error;
      }
    },
    encode(value) {
      if (isUnknownEntry(value)) return value.raw;
      const known = byKind.get(value.kind);
      if (known === undefined) throw new TypeError(`There is no ${name} ${value.kind} in these models.`);
      return known.encode(value);
    },
  };
}

function isUnknownEntry(value: KnownEntry): value is UnknownEntry {
  return value.kind === "unknown";
}
