import { beforeEach, describe, expect, test } from "vitest";
import { signInPurpose } from "#domain/people/request-sign-in.ts";
import { setClock } from "#domain/shared/outbox.store.ts";
import { unseal } from "#domain/shared/seal.ts";
import { makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownWeb } from "#test/support/web.ts";
import { testSecret } from "#test/support/worker.ts";

const own = ownDatabase();
const web = ownWeb(own);
const demo = ownWeb(own, { demo: true });

beforeEach(async () => {
  await own.db.deleteFrom("rate_limit").execute();
});

async function lastRequest(email: string) {
  const row = await own.db.selectFrom("sign_in_request").selectAll().where("email", "=", email).orderBy("id", "desc").executeTakeFirstOrThrow();
  return { sealed: row.sealed, ...(JSON.parse(unseal(testSecret, signInPurpose, row.sealed)!) as { email: string; code: string }) };
}

describe("signing in", () => {
  test("a code by mail, typed with spaces, leads home; it works once", async () => {
    const browser = web.browser();
    const asked = await browser.post("/sign-in?index", { email: "Uusi.Kirjoittaja@Example.org" });
    expect([asked.status, asked.headers.get("location")]).toEqual([303, "/sign-in/code"]);
    const { code } = await lastRequest("uusi.kirjoittaja@example.org");
    const wrong = await browser.post("/sign-in/code", { email: "uusi.kirjoittaja@example.org", code: code === "000000" ? "111111" : "000000" });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain("Koodi ei käy");
    const right = await browser.post("/sign-in/code", { email: "uusi.kirjoittaja@example.org", code: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect([right.status, right.headers.get("location")]).toEqual([303, "/my"]);
    expect((await browser.get("/my/details")).status).toBe(200);
    expect((await browser.post("/sign-in/code", { email: "uusi.kirjoittaja@example.org", code })).status).toBe(400);
  });

  test("the link opens a page with a button; only the button signs in, and only once", async () => {
    await web.browser().post("/sign-in?index", { email: "linkki@example.org" });
    const { sealed } = await lastRequest("linkki@example.org");
    const scanner = web.browser();
    for (let i = 0; i < 3; i++) expect((await scanner.get(`/sign-in/link?token=${sealed}`)).status).toBe(200);
    expect(await own.db.selectFrom("sign_in_session").innerJoin("person", "person.id", "user_id").select("email").where("email", "=", "linkki@example.org").execute()).toEqual([]);
    const reader = web.browser();
    const pressed = await reader.post("/sign-in/link", { token: sealed });
    expect([pressed.status, pressed.headers.get("location")]).toEqual([303, "/my"]);
    const again = await web.browser().post("/sign-in/link", { token: sealed });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain("Linkki ei ole enää voimassa");
    expect((await web.browser().post("/sign-in/link", { token: "forged" })).status).toBe(409);
  });

  test("the link leads to the page that was wanted, with what had been typed there", async () => {
    const out = await web.browser().post("/my/organisations/new", { businessId: "1234567-1", name: "Keskenjäänyt kunta" });
    const next = new URL(out.headers.get("location")!, "http://x").searchParams.get("next")!;
    await web.browser().post("/sign-in?index", { email: "katkos@example.org", next });
    const reader = web.browser();
    const pressed = await reader.post("/sign-in/link", { token: (await lastRequest("katkos@example.org")).sealed });
    expect([pressed.status, pressed.headers.get("location")]).toEqual([303, next]);
    const page = await (await reader.get(next)).text();
    for (const part of ["Keskenjäänyt kunta", "Oma nimesi"]) expect(page).toContain(part);
  });

  test("the sign-in ended: the page comes back at the address where it was, with its choices", async () => {
    const out = await web.browser().post("/my/organisations/new?lang=sv&kind=state", { name: "Nuija" });
    const next = new URL(new URL(out.headers.get("location")!, "http://x").searchParams.get("next")!, "http://x");
    expect([next.pathname, next.searchParams.get("kind"), next.searchParams.has("kept")]).toEqual(["/my/organisations/new", "state", true]);
  });

  test("a code that is older than a quarter of an hour is refused", async () => {
    const browser = web.browser();
    await browser.post("/sign-in?index", { email: "vanha@example.org" });
    const { code } = await lastRequest("vanha@example.org");
    const expires = await own.db.selectFrom("verification").select("expires_at").where("identifier", "like", "%vanha@example.org%").executeTakeFirstOrThrow();
    expect(Math.abs(expires.expires_at.getTime() - Date.now() - 15 * 60_000)).toBeLessThan(60_000);
    await own.db
      .updateTable("verification")
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where("identifier", "like", "%vanha@example.org%")
      .execute();
    const late = await browser.post("/sign-in/code", { email: "vanha@example.org", code });
    expect(late.status).toBe(400);
    expect(await late.text()).toContain("Koodi ei käy");
  });

  test("the quarter of an hour is also over when the demo's clock has been moved past it", async () => {
    const asked = new Date("2027-03-10T07:00:00Z");
    const at = (minutes: number) => setClock(own.db, new Date(asked.getTime() + minutes * 60_000), new Date(), null);
    await at(0);
    const email = "kello@example.org";
    const browser = demo.browser();
    const ask = async () => {
      await browser.post("/sign-in?index", { email });
      return (await lastRequest(email)).code;
    };
    const first = await ask();
    await at(14);
    expect((await browser.post("/sign-in/code", { email, code: first })).status).toBe(303);
    const second = await ask();
    await at(30);
    expect((await browser.post("/sign-in/code", { email, code: second })).status).toBe(400);
    await own.db.deleteFrom("demo_clock").execute();
  });

  test("known and unknown addresses are answered alike", async () => {
    await makePerson(own.db, { email: "tuttu@example.org" });
    const [known, unknown] = await Promise.all(["tuttu@example.org", "tuntematon@example.org"].map((email) => web.browser().post("/sign-in?index", { email })));
    expect([known!.status, known!.headers.get("location")]).toEqual([unknown!.status, unknown!.headers.get("location")]);
  });

  test("asking too often is refused with a sentence; a wrong address keeps what was typed", async () => {
    const browser = web.browser();
    for (let i = 0; i < 6; i++) expect((await browser.post("/sign-in?index", { email: "ahkera@example.org" })).status).toBe(303);
    const refused = await browser.post("/sign-in?index", { email: "ahkera@example.org" });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("Odota 15 minuuttia");
    const typo = await browser.post("/sign-in?index", { email: "ei osoite" });
    expect(typo.status).toBe(400);
    const page = await typo.text();
    expect(page).toContain("Virhe: Kirjaudu – Kohortti");
    expect(page).toContain('value="ei osoite"');
  });

  test("the code is nowhere in the clear: not in the outbox, not in the request's row", async () => {
    await web.browser().post("/sign-in?index", { email: "salaisuus@example.org" });
    const { code } = await lastRequest("salaisuus@example.org");
    const dump = JSON.stringify([
      await own.db.selectFrom("event").selectAll().execute(),
      await own.db.selectFrom("sign_in_request").selectAll().execute(),
      await own.db.selectFrom("verification").selectAll().execute(),
    ]);
    expect(dump).not.toContain(code);
  });

  test("only paths of ours are returned to", async () => {
    for (const next of ["https://evil.example", "//evil.example", "/\\evil.example"]) {
      const page = await web.browser().get(`/sign-in?next=${encodeURIComponent(next)}`);
      expect(await page.text()).toContain('name="next" value=""');
    }
  });
});

describe("the server's manners", () => {
  test("a form from another site is refused", async () => {
    const answer = await web.browser().post("/sign-in?index", { email: "a@example.org" }, { origin: "https://evil.example" });
    expect(answer.status).toBe(403);
  });

  test("an unknown address gets a page with 404, an id that is no id too", async () => {
    for (const path of ["/nothing-here", "/calls/not-an-id"]) {
      const answer = await web.browser().get(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain("Sivua ei löydy");
    }
  });

  test("the language follows ?lang=, then the choice, then the browser", async () => {
    const browser = web.browser();
    expect(await (await browser.get("/sign-in", { "accept-language": "en" })).text()).toContain('<html lang="en"');
    expect(await (await browser.get("/sign-in?lang=sv", { "accept-language": "en" })).text()).toContain('<html lang="sv"');
    expect(await (await browser.get("/sign-in", { "accept-language": "en" })).text()).toContain('<html lang="sv"');
  });

  test("health, readiness and metrics", async () => {
    expect((await web.browser().get("/healthz")).status).toBe(200);
    const before = await web.browser().get("/readyz");
    expect([before.status, await before.json()]).toEqual([503, { ready: false, problems: ["no worker has reported for a minute"] }]);
    await own.db.insertInto("heartbeat").values({ name: "worker", beat_at: new Date() }).execute();
    expect((await web.browser().get("/readyz")).status).toBe(200);
    expect(await (await web.browser().get("/metrics")).text()).toContain("http_request_seconds");
  });

  test("the demo's pages do not exist outside the demo", async () => {
    expect((await web.browser().get("/demo")).status).toBe(404);
    expect((await web.browser().post("/demo/session", { persona: "admin" })).status).toBe(404);
  });
});
