import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { POLICY } from "./policy.js";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react()],
  build: { outDir: fileURLToPath(new URL("../target/gallery", import.meta.url)), emptyOutDir: true, modulePreload: { polyfill: false } },
  preview: { headers: { "Content-Security-Policy": POLICY } },
});
