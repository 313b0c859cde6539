import { PostgresDialect, type PostgresDriver, type Driver, type PostgresPool, type PostgresPoolClient } from "kysely";
import type pg from "pg";

/**
 * Lends one connection to all who ask in the same turn of the event loop: what a page asks for at once then goes to
 * PostgreSQL without waiting for answers in between (pipeline mode). It goes back when the last of them has its answer.
 */
function sharing(pool: pg.Pool): PostgresPool {
  let open: { client: Promise<PostgresPoolClient>; users: number } | undefined;
  const lend = () => {
    const lent = { client: pool.connect().then(returned), users: 0 };
    const { client } = lent;
    open = lent;
    setImmediate(() => {
      if (open === lent) open = undefined;
    });
    function returned(own: pg.PoolClient): PostgresPoolClient {
      let broken = false;
      return {
        query: own.query.bind(own) as PostgresPoolClient["query"],
        release(destroy = false) {
          broken ||= destroy;
          lent.users -= 1;
          if (lent.users > 0) return;
          if (open === lent) open = undefined;
          own.release(broken);
        },
      };
    }
    client.catch(() => {
      if (open === lent) open = undefined;
    });
    return lent;
  };
  return {
    options: pool.options,
    connect() {
      const lent = open ?? lend();
      lent.users += 1;
      return lent.client;
    },
    end: async () => {}, // the pool belongs to the other database object
  };
}

/** Kysely's dialect over shared connections. Nobody has one alone, so there are no transactions: pages read. */
export class SharedReading extends PostgresDialect {
  constructor(pool: pg.Pool) {
    super({ pool: sharing(pool) });
  }

  override createDriver(): Driver {
    const driver = super.createDriver() as PostgresDriver;
    driver.beginTransaction = async () => {
      throw new Error("A page only reads. What changes something is an action.");
    };
    return driver;
  }
}
