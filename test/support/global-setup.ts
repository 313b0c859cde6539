import type { TestProject } from "vitest/node";
import { startTestPostgres } from "./test-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgres: { url: string; template: string };
  }
}

/** Before the first test file: one PostgreSQL with a migrated template database. After the last: the server ends. */
export default async function setup(project: TestProject) {
  const { url, template, stop } = await startTestPostgres();
  project.provide("postgres", { url, template });
  return stop;
}
