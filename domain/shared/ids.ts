import { v7 } from "uuid";
import type { Context } from "./context.ts";

/** A UUIDv7 (RFC 9562) that carries the application's time, so that ids sort as things happened. */
export const newId = (ctx: Pick<Context, "now">): string => v7({ msecs: ctx.now.getTime() });
