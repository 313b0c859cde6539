import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pino } from "pino";
import { beforeAll, describe, expect, test } from "vitest";
import { openWorker } from "#jobs/start-worker.ts";
import { play } from "#scripts/seed/play.ts";
import { lastMoment, wholeStory } from "#scripts/seed/whole-story.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownMailSink } from "#test/support/mail-sink.ts";
import { testSecret } from "#test/support/worker.ts";
import { diskStorage } from "../../storage.server.ts";

describe("the demo's history", () => {
  const own = ownDatabase();
  const sink = ownMailSink();

  beforeAll(async () => {
    const storage = diskStorage(mkdtempSync(path.join(tmpdir(), "kohortti-uploads-")));
    const worker = await openWorker({
      db: own.db,
      databaseUrl: own.url,
      smtpUrl: sink.url,
      from: "Kohortti <kohortti@kohortti.example>",
      origin: "http://localhost:3999",
      secret: testSecret,
      storage,
      demo: true,
      log: pino({ level: "warn" }),
    });
    await play(wholeStory(), lastMoment, { db: own.db, storage, worker: { round: () => worker.round(true), idle: worker.idle } });
    await worker.close();
  }, 120_000);

  test("six teams are confirmed", async () => {
    const rows = await own.db.selectFrom("seat").select("state").execute();
    expect(rows.filter((r) => r.state === "confirmed")).toHaveLength(6);
  });
});
