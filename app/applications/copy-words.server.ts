import type { PageArgs } from "#app/http/page.server.ts";
import type { CopyWords } from "#domain/applications/write-answer.rules.ts";

/** The words with which answers are shown to this reader. */
export const copyWords = ({ language, t, format }: Pick<PageArgs, "language" | "t" | "format">): CopyWords => ({ language, yes: t("applications.yes"), day: format.day, number: format.number });
