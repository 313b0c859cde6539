// npm run doctor: what this machine has for the demo and the tests, and with DATABASE_URL whether every rule of the domain holds there; one line each. Changes nothing.
import { existsSync, statfsSync } from "node:fs";
import path from "node:path";
import { connect } from "#db/client.ts";
import { findBrokenRules } from "#domain/shared/invariants.queries.ts";
import { portSetting } from "#env.server.ts";
import { findChromium } from "#test/support/chromium.ts";
import { findProgram } from "#test/support/programs.ts";
import { isBuilt } from "./build-fingerprint.ts";
import { demoFolderFor } from "./demo/data-folder.ts";
import { portsMustBeFree } from "./demo/ports.ts";
import { canUse, serverUser } from "./embedded-postgres/server-user.ts";
import { reachDatabase } from "./reach-database.ts";

type Finding = { ok: boolean; text: string };

const checks: [string, () => Finding | Promise<Finding>][] = [
  ["Node.js", () => ({ ok: true, text: process.versions.node })],
  ["Data folder", dataFolder],
  ["Database", database],
  ["Records", records],
  ["Ports", ports],
  ["Build", () => ({ ok: true, text: isBuilt() ? "newer than every source" : "none of the present sources; the demo makes it" })],
  ["Redis for tests", () => program(process.env.REDIS_URL ? "REDIS_URL" : findProgram("redis-server", "valkey-server"))],
  ["Chromium for tests", () => program(findChromium())],
  ["pdftotext for tests", () => program(findProgram("pdftotext"))],
];

let fine = true;
for (const [name, check] of checks) {
  const { ok, text } = await finding(check);
  fine &&= ok;
  console.log(`${ok ? "ok    " : "FAILED"}  ${name.padEnd(22)}${text}`);
}
process.exit(fine ? 0 : 1);

async function finding(check: () => Finding | Promise<Finding>): Promise<Finding> {
  try {
    return await check();
  } catch (error) {
    return { ok: false, text: error instanceof Error ? error.message : String(error) };
  }
}

function dataFolder(): Finding {
  const folder = demoFolderFor(process.env);
  let there = folder;
  while (!existsSync(there)) there = path.dirname(there);
  const { bavail, bsize } = statfsSync(there);
  const gigabytes = (bavail * bsize) / 1e9;
  const writable = canUse({}, there, "-w");
  return { ok: writable && gigabytes > 0.3, text: `${folder} (${writable ? "writable" : "not writable"}, ${gigabytes.toFixed(1)} GB free)` };
}

async function database(): Promise<Finding> {
  if (process.env.DATABASE_URL) {
    await reachDatabase(process.env.DATABASE_URL);
    return { ok: true, text: "DATABASE_URL answers" };
  }
  const { uid } = serverUser();
  return { ok: true, text: `built-in PostgreSQL, run by ${uid === undefined ? "you" : `user number ${uid}`}` };
}

async function records(): Promise<Finding> {
  if (!process.env.DATABASE_URL) return { ok: true, text: "not looked at; set DATABASE_URL to check every rule of the domain" };
  const { db } = connect(process.env.DATABASE_URL, 1);
  try {
    const broken = await findBrokenRules(db);
    return { ok: broken.length === 0, text: broken.length === 0 ? "every rule of the domain holds" : broken.map((b) => `broken: ${b.rule} (${b.ids.join(", ")})`).join("; ") };
  } finally {
    await db.destroy();
  }
}

async function ports(): Promise<Finding> {
  const wanted = { PORT: portSetting(process.env, "PORT", 3000), INBOX_PORT: portSetting(process.env, "INBOX_PORT", 8025), SMTP_PORT: portSetting(process.env, "SMTP_PORT", 1025) };
  await portsMustBeFree(wanted);
  return { ok: true, text: `${Object.values(wanted).join(", ")} are free` };
}

function program(found: string | undefined): Finding {
  return { ok: found !== undefined, text: found ?? "not found; npm test gets it as root on Debian or Ubuntu, else install it" };
}
