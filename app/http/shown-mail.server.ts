import type { Language } from "#domain/shared/language.ts";
import type { Rendered } from "#emails/define-email.tsx";

/** A rendered mail as a page shows it. The page's policy stops a mail's style block, which is for dark screens only. */
export const shownMail = ({ subject, html }: Rendered, language: Language) => ({ subject, html: html.replaceAll(/<style>.*?<\/style>/gs, ""), language });
