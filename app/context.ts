import type { Kysely } from "kysely";
import type { Auth } from "#app/http/auth.server.ts";
import type { DB } from "#db/types.ts";
import type { Actor, Context } from "#domain/shared/context.ts";
import type { Language } from "#domain/shared/language.ts";
import type { Storage } from "#domain/shared/storage.ts";

declare module "@remix-run/node" {
  interface AppLoadContext {
    nonce: string;
    requestId: string;
    db: Kysely<DB>;
    reads: Kysely<DB>;
    auth: Auth;
    secret: string;
    origin: string;
    demo: boolean;
    inboxUrl: string | null;
    storage: Storage;
    /** the client's address as the proxy settings let us know it */
    address: string;
    /** `?lang=`, then the person's choice, then Accept-Language */
    language(): Promise<Language>;
    /** read once a request */
    actor(): Promise<Actor>;
    /** the context of commands and queries for this request; `now` stands still within it */
    ctx(): Promise<Context>;
  }
}
export {};
