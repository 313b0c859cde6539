import { existsSync, mkdtempSync } from "node:fs";
import type { AddressInfo, Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll } from "vitest";
import { closeServer, createApp } from "#app/http/server.ts";
import { loadBuild } from "#scripts/routes/list-routes.ts";
import { diskStorage } from "../../storage.server.ts";
import type { ownDatabase } from "./database.ts";
import { testSecret } from "./worker.ts";

type Fields = Record<string, string | string[]>;

/** A browser without script: keeps cookies, sends forms, does not follow redirects by itself. */
export type Browser = {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, fields?: Fields, headers?: Record<string, string>): Promise<Response>;
  /** Sends one file, as a form with a file field does. */
  send(path: string, field: string, content: BlobPart, name: string): Promise<Response>;
  cookies: Map<string, string>;
};

/** The built web application on loopback for this test file. Needs `npm run build`, which `npm test` runs before. */
export function ownWeb(own: ReturnType<typeof ownDatabase>, o: { demo?: boolean; /** as in development, where routes change */ anyRoute?: boolean } = {}) {
  let server: Server | undefined;
  let app: ReturnType<typeof createApp> | undefined;
  const origin = () => `http://localhost:${(server!.address() as AddressInfo).port}`;

  beforeAll(async () => {
    if (!existsSync("build/server/index.js")) throw new Error("The web application is not built: npm run build");
    const build = await loadBuild();
    const storage = diskStorage(mkdtempSync(path.join(tmpdir(), "kohortti-web-")));
    app = createApp({
      db: own.db,
      reads: own.reads,
      build: o.anyRoute ? () => Promise.resolve(build) : build,
      origin: "http://localhost",
      secret: testSecret,
      storage,
      demo: o.demo ?? false,
      inboxUrl: null,
      log: pino({ level: "silent" }),
    });
    server = await new Promise<Server>((resolve) => {
      const made = app!.app.listen(0, "127.0.0.1", () => resolve(made));
    });
  });
  afterAll(async () => {
    if (server) await closeServer(server as never, 200);
  });

  function browser(): Browser {
    const cookies = new Map<string, string>();
    const send = async (address: string, init: RequestInit) => {
      const headers = new Headers(init.headers);
      headers.set("cookie", [...cookies].map(([k, v]) => `${k}=${v}`).join("; "));
      const response = await fetch(`${origin()}${address}`, { ...init, headers, redirect: "manual" });
      for (const set of response.headers.getSetCookie()) {
        const [pair = ""] = set.split(";");
        const [name = "", ...value] = pair.split("=");
        if (/max-age=0/i.test(set)) cookies.delete(name);
        else cookies.set(name, value.join("="));
      }
      return response;
    };
    return {
      cookies,
      get: (address, headers = {}) => send(address, { headers: { "accept-language": "fi", accept: "text/html", ...headers } }),
      post: (address, fields = {}, headers = {}) => {
        const body = new URLSearchParams();
        for (const [name, value] of Object.entries(fields)) for (const v of [value].flat()) body.append(name, v);
        return send(address, { method: "POST", body, headers: { "accept-language": "fi", accept: "text/html", origin: origin(), ...headers } });
      },
      send: (address, field, content, name) => {
        const body = new FormData();
        body.set(field, new File([content], name));
        return send(address, { method: "POST", body, headers: { "accept-language": "fi", accept: "text/html", origin: origin() } });
      },
    };
  }

  return {
    get origin() {
      return origin();
    },
    browser,
    /** A browser in which that person is signed in. */
    async signedIn(email: string): Promise<Browser> {
      const made = browser();
      const { headers } = await app!.auth.api.signInPersona({ body: { email }, returnHeaders: true });
      for (const set of headers.getSetCookie()) {
        const [pair = ""] = set.split(";");
        const [name = "", ...value] = pair.split("=");
        made.cookies.set(name, value.join("="));
      }
      return made;
    },
  };
}
