import type { Kysely, Transaction } from "kysely";
import type { DB } from "./generated.ts";

export type { DB } from "./generated.ts";
/** What reads and writes: the pool, or the transaction that is open. */
export type Db = Kysely<DB> | Transaction<DB>;
