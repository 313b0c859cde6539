// Compares db/generated.ts with a freshly migrated database: a migration and its types belong in one change. With --write it is written anew.
import { spawnSync } from "node:child_process";
import { startTestPostgres, withDatabase } from "#test/support/test-postgres.ts";
import { withOwnTools } from "./own-tools.ts";

const postgres = await startTestPostgres();
const env = withOwnTools({ ...process.env, DATABASE_URL: withDatabase(postgres.url, postgres.template) });
const { status } = spawnSync("node", ["scripts/generate-types.ts", ...(process.argv.includes("--write") ? [] : ["--verify"])], { stdio: "inherit", env });
await postgres.stop();
if (status !== 0) console.error("db/generated.ts differs from what the migrations make: write it with: npm run types-of-db");
process.exit(status === 0 ? 0 : 1);
