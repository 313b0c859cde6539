import { createPostgresBackend, createRedisBackend, Queue, runMigrations, Worker, type Processor, type QueueOptions, type WorkerOptions } from "bullmq";
import { Redis } from "ioredis";
import pg from "pg";

type Closing = { close(): Promise<unknown>; on(event: "error", heard: (error: Error) => void): unknown };

async function redisBackend(url: string) {
  const connection = new Redis(url, { maxRetriesPerRequest: null }); // workers demand null; each worker duplicates it for its blocking reads
  connection.on("error", () => {}); // the queues report it; without a listener ioredis prints a stack for each attempt
  return { kind: "redis" as const, options: { connection, prefix: "{kohortti}" }, make: createRedisBackend, end: async () => connection.disconnect() };
}

async function postgresBackend(url: string) {
  const schema = "bullmq";
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await runMigrations(admin, schema); // one session, never a pool; an advisory lock lets several processes start at once
  await admin.end();
  return { kind: "postgres" as const, options: { connection: { connectionString: url, schema, max: 4, application_name: "kohortti-jobs" } }, make: createPostgresBackend, end: async () => {} };
}

/** BullMQ on Redis when there is a URL for it, else on PostgreSQL: the same two makers and one close. */
export async function jobEngine(o: { redisUrl?: string; databaseUrl: string; problem?: (error: Error) => void }) {
  const { kind, options, make, end } = o.redisUrl ? await redisBackend(o.redisUrl) : await postgresBackend(o.databaseUrl);
  const workers: Closing[] = [];
  const queues: Closing[] = [];
  const keep = <T extends Closing>(list: Closing[], x: T): T => {
    list.push(x);
    x.on("error", o.problem ?? (() => {}));
    return x;
  };
  return {
    kind,
    // BullMQ's types know only Redis connections; the backend factory is its last constructor argument
    queue: <T>(name: string, more: Partial<QueueOptions> = {}) => keep(queues, new Queue<T>(name, { ...options, ...more } as never, make as never)),
    worker: <T>(name: string, run: Processor<T>, more: Partial<WorkerOptions> = {}) => keep(workers, new Worker<T>(name, run, { ...options, maxStalledCount: 10, ...more } as never, make as never)),
    /** Workers first (they wait for what runs), then the queues, then the connection that was lent to them. */
    async close() {
      await Promise.all(workers.map((w) => w.close()));
      await Promise.all(queues.map((q) => q.close()));
      await end();
    },
  };
}
