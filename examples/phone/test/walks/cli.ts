import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { ROOT } from "./scenarios.js";

/** Made by the build. */
export const CLI = join(ROOT, "sdk/cli/target/helpflow-cli.jar");

/** Runs the command line, which writes to a file. */
export function helpflow(args: readonly string[], environment: Readonly<Record<string, string>>, log: number): ChildProcess {
  const home = execFileSync(join(ROOT, ".mvn/find-jdk"), { encoding: "utf8" }).trim();
  const classes = [CLI, join(ROOT, "sdk/cli/target/lib/*")].join(delimiter);
  // What the build runs with must not reach it by chance.
  const outside = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("HELPFLOW_")));
  return spawn(join(home, "bin/java"), ["-cp", classes, "dev.helpflow.cli.Helpflow", ...args], {
    cwd: ROOT,
    stdio: ["ignore", log, log],
    env: { ...outside, ...environment },
  });
}

/** Ends a process that has not ended by itself. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null) {
    const end = new Promise((exited) => child.once("exit", exited));
    child.kill("SIGTERM");
    await end;
  }
}
