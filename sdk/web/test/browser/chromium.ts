import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

// The first is the same engine without a window around each page, and takes half the time.
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

// As root there is no sandbox, and no test may reach out on its own.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the Chromium of this machine: `HELPFLOW_CHROMIUM`, or the first on the path. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: find(), args: FLAGS });
}

function find(): string {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const places = process.env["HELPFLOW_CHROMIUM"] !== undefined
    ? [process.env["HELPFLOW_CHROMIUM"]]
    : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = places.find(canRun);
  if (found === undefined) {
    throw new Error(
      "The browser tests need Chromium and found none: install it (Debian: apt-get install chromium) or set HELPFLOW_CHROMIUM to one.",
    );
  }
  return found;
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Not here: the next place may have it.
    return false;
  }
}
