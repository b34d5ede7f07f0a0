import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const CATALOGUE = join(import.meta.dirname, "../../../components-catalog");

/** One entry of the catalogue with its valid samples. */
export interface Entry {
  /** As the models call it: `single-choice/1`. */
  kind: string;
  role: string;
  samples: { name: string; json: Record<string, unknown> }[];
}

/** All components of the catalogue, in all their versions. */
export const components: Entry[] = entriesOf(join(CATALOGUE, "components"));

/** All actions of the catalogue, in all their versions. */
export const actions: Entry[] = entriesOf(join(CATALOGUE, "actions"));

/** A sample of a component by its name, as `single-choice/1/answered`. */
export function sample(name: string): Record<string, unknown> {
  const [component, version, file] = name.split("/");
  return json(join(CATALOGUE, `components/${component}/${version}/samples/valid/${file}.json`));
}

function entriesOf(folder: string): Entry[] {
  return foldersOf(folder).flatMap((name) =>
    foldersOf(join(folder, name))
      .filter((version) => /^\d+$/.test(version))
      .map((version) => entryOf(name, version, join(folder, name, version))),
  );
}

function entryOf(name: string, version: string, folder: string): Entry {
  const schema = json(join(folder, "schema.json")) as { "x-helpflow": { role?: string } };
  const valid = join(folder, "samples/valid");
  return {
    kind: `${name}/${version}`,
    role: schema["x-helpflow"].role ?? "action",
    samples: readdirSync(valid).map((file) => ({ name: file.replace(/\.json$/, ""), json: json(join(valid, file)) })),
  };
}

function foldersOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function json(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
}
