import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Json } from "../src/index.js";

export const top = resolve(import.meta.dirname, "../../../..");

export interface JsonFile {
  /** Where it lies in the repository. */
  readonly path: string;
  readonly json: Json;
}

export type JsonObject = { readonly [name: string]: Json };

function jsonFiles(folder: string, wanted: (path: string) => boolean): readonly JsonFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith(".json") && wanted(path))
    .sort()
    .map((path) => ({ path: relative(top, path), json: JSON.parse(readFileSync(path, "utf8")) as Json }));
}

const catalogue = join(top, "components-catalog");

/** Every valid sample of the catalogue's components or actions. */
export function validSamples(family: "components" | "actions"): readonly JsonFile[] {
  return jsonFiles(join(catalogue, family), (path) => path.includes("/samples/valid/"));
}

/** Every schema of the catalogue's components or actions. */
export function schemas(family: "components" | "actions"): readonly JsonFile[] {
  return jsonFiles(join(catalogue, family), (path) => path.endsWith("/schema.json"));
}

export interface Case {
  readonly name: string;
  readonly json: Json;
  /** A known kind, or the reason why it is unknown. */
  readonly reads: string;
  readonly writes?: Json;
  readonly refused?: boolean;
}

/** What every model reads the same way. */
export function cases(name: "components" | "actions" | "bodies"): readonly Case[] {
  return JSON.parse(readFileSync(join(top, "sdk/models/cases", `${name}.json`), "utf8")) as readonly Case[];
}

/** Every screen that a scenario of our flows comes to, by the scenario. */
export function flowScreens(): readonly (readonly [scenario: string, screens: readonly JsonObject[]])[] {
  const file = join(top, "sdk/models/target/screens.json");
  if (!existsSync(file)) {
    throw new Error(
      `${file} is not there; write it with: ./mvnw -pl sdk/models -am test -Dtest=FlowScreensTest -Dsurefire.failIfNoSpecifiedTests=false`,
    );
  }
  return Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, readonly JsonObject[]>);
}
