import { readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Json } from "../src/index.js";

const top = resolve(import.meta.dirname, "../../../..");

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
