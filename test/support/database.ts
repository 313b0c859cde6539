import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { connect } from "#db/client.ts";
import { runStatement, withDatabase } from "./test-postgres.ts";

/**
 * A database of this test file's own, cloned from the migrated template. Call it once at the top of the file;
 * `db` and `pool` can be used inside tests and hooks (read them there: they exist after the file's first hook).
 */
export function ownDatabase() {
  const { url: server, template } = inject("postgres");
  const name = `t_${randomBytes(6).toString("hex")}`;
  const url = withDatabase(server, name);
  let connection: ReturnType<typeof connect> | undefined;
  const open = () => {
    if (!connection) throw new Error("The database is there only inside tests and hooks.");
    return connection;
  };

  beforeAll(async () => {
    await runStatement(server, `create database ${name} template ${template} strategy file_copy`);
    connection = connect(url, 5);
  });
  afterAll(async () => {
    await connection?.db.destroy();
    await runStatement(server, `drop database if exists ${name} with (force)`);
  });

  return {
    url,
    get db() {
      return open().db;
    },
    get reads() {
      return open().reads;
    },
    get pool() {
      return open().pool;
    },
  };
}
