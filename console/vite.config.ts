import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const SERVER = process.env["HELPFLOW_URL"] ?? "http://127.0.0.1:8080";

export default defineConfig({
  // Where the server has it.
  base: "/console/",
  plugins: [react()],
  build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  // For work on the page itself: `npm run dev`, beside a server.
  server: { host: "127.0.0.1", port: 5175, proxy: { "/v1": { target: SERVER, changeOrigin: true } } },
});
