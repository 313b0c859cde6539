// The floor: one process with bare node:http that renders the same React tree to a string, its data ready in memory.
// Before it listens, each page is asked for once through the whole application, whose last step (entry.server) is
// replaced by one that keeps the tree instead of rendering it.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { pino } from "pino";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { createApp } from "#app/http/server.ts";
import { connect } from "#db/client.ts";
import { loadBuild } from "#scripts/routes/list-routes.ts";
import { diskStorage } from "../../storage.server.ts";

export type FloorPage = { path: string; cookie: string };

/** What entry.server exports beside what Remix knows. */
type Entry = { pageTree(context: EntryContext, url: string, language: string, nonce: string): ReactElement };

const { DATABASE_URL = "", KOHORTTI_SECRET = "", KOHORTTI_DATA = "", PAGES = "[]" } = process.env;
const trees = new Map<string, ReactElement>();

async function captureTrees(): Promise<void> {
  const build = await loadBuild();
  const entry = build.entry.module as typeof build.entry.module & Entry;
  const keepTree = async (request: Request, status: number, headers: Headers, context: EntryContext, app: AppLoadContext) => {
    // without the stream that sends the data once more for the browser: the floor gets that work for nothing
    const ready = { ...context, serverHandoffStream: undefined };
    trees.set(new URL(request.url).pathname, entry.pageTree(ready, request.url, await app.language(), app.nonce));
    return new Response(null, { headers, status });
  };
  const capturing = { ...build, entry: { ...build.entry, module: { ...entry, default: keepTree } } };
  const { db, reads } = connect(DATABASE_URL, 2);
  const { app } = createApp({
    db,
    reads,
    build: capturing,
    origin: "http://localhost",
    secret: KOHORTTI_SECRET,
    storage: diskStorage(KOHORTTI_DATA),
    demo: true,
    inboxUrl: null,
    log: pino({ level: "silent" }),
  });
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  for (const { path, cookie } of JSON.parse(PAGES) as FloorPage[]) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie, accept: "text/html", "accept-language": "fi" }, redirect: "manual" });
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    await response.arrayBuffer();
  }
  server.close();
  server.closeAllConnections();
  await db.destroy();
}

await captureTrees();
const server = createServer((request, response) => {
  const tree = trees.get(request.url ?? "");
  if (!tree) return void response.writeHead(404).end();
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(`<!DOCTYPE html>${renderToString(tree)}`);
});
server.listen(0, "127.0.0.1", () => process.send!({ port: (server.address() as AddressInfo).port }));
process.once("SIGTERM", () => process.exit(0));
process.once("disconnect", () => process.exit(0));
