import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      { extends: true, test: { name: "views", include: ["test/*.test.{ts,tsx}"], environment: "jsdom", setupFiles: ["test/setup.ts"], testTimeout: 30_000 } },
      { extends: true, test: { name: "browser", include: ["test/browser/*.test.ts"], environment: "node", testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
