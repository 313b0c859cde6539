import PostalMime, { type Attachment, type Email } from "postal-mime";
import { html, page, withLinks, type Html } from "./html.ts";
import type { MailStore, Summary } from "./mail-store.ts";
import { inboxTexts, type InboxLanguage } from "./texts.ts";

const perPage = 100;

/** The list, newest first, a hundred at a time; `words` limits it to recipients or subjects that hold them. */
export function listPage(store: MailStore, language: InboxLanguage, words: string, pageNumber: number): string {
  const texts = inboxTexts[language];
  const found = store.list(words);
  const shown = found.slice((pageNumber - 1) * perPage, pageNumber * perPage);
  const address = (number: number) => `/?${new URLSearchParams({ ...(words && { q: words }), page: String(number), lang: language })}`;
  const body = html` <h1>${texts.title}</h1>
    <p>${texts.intro}</p>
    <form action="/" role="search">
      <input type="hidden" name="lang" value="${language}" />
      <label>${texts.search}<br /><input name="q" value="${words}" type="search" /></label>
      <button>${texts.searchButton}</button>
    </form>
    ${shown.length === 0 && html`<p>${words ? texts.nothingFound : texts.empty}</p>`}
    <ul class="mails">
      ${shown.map((mail) => listItem(mail, language))}
    </ul>
    ${pageNumber > 1 && html`<a class="action" href="${address(pageNumber - 1)}">${texts.newer}</a> `}
    ${found.length > pageNumber * perPage && html`<a class="action" href="${address(pageNumber + 1)}">${texts.older}</a>`}`;
  return page({ language, title: texts.title, address: words ? `/?${new URLSearchParams({ q: words })}` : "/", body });
}

function listItem({ id, to, subject, date }: Summary, language: InboxLanguage): Html {
  return html`<li>
    <a href="/messages/${id}?lang=${language}">${subject || inboxTexts[language].noSubject}</a>
    <p class="quiet">${to}</p>
    <p class="quiet"><time datetime="${date}">${shownDate(date, language)}</time></p>
  </li>`;
}

/** One mail: its text, its layout in a closed frame, its calendar entries as they are, its attachments by name. */
export async function mailPage(id: string, raw: Buffer, language: InboxLanguage): Promise<string> {
  const texts = inboxTexts[language];
  const mail = await PostalMime.parse(raw).catch(() => undefined);
  const title = mail?.subject || texts.noSubject;
  const body = html` <p><a class="action" href="/?lang=${language}">${texts.back}</a></p>
    <h1>${title}</h1>
    ${mail ? mailBody(id, mail, language) : html`<p>${texts.unreadable}</p>`}
    <p><a class="action" href="/messages/${id}.eml">${texts.raw}</a></p>`;
  return page({ language, title, address: `/messages/${id}`, body });
}

function mailBody(id: string, mail: Email, language: InboxLanguage): Html {
  const texts = inboxTexts[language];
  const calendars = mail.attachments.filter(({ mimeType }) => mimeType === "text/calendar");
  return html` <dl>
      <dt>${texts.to}</dt>
      <dd>${addresses(mail)}</dd>
      ${
        mail.date !== undefined &&
        html`<dt>${texts.date}</dt>
          <dd>${shownDate(mail.date, language)}</dd>`
      }
    </dl>
    ${
      mail.text !== undefined &&
      html`<h2>${texts.text}</h2>
        <pre>${withLinks(mail.text)}</pre>`
    }
    ${
      mail.html !== undefined &&
      html`<h2>${texts.html}</h2>
        <iframe title="${texts.html}" src="/messages/${id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
    }
    ${calendars.map(
      (part) =>
        html`<h2>${texts.calendar}</h2>
          <pre class="data">${textOf(part)}</pre>`,
    )}
    ${
      mail.attachments.length > 0 &&
      html`<h2>${texts.attachments}</h2>
        <ul>
          ${mail.attachments.map((part, i) => html`<li><a class="action" href="/messages/${id}/attachments/${i}">${nameOf(part, i)}</a></li>`)}
        </ul>`
    }`;
}

/** The mail's own HTML for the frame. Links open outside the frame; pictures that came inside the mail are put in. */
export async function mailHtml(raw: Buffer): Promise<string | undefined> {
  const mail = await PostalMime.parse(raw).catch(() => undefined);
  if (mail?.html === undefined) return undefined;
  const pictures = mail.attachments.filter(({ contentId, mimeType }) => contentId && mimeType.startsWith("image/"));
  const withPictures = pictures.reduce((text, part) => text.replaceAll(`cid:${part.contentId?.replace(/^<|>$/g, "")}`, `data:${part.mimeType};base64,${bytesOf(part).toString("base64")}`), mail.html);
  return `<base target="_blank">${withPictures}`;
}

/** An attachment by its number in the mail. */
export async function attachment(raw: Buffer, number: number): Promise<{ name: string; mediaType: string; bytes: Buffer } | undefined> {
  const mail = await PostalMime.parse(raw).catch(() => undefined);
  const part = mail?.attachments[number];
  return part && { name: nameOf(part, number), mediaType: part.mimeType, bytes: bytesOf(part) };
}

const nameOf = (part: Attachment, number: number) => part.filename ?? `${number + 1}.${part.mimeType === "text/calendar" ? "ics" : "bin"}`;

const bytesOf = ({ content }: Attachment) => (typeof content === "string" ? Buffer.from(content) : Buffer.from(content instanceof ArrayBuffer ? new Uint8Array(content) : content));

const textOf = (part: Attachment) => bytesOf(part).toString("utf8");

function addresses({ to = [], cc = [] }: Email): string {
  return [...to, ...cc].flatMap((one) => (one.group ? one.group.map((member) => member.address) : one.address)).join(", ");
}

function shownDate(date: string, language: InboxLanguage): string {
  const at = new Date(date);
  if (Number.isNaN(at.getTime())) return date;
  return new Intl.DateTimeFormat({ fi: "fi-FI", sv: "sv-FI", en: "en-GB" }[language], { dateStyle: "full", timeStyle: "short", timeZone: "Europe/Helsinki" }).format(at);
}
