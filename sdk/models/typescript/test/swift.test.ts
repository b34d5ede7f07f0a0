import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { Language, type Node, Parser } from "web-tree-sitter";
import { top } from "./repository.js";

// There is no Swift compiler on every machine that builds this, so that Swift is parsed, by the grammar that editors
// use, and not compiled: names and types are not checked here.
const folder = join(top, "sdk/models/swift");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".swift"))
  .map((name) => join(folder, name))
  .sort();

const parser = await swiftParser();

async function swiftParser(): Promise<Parser> {
  await Parser.init();
  const grammar = createRequire(import.meta.url).resolve("tree-sitter-wasms/out/tree-sitter-swift.wasm");
  return new Parser().setLanguage(await Language.load(grammar));
}

/** Where a source is not Swift, as `line:column` and what stands there. */
function mistakes(source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (node.isError || node.isMissing) {
      const { row, column } = node.startPosition;
      found.push(`${row + 1}:${column + 1} ${node.isMissing ? "missing " : ""}${node.type} ${node.text.slice(0, 40)}`);
    }
    node.children.forEach((child) => child !== null && visit(child));
  };
  const tree = parser.parse(source);
  if (tree === null) throw new Error("The parser gave up.");
  visit(tree.rootNode);
  tree.delete();
  return found;
}

describe("the models in Swift", () => {
  test("are there", () => {
    expect(files.length).toBeGreaterThan(40);
  });

  test.each(files.map((file) => [relative(top, file), file] as const))("are Swift in %s", (_, file) => {
    expect(mistakes(readFileSync(file, "utf8"))).toEqual([]);
  });

  test.each([
    ["a brace that is never closed", (source: string) => source.replace(/}\s*$/, "")],
    ["a brace too many", (source: string) => `${source}}\n`],
    ["an assignment of nothing", (source: string) => source.replace("self.label = label", "self.label = )")],
    ["a case without a value", (source: string) => source.replace("case label", "case")],
    ["a comma too few", (source: string) => source.replace("id: String,", "id: String")],
  ])("would not pass with %s", (_, broken) => {
    const source = readFileSync(join(folder, "Sources/HelpflowModels/Generated/SingleChoiceV1.swift"), "utf8");

    expect(broken(source)).not.toBe(source);
    expect(mistakes(broken(source))).not.toEqual([]);
  });
});
