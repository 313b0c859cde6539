import { fork } from "node:child_process";
import { once } from "node:events";

/**
 * Starts a Node process of the production kind with nothing in its environment but what is given. Its log is thrown
 * away, its errors are shown. `ask` answers with the next thing that the process says over its channel.
 */
export function startChild(file: string, env: Record<string, string> = {}) {
  const child = fork(file, { env: { PATH: process.env.PATH, NODE_ENV: "production", ...env }, execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const exit = once(child, "exit");
  return {
    async ask<Answer>(question?: object): Promise<Answer> {
      const heard = new AbortController();
      const answer = once(child, "message", { signal: heard.signal });
      const gone = exit.then(() => Promise.reject(new Error(`${file} has ended by itself.`)));
      if (question) child.send(question);
      try {
        return ((await Promise.race([answer, gone])) as [Answer])[0];
      } finally {
        heard.abort();
        answer.catch(() => {});
      }
    },
    /** Waits until it has ended by itself; throws when it failed. */
    async done(): Promise<void> {
      const [code] = (await exit) as [number | null];
      if (code !== 0) throw new Error(`${file} failed.`);
    },
    async end(): Promise<void> {
      child.kill("SIGTERM");
      const force = setTimeout(() => child.kill("SIGKILL"), 5_000);
      await exit;
      clearTimeout(force);
    },
  };
}
export type Child = ReturnType<typeof startChild>;
