// Starts the PostgreSQL of a data folder in a process of its own, says so, and stops it on SIGTERM: something that a test can kill.
import { startPostgres } from "#scripts/embedded-postgres.ts";

const server = await startPostgres({ dataFolder: process.argv[2] ?? "" });
const stop = () => void server.stop().then(() => process.exit(0));
process.once("SIGTERM", stop);
process.once("disconnect", stop); // also keeps the process alive while the test's channel is open
process.send?.({ pid: server.pid, adopted: server.adopted });
