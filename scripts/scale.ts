import pg from "pg";
import { copyStatements, temporaryFunctions, type Part } from "./scale/copy-statements.ts";

/**
 * Makes the data of a database `times` as much, for measuring: every row of programmes, people and their work is copied
 * `times` − 1 times under new ids that refer to each other as the old ones do. The old rows stay as they are, the
 * copies are other people's other programmes. Not for a database whose mails somebody waits for. With a part, only
 * that is copied: applications, say, into the call that they are in.
 */
export async function multiplyData(databaseUrl: string, times: number, part?: Part): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query(temporaryFunctions);
    for (const statement of await copyStatements(client, part)) await client.query(statement, [times - 1, part?.first ?? 1]);
    await client.query("commit");
    await client.query("vacuum (analyze)"); // plans and visibility as the autovacuum would have them a little later
  } finally {
    await client.end();
  }
}
