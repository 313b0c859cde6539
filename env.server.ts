import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";

/** A setting that is missing or wrong. The message is one sentence that names it; entry scripts print it and end with code 1. */
export class SettingsProblem extends Error {}

type Environment = Record<string, string | undefined>;

export type Settings = {
  port: number;
  /** public address without a slash at the end */
  origin: string;
  databaseUrl: string;
  /** BullMQ runs on Redis when set, else on PostgreSQL */
  redisUrl: string | undefined;
  smtpUrl: string;
  /** sender of mails and organiser of invites: "Name <address>" */
  mailFrom: string;
  /** absolute path of the folder for uploads and keys */
  dataFolder: string;
  /** where the application's clock starts; undefined: the real time */
  clockStart: Date | undefined;
  demo: boolean;
  inboxPort: number;
  smtpPort: number;
  /** at least 32 characters; sessions, tokens and signing keys depend on it */
  secret: string;
  /** asked for by /metrics as a bearer token when set */
  metricsToken: string | undefined;
  /** the proxy in front says in X-Request-Start when it took a request */
  requestStart: boolean;
};

/**
 * Reads every setting of the process and checks it. Makes and keeps a secret in the data folder when none is given.
 * Throws SettingsProblem with a sentence that names the first one that is wrong.
 */
export function readSettings(env: Environment): Settings {
  const port = portSetting(env, "PORT", 3000);
  const origin = originSetting(env, port);
  const local = isLocal(new URL(origin).hostname);
  const demo = flag(env, "KOHORTTI_DEMO");
  if (demo && !local) throw new SettingsProblem(`KOHORTTI_DEMO=1 lets anyone sign in as anyone, so it cannot run at the public address ${origin} (ORIGIN).`);
  const clockStart = clockSetting(env);
  if (clockStart && !local) throw new SettingsProblem(`KOHORTTI_NOW is for the demo and tests, so it cannot be used at the public address ${origin} (ORIGIN).`);
  if (env.S3_URL) throw new SettingsProblem("S3_URL cannot be used in this version, which keeps uploads in KOHORTTI_DATA; leave it out.");
  const smtpPort = portSetting(env, "SMTP_PORT", 1025);
  const dataFolder = dataFolderFor(env);
  return {
    port,
    origin,
    databaseUrl: databaseSetting(env),
    redisUrl: urlSetting(env, "REDIS_URL", ["redis:", "rediss:"]),
    smtpUrl: urlSetting(env, "SMTP_URL", ["smtp:", "smtps:"]) ?? (local ? `smtp://127.0.0.1:${smtpPort}` : missing("SMTP_URL", "the mail server, such as smtp://user:password@mail.example.org:587")),
    mailFrom: mailFromSetting(env) ?? (local ? "Kohortti <kohortti@kohortti.example>" : missing("MAIL_FROM", "the sender of mails, such as Kohortti <kohortti@example.org>")),
    dataFolder,
    clockStart,
    demo,
    inboxPort: portSetting(env, "INBOX_PORT", 8025),
    smtpPort,
    secret: secretSetting(env, dataFolder),
    metricsToken: env.METRICS_TOKEN || undefined,
    requestStart: flag(env, "TRUST_REQUEST_START"),
  };
}

/** The data folder: KOHORTTI_DATA, else one of the user's own; for root one that other users can enter, because PostgreSQL runs as one of them. */
export function dataFolderFor(env: Environment): string {
  if (env.KOHORTTI_DATA) return path.resolve(env.KOHORTTI_DATA);
  if (process.getuid?.() === 0) return "/var/lib/kohortti";
  try {
    return path.join(env.XDG_DATA_HOME || env.LOCALAPPDATA || path.join(homedir(), ".local/share"), "kohortti");
  } catch {
    return path.join(tmpdir(), `kohortti-${process.getuid?.() ?? "user"}`); // a user without a home
  }
}

/** The address of the database; the one setting that migrations need. */
export function databaseSetting(env: Environment): string {
  return urlSetting(env, "DATABASE_URL", ["postgres:", "postgresql:"]) ?? missing("DATABASE_URL", "the address of a PostgreSQL database, such as postgres://user:password@localhost:5432/kohortti");
}

/** A port number from the environment, 1 to 65535. */
export function portSetting(env: Environment, name: string, fallback: number): number {
  const text = env[name]?.trim();
  if (!text) return fallback;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new SettingsProblem(`${name} must be a port number from 1 to 65535, but it is ${quoted(text)}.`);
  return port;
}

function originSetting(env: Environment, port: number): string {
  const url = urlSetting(env, "ORIGIN", ["http:", "https:"]);
  if (!url) return `http://localhost:${port}`;
  const { origin, pathname } = new URL(url);
  if (pathname !== "/") throw new SettingsProblem(`ORIGIN must be an address without a path, such as https://kohortti.example.org, but it is ${quoted(url)}.`);
  return origin;
}

function urlSetting(env: Environment, name: string, protocols: string[]): string | undefined {
  const text = env[name]?.trim();
  if (!text) return undefined;
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
    // the value may hold a password, so it is not repeated
    throw new SettingsProblem(`${name} must be an address that starts with ${protocols.map((p) => `${p}//`).join(" or ")}.`);
  }
  return text;
}

function mailFromSetting(env: Environment): string | undefined {
  const text = env.MAIL_FROM?.trim();
  if (!text) return undefined;
  if (!/^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text)) throw new SettingsProblem(`MAIL_FROM must be an e-mail address or Name <address>, but it is ${quoted(text)}.`);
  return text;
}

/** ISO 8601 with a zone: without one the same setting would mean different moments on different machines. */
function clockSetting(env: Environment): Date | undefined {
  const text = env.KOHORTTI_NOW?.trim();
  if (!text) return undefined;
  const at = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:\d{2})$/.test(text) || Number.isNaN(at.getTime())) {
    throw new SettingsProblem(`KOHORTTI_NOW must be a time with its zone, such as 2027-03-10T09:00:00+02:00, but it is ${quoted(text)}.`);
  }
  return at;
}

function flag(env: Environment, name: string): boolean {
  const text = env[name]?.trim() || "0";
  if (text !== "0" && text !== "1") throw new SettingsProblem(`${name} must be 0 or 1, but it is ${quoted(text)}.`);
  return text === "1";
}

function secretSetting(env: Environment, dataFolder: string): string {
  const given = env.KOHORTTI_SECRET;
  if (!given) return keptSecret(dataFolder);
  if (given.length < 32) throw new SettingsProblem(`KOHORTTI_SECRET must have at least 32 characters, but it has ${given.length}.`);
  return given;
}

/** The secret of this data folder. Web and worker may come here at the same moment: linking a complete file lets exactly one of them win. */
function keptSecret(dataFolder: string): string {
  const file = path.join(dataFolder, "secret");
  const mine = `${file}.${process.pid}`;
  try {
    mkdirSync(dataFolder, { recursive: true });
    const kept = readIfThere(file);
    if (kept) return kept;
    writeFileSync(mine, randomBytes(32).toString("base64url"), { mode: 0o600 });
    try {
      linkSync(mine, file);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    } finally {
      rmSync(mine, { force: true });
    }
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new SettingsProblem(`KOHORTTI_DATA: the secret of this installation cannot be kept in ${file} (${codeOf(error)}); make the folder writable or set KOHORTTI_SECRET.`);
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : String(error));

/** On one line and not endless, whatever was given. */
const quoted = (text: string) => JSON.stringify(text.slice(0, 100));

const isLocal = (host: string) => host === "localhost" || host.endsWith(".localhost") || host === "127.0.0.1" || host === "[::1]";

function missing(name: string, what: string): never {
  throw new SettingsProblem(`${name} is missing: set it to ${what}.`);
}
