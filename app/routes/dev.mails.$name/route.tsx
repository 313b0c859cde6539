import { page } from "#app/http/page.server.ts";
import { isLanguage } from "#domain/shared/language.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { renderEmail } from "#emails/define-email.tsx";
import { emails } from "#emails/index.ts";

/** One mail with its example data, as the HTML or the text that would go. */
export const loader = page("demo", async ({ params, url, context, language: reader }) => {
  const email = emails.find((e) => e.name === params.name);
  if (!email) throw new NotFound("mail");
  const asked = url.searchParams.get("language");
  const { html, text } = await renderEmail(email, email.example, isLanguage(asked) ? asked : reader, "Europe/Helsinki");
  if (url.searchParams.get("part") === "text") return new Response(text, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
  // the page's policy lets only this request's styles through, and a mail has a block for dark screens
  return new Response(html.replaceAll("<style>", `<style nonce="${context.nonce}">`), { headers: { "Content-Type": "text/html; charset=utf-8" } });
});
