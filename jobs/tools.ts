import type { Logger } from "pino";
import type { Storage } from "#domain/shared/storage.ts";

/**
 * What jobs get besides the context. `secret` opens sealed sign-in mails; `url` makes an absolute address of a path;
 * `from` is the From line of every mail, whose address is also the ORGANIZER of invitations.
 */
export type Tools = { storage: Storage; secret: string; from: string; url(path: string): string; log: Logger };
