import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { withOwnTools } from "../own-tools.ts";
import type { Counts } from "./counts.ts";
import type { Stage, Step } from "./steps.ts";

export type Result = Counts & { step: Step; seconds: number };

const atOnce = 2;

/** Runs the stages one after the other, and goes on after a failure, so that all failures are seen. */
export async function runStages(stages: Stage[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const stage of stages) {
    const waiting = [...stage];
    const lane = async () => {
      for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step));
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
  }
  return results;
}

/** The table of all steps with their times, then the line that the contract promises. Answers the exit code. */
export function report(results: Result[]): number {
  const [passed, failed] = [sum(results, "passed"), sum(results, "failed")];
  console.log("");
  for (const { step, seconds, passed, failed } of results)
    console.log(`${failed ? "FAILED" : "ok    "}  ${step.name.padEnd(26)}${seconds.toFixed(1).padStart(7)} s${step.count ? `   ${passed} passed, ${failed} failed` : ""}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

async function runStep(step: Step): Promise<Result> {
  const began = performance.now();
  if (step.count) clear(step.count.report);
  if (step.live) console.log(`\n${step.name}`);
  const { code, output } = await run(step);
  const counts = countsOf(step, code);
  const seconds = (performance.now() - began) / 1000;
  if (!step.live && counts.failed) console.log(`\n${step.name}: ${step.command.join(" ")}\n${output.trimEnd()}`);
  for (const remark of counts.remarks) console.log(`  ${remark}`);
  console.log(`${counts.failed ? "FAILED" : "ok    "}  ${step.name} (${seconds.toFixed(1)} s)`);
  return { step, seconds, ...counts };
}

/** The report's own counts; a run that failed although no test did, or that ran no test, is one failure. */
function countsOf({ name, count }: Step, code: number): Counts {
  if (!count) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, remarks: [] };
  let counts: Counts;
  try {
    counts = count.read(readFileSync(count.report, "utf8"));
  } catch {
    return { passed: 0, failed: 1, remarks: [`The ${name} ended (code ${code}) without a report.`] };
  }
  if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) {
    return { ...counts, failed: 1, remarks: [...counts.remarks, `The ${name} ended with code ${code} and ${counts.passed} tests, which counts as failed.`] };
  }
  return counts;
}

function run({ command, env, live }: Step): Promise<{ code: number; output: string }> {
  const [program = "", ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: live ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"], env: withOwnTools({ ...process.env, ...env }) });
    let output = "";
    child.stdout?.on("data", (part: Buffer) => (output += part.toString()));
    child.stderr?.on("data", (part: Buffer) => (output += part.toString()));
    child.once("error", (error) => resolve({ code: 127, output: error.message }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

function clear(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
}

const sum = (results: Result[], what: "passed" | "failed") => results.reduce((total, result) => total + result[what], 0);
