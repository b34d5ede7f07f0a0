import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "page", include: ["test/*.test.ts"], environment: "node" } },
      { test: { name: "walks", include: ["test/walks/*.test.ts"], environment: "node", testTimeout: 120_000, hookTimeout: 180_000, maxConcurrency: 2 } },
    ],
  },
});
