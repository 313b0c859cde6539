// The floor of sending: bare node:http that makes one row durable for each request, with as many connections as the web process has.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
await pool.query("create table floor_row (id bigint generated always as identity primary key, path text not null, at timestamptz not null)");
const server = createServer((request, response) => {
  pool.query("insert into floor_row (path, at) values ($1, $2)", [request.url, new Date()]).then(
    () => response.writeHead(303, { Location: `${request.url}/receipt` }).end(),
    () => response.writeHead(500).end(),
  );
});
server.listen(0, "127.0.0.1", () => process.send!({ port: (server.address() as AddressInfo).port }));
process.once("SIGTERM", () => process.exit(0));
process.once("disconnect", () => process.exit(0));
