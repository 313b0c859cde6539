import { forgetSignups } from "#domain/signups/forget-signups.ts";
import { defineTick } from "../define-job.ts";

export default defineTick({ name: "forget-signups", run: (ctx) => forgetSignups(ctx) });
