import type { Logger } from "pino";
import type { Storage } from "#domain/shared/storage.ts";

/** What jobs get besides the context. `secret` opens sealed sign-in mails; `url` makes an absolute address of a path. */
export type Tools = { storage: Storage; secret: string; url(path: string): string; log: Logger };
