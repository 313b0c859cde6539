import { eraseOldAnswers } from "#domain/applications/erase-old-answers.ts";
import { defineTick } from "../define-job.ts";

export default defineTick({ name: "erase-old-answers", run: (ctx, { storage }) => eraseOldAnswers(ctx, storage) });
