import { inboxTexts, languageNames, languages, type InboxLanguage } from "./texts.ts";

/** HTML that needs no escaping any more. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Html | Html[] | false | undefined;

/** A template whose values are escaped unless they are Html. */
export function html(strings: TemplateStringsArray, ...values: Part[]): Html {
  return new Html(strings.map((text, i) => text + rendered(values[i])).join(""));
}

function rendered(value: Part): string {
  if (value === undefined || value === false) return "";
  if (Array.isArray(value)) return value.map((one) => one.text).join("");
  return value instanceof Html ? value.text : escape(String(value));
}

const escape = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** Text with its web addresses as links. */
export function withLinks(text: string): Html[] {
  return text.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:)])/).map((part, i) => (i % 2 ? html`<a href="${part}">${part}</a>` : html`${part}`));
}

const styles = `
  :root { color-scheme: light dark; --ink: #17211f; --paper: #fbfaf7; --quiet: #56605d; --line: #c9cfcb; --link: #0b5a6b; }
  @media (prefers-color-scheme: dark) { :root { --ink: #eef1ee; --paper: #141a19; --quiet: #aab5b1; --line: #3c4745; --link: #7fd0e0; } }
  body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
  a { color: var(--link); } :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
  nav ul, .mails { list-style: none; padding: 0; } nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; }
  nav a, .action { display: inline-block; padding: .625rem 0; }
  .mails li { border-top: 1px solid var(--line); padding: .75rem 0; } .mails a { font-weight: 600; display: block; padding: .25rem 0; }
  .quiet { color: var(--quiet); margin: 0; } pre { white-space: pre-wrap; font: inherit; } pre.data { font: .875rem/1.4 ui-monospace, monospace; }
  iframe { width: 100%; height: 40rem; border: 1px solid var(--line); background: #fff; }
  form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: 1rem 0; } label { display: block; }
  input, button { font: inherit; min-height: 2.75rem; padding: 0 .75rem; box-sizing: border-box; border: 1px solid var(--quiet); color: inherit; background: transparent; border-radius: .25rem; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dd { margin: 0; }`;

/** A whole page with the language links at its top. `address` is the page's own, without its language. */
export function page({ language, title, address, body }: { language: InboxLanguage; title: string; address: string; body: Html }): string {
  const join = address.includes("?") ? "&" : "?";
  const links = languages.map(
    (lang) => html`<li><a href="${address}${join}lang=${lang}" lang="${lang}" hreflang="${lang}" ${new Html(lang === language ? 'aria-current="true"' : "")}>${languageNames[lang]}</a></li>`,
  );
  const name = inboxTexts[language].title;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <link rel="icon" href="data:," />
        <title>${title === name ? name : `${title} – ${name}`}</title>
        <style>
          ${new Html(styles)}
        </style>
      </head>
      <body>
        <nav>
          <ul>
            ${links}
          </ul>
        </nav>
        <main>${body}</main>
      </body>
    </html>`.text;
}
