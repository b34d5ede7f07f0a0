import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The package: one module and one style sheet. What it depends on stays outside, so that an app has it once.
export default defineConfig({
  plugins: [react()],
  build: {
    lib: { entry: "src/index.ts", formats: ["es"], fileName: "index", cssFileName: "helpflow" },
    sourcemap: true,
    minify: false,
    rolldownOptions: { external: [/^react($|\/)/, /^react-dom($|\/)/, /^react-aria/, /^@internationalized\//, /^@helpflow\//, /^mdast-util-from-markdown$/] },
  },
});
