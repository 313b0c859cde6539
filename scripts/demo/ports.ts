import { portProblem } from "../free-port.ts";
import { StartProblem } from "../start-problem.ts";

/** Throws one sentence that names the first port that cannot be used, with the setting that changes it. */
export async function portsMustBeFree(ports: Record<string, number>): Promise<void> {
  const seen = new Map<number, string>();
  for (const [setting, port] of Object.entries(ports)) {
    const other = seen.get(port);
    if (other) throw new StartProblem(`${other} and ${setting} are both ${port}; give each a port of its own.`);
    seen.set(port, setting);
  }
  for (const [setting, port] of Object.entries(ports)) {
    const problem = await portProblem(port);
    if (problem === "EADDRINUSE") throw new StartProblem(`Port ${port} is in use by another program; stop that program or set ${setting} to another port.`);
    if (problem === "EACCES") throw new StartProblem(`You may not open port ${port}; set ${setting} to a port above 1023.`);
    if (problem) throw new StartProblem(`Port ${port} cannot be opened (${problem}); set ${setting} to another port.`);
  }
}
