import { request } from "node:http";
import { expect, test } from "vitest";
import { makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownWeb } from "#test/support/web.ts";

const own = ownDatabase();
const web = ownWeb(own);

/** The status of a POST that announces such a body; the body itself is never sent. */
const announce = (headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    const sent = request(`${web.origin}/sign-in?index`, { method: "POST", headers }, (response) => {
      resolve(response.statusCode);
      sent.destroy();
    });
    sent.on("error", reject);
    sent.flushHeaders();
  });

test("a form of more than 50 MB is refused before it is read, and so is one of unknown length", async () => {
  expect(await announce({ "content-length": "50000001" })).toBe(413);
  expect(await announce({ "transfer-encoding": "chunked" })).toBe(411);
});

test("a form that is too large is answered by a page in the reader's language, once it has all been sent", async () => {
  const answer = await fetch(`${web.origin}/sign-in?index`, { method: "POST", headers: { origin: web.origin, "accept-language": "sv" }, body: new Uint8Array(50_000_001) });
  const page = await answer.text();
  expect([answer.status, answer.headers.get("content-type")]).toEqual([413, expect.stringContaining("text/html")]);
  expect(page).toContain('<html lang="sv"');
  expect(page).toContain("Blanketten är för stor");
});

test("zero bytes in a form, a search and an address do no harm", async () => {
  await makePerson(own.db, { email: "aino@example.org", name: "Aino" });
  const browser = await web.signedIn("aino@example.org");
  const sent = await browser.post("/my/details", { name: "Ai\u0000no Kallio", language: "fi", zone: "Europe/Helsinki" });
  expect(sent.status).toBe(303);
  expect(await own.db.selectFrom("person").select("name").where("email", "=", "aino@example.org").executeTakeFirst()).toEqual({ name: "Aino Kallio" });
  expect((await browser.get("/programmes?theme=a%00b&text=%00")).status).toBe(200);
  expect((await browser.get("/programmes/a%00b")).status).toBe(404);
});

test("an address that does not exist is answered in the reader's language, to whoever they are", async () => {
  const unknown = await fetch(`${web.origin}/no/such/page`, { headers: { "accept-language": "sv" } });
  const page = await unknown.text();
  expect(unknown.status).toBe(404);
  expect(page).toContain('<html lang="sv"');
  expect(page).toContain("<title>Sidan hittades inte – Kohortti</title>");
  expect(page).toContain('hrefLang="sv" aria-current="true"');

  await makePerson(own.db, { email: "eeva@example.org", name: "Eeva Salo", language: "en" });
  const browser = await web.signedIn("eeva@example.org");
  for (const address of ["/no/such/page", "/programmes/no-such-programme"]) {
    const answer = await browser.get(address);
    expect(answer.status).toBe(404);
    const text = await answer.text();
    expect(text).toContain("<title>Page not found – Kohortti</title>");
    expect(text).toContain("Eeva Salo");
  }
});
