import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readSettings, SettingsProblem } from "#env.server.ts";

const folder = mkdtempSync(path.join(tmpdir(), "kohortti-settings-"));
afterAll(() => rmSync(folder, { recursive: true }));

const secret = "a secret of thirty-two characters";
const least = { DATABASE_URL: "postgres://u:p@localhost/kohortti", KOHORTTI_DATA: folder, KOHORTTI_SECRET: secret };
const publicSite = { ...least, ORIGIN: "https://kohortti.example.org", SMTP_URL: "smtp://mail.example.org", MAIL_FROM: "Kohortti <kohortti@example.org>" };

test("the database alone is enough on one machine", () => {
  expect(readSettings(least)).toEqual({
    port: 3000,
    origin: "http://localhost:3000",
    databaseUrl: least.DATABASE_URL,
    redisUrl: undefined,
    smtpUrl: "smtp://127.0.0.1:1025",
    mailFrom: "Kohortti <kohortti@kohortti.example>",
    dataFolder: folder,
    clockStart: undefined,
    demo: false,
    inboxPort: 8025,
    smtpPort: 1025,
    secret,
    metricsToken: undefined,
    requestStart: false,
  });
});

test("every setting is taken", () => {
  const settings = readSettings({
    ...least,
    PORT: "80",
    SMTP_PORT: "2525",
    INBOX_PORT: "9000",
    REDIS_URL: "redis://r",
    KOHORTTI_NOW: "2027-03-10T09:00:00+02:00",
    KOHORTTI_DEMO: "1",
    METRICS_TOKEN: "m",
    TRUST_REQUEST_START: "1",
  });
  expect(settings).toMatchObject({
    port: 80,
    origin: "http://localhost:80",
    smtpUrl: "smtp://127.0.0.1:2525",
    inboxPort: 9000,
    redisUrl: "redis://r",
    clockStart: new Date("2027-03-10T07:00:00Z"),
    demo: true,
    metricsToken: "m",
    requestStart: true,
  });
  expect(readSettings({ ...publicSite, ORIGIN: "https://kohortti.example.org/" }).origin).toBe("https://kohortti.example.org");
});

describe("a wrong or missing setting is one sentence that names it", () => {
  test.each<[string, Record<string, string>]>([
    ["DATABASE_URL", { DATABASE_URL: "" }],
    ["DATABASE_URL", { DATABASE_URL: "mysql://x" }],
    ["DATABASE_URL", { DATABASE_URL: "not an address" }],
    ["REDIS_URL", { REDIS_URL: "localhost:6379" }],
    ["SMTP_URL", { SMTP_URL: "mail.example.org" }],
    ["SMTP_URL", { ...publicSite, SMTP_URL: "" }],
    ["MAIL_FROM", { ...publicSite, MAIL_FROM: "" }],
    ["MAIL_FROM", { MAIL_FROM: "Kohortti" }],
    ["MAIL_FROM", { MAIL_FROM: "Kohortti <a@b>\r\nBcc: x@y" }],
    ["PORT", { PORT: "0" }],
    ["PORT", { PORT: "65536" }],
    ["PORT", { PORT: "3000.5" }],
    ["PORT", { PORT: "http" }],
    ["INBOX_PORT", { INBOX_PORT: "-1" }],
    ["SMTP_PORT", { SMTP_PORT: "1e3" }],
    ["ORIGIN", { ORIGIN: "kohortti.example.org" }],
    ["ORIGIN", { ...publicSite, ORIGIN: "https://example.org/kohortti" }],
    ["KOHORTTI_NOW", { KOHORTTI_NOW: "10.3.2027" }],
    ["KOHORTTI_NOW", { KOHORTTI_NOW: "2027-03-10T09:00" }],
    ["KOHORTTI_NOW", { KOHORTTI_NOW: "2027-13-10T09:00Z" }],
    ["KOHORTTI_NOW", { ...publicSite, KOHORTTI_NOW: "2027-03-10T09:00Z" }],
    ["KOHORTTI_DEMO", { KOHORTTI_DEMO: "yes" }],
    ["KOHORTTI_DEMO", { ...publicSite, KOHORTTI_DEMO: "1" }],
    ["KOHORTTI_SECRET", { KOHORTTI_SECRET: "short" }],
    ["S3_URL", { S3_URL: "s3://bucket" }],
  ])("%s: %o", (name, env) => {
    const read = () => readSettings({ ...least, ...env });
    expect(read).toThrow(SettingsProblem);
    expect(read).toThrow(new RegExp(`^[^\\n]*\\b${name}\\b[^\\n]*\\.$`));
  });

  test("passwords in addresses are not repeated", () => {
    expect(() => readSettings({ ...least, DATABASE_URL: "mysql://user:hunter2@db" })).toThrow(/^(?!.*hunter2)/);
  });
});

describe("the secret", () => {
  test("is made once, kept for its owner alone, and found again", () => {
    const data = path.join(folder, "made", "here");
    const first = readSettings({ ...least, KOHORTTI_SECRET: "", KOHORTTI_DATA: data }).secret;
    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(readSettings({ ...least, KOHORTTI_SECRET: "", KOHORTTI_DATA: data }).secret).toBe(first);
    expect(readFileSync(path.join(data, "secret"), "utf8")).toBe(first);
    expect(statSync(path.join(data, "secret")).mode & 0o777).toBe(0o600);
  });

  test("that cannot be kept is a sentence that names the folder's setting", () => {
    const file = path.join(folder, "a-file");
    writeFileSync(file, "");
    expect(() => readSettings({ ...least, KOHORTTI_SECRET: "", KOHORTTI_DATA: file })).toThrow(/^KOHORTTI_DATA: [^\n]*\.$/);
  });
});
