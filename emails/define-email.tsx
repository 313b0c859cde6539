import type { ReactElement } from "react";
import { render, toPlainText } from "react-email";
import type { TFunction } from "i18next";
import type { Language } from "#domain/shared/language.ts";
import { texts } from "#locales/all.ts";
import { formatIn, type Format } from "#locales/format.ts";

/** What a template writes with: the reader's words, and dates in the reader's way. */
export type Words = { t: TFunction<"texts">; format: Format; language: Language };

export type Rendered = { subject: string; html: string; text: string };

export type Email<Props = unknown> = {
  name: string;
  /** for the preview page and the tests */
  example: Props;
  subject(props: Props, words: Words): string;
  body(props: Props, words: Words): ReactElement;
};

/** One file a mail; see docs/adding-a-feature.md. */
export const defineEmail = <Props,>(email: Email<Props>): Email<Props> => email;

/** Subject, HTML and text of a mail in a language; moments are shown in `zone`. Every mail has a text part. */
export async function renderEmail<Props>(email: Email<Props>, props: Props, language: Language, zone: string): Promise<Rendered> {
  const words: Words = { t: texts(language).t, format: formatIn(language, zone), language };
  const html = await render(email.body(props, words));
  return {
    subject: email.subject(props, words).replace(/\s+/g, " ").trim(),
    html,
    text: toPlainText(html, { wordwrap: 78, selectors: ["h1", "h2"].map((selector) => ({ selector, options: { uppercase: false } })) }),
  };
}
