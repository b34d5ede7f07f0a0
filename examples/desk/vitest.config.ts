import { defineConfig } from "vitest/config";

const page = { test: { name: "page", include: ["test/*.test.ts"], environment: "node" as const } };
const walks = { test: { name: "walks", include: ["test/walks/*.test.ts"], environment: "node" as const, testTimeout: 120_000, hookTimeout: 180_000 } };

/** The conversation in the browser takes half a minute, and can be left out: `./mvnw verify -Dwalks=none`. */
export default defineConfig({
  test: { projects: process.env["WALKS"] === "none" ? [page] : [page, walks] },
});
