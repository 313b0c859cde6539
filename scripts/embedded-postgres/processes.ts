import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

export type Running = {
  command: string;
  /** when the process started, in the system's own form: with the pid it tells one process from a later one of the same number */
  started: string;
};

/** What runs under a pid. A zombie counts as gone, although `kill(pid, 0)` would answer for it. Slim Linux images have no ps, macOS has no /proc. */
export function runningProcess(pid: number): Running | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): Running | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" "); // the name in brackets may hold spaces
    const [state, started] = [fields[0], fields[19]];
    if (!state || state === "Z" || state === "X" || !started) return undefined;
    return { command: readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " "), started };
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): Running | undefined {
  const answer = spawnSync("ps", ["-o", "stat=,lstart=,args=", "-p", String(pid)], { encoding: "utf8" });
  const found = /^\s*(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)/.exec(answer.stdout ?? "");
  if (!found || found[1]?.startsWith("Z")) return undefined;
  return { command: found[3] ?? "", started: found[2] ?? "" };
}

/** A line that names a process for as long as it lives. */
export function processLabel(pid: number): string {
  return `${pid} ${runningProcess(pid)?.started ?? ""}`;
}

/** Does the process that a label names still live? */
export function stillRuns(label: string): boolean {
  const pid = Number(label.split(" ", 1)[0]);
  return Boolean(runningProcess(pid)) && processLabel(pid) === label;
}
