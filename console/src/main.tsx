import "./console.css";
import "./controls.css";
import "./charts.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.js";

const root = document.getElementById("root");
if (root === null) {
  throw new Error("The page has no element with the id root.");
}
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
