import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { StartProblem } from "../start-problem.ts";

type Start = {
  /** as a sentence begins: "The web server" */
  name: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  /** where its output goes; undefined: to the terminal */
  log?: string;
};

/**
 * Starts Node processes and ends them again. Each is in a process group of its own, so that Ctrl-C in the terminal
 * reaches only the parent, which ends them in order; the channel between them tells a child when the parent is gone.
 */
export function childProcesses() {
  const jobs = new Set<ChildProcess>();
  const stopping = new Set<ChildProcess>();
  let closed = false;

  function start({ args, env, log }: Start): ChildProcess {
    if (closed) throw new Error("The demo is being stopped.");
    const output = log === undefined ? "inherit" : openSync(log, "w");
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", output, output, "ipc"], detached: true });
    if (typeof output === "number") closeSync(output);
    return child;
  }

  async function stop(child: ChildProcess): Promise<void> {
    stopping.add(child);
    await end(child);
  }

  return {
    /** Starts one that is to live as long as we do. `ended` hears a sentence when it ends by itself. */
    keep(what: Start, ended: (sentence: string) => void): ChildProcess {
      const child = start(what);
      child.once("exit", (code, signal) => {
        if (!stopping.has(child)) ended(`${what.name} ended by itself (${signal ?? `code ${code}`})${lastWords(what.log)}`);
      });
      return child;
    },
    /** Runs one to its end; a StartProblem when it fails. */
    async run(what: Start): Promise<void> {
      const child = start(what);
      jobs.add(child);
      const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => child.once("exit", (...how) => resolve(how)));
      jobs.delete(child);
      if (code !== 0) throw new StartProblem(`${what.name} failed (${signal ?? `code ${code}`})${lastWords(what.log)}`);
    },
    stop,
    /** Ends what runs to its end, and lets nothing start any more. */
    async stopJobs(): Promise<void> {
      closed = true;
      await Promise.all([...jobs].map(stop));
    },
  };
}
export type ChildProcesses = ReturnType<typeof childProcesses>;

/** Asks it to end; after ten seconds by force. */
function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill("SIGKILL"), 10_000);
    child.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

/** The end of the sentence: the last thing that the process said of an error, or said at all, and where the rest is. */
function lastWords(log: string | undefined): string {
  if (log === undefined || !existsSync(log)) return ".";
  const lines = readFileSync(log, "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const words = lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1);
  return words ? `: ${words.slice(0, 500)} (its log: ${log})` : ` (its log: ${log}).`;
}
