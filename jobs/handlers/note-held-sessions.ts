import { noteHeldSessions } from "#domain/schedule/note-held-sessions.ts";
import { defineTick } from "../define-job.ts";

export default defineTick({
  name: "note-held-sessions",
  async run(ctx) {
    await noteHeldSessions(ctx);
  },
});
