import { defineConfig } from "vitest/config";

const page = { test: { name: "page", include: ["test/*.test.ts"], environment: "node" as const } };
const browser = { test: { name: "browser", expect: { poll: { timeout: 15_000 } }, include: ["test/browser/*.test.ts"], environment: "node" as const, testTimeout: 120_000, hookTimeout: 180_000 } };

/** The tests in the browser can be left out, as those of the other pages: `./mvnw verify -Dwalks=none`. */
export default defineConfig({
  test: { projects: process.env["WALKS"] === "none" ? [page] : [page, browser] },
});
