import { beforeAll, expect, test } from "vitest";
import { unseal } from "#domain/shared/seal.ts";
import { signupPurpose } from "#domain/signups/signups.queries.ts";
import { businessId, makeCall } from "#test/factories/rows.ts";
import { makeDraft } from "#test/factories/drafts.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownWeb } from "#test/support/web.ts";
import { testSecret } from "#test/support/worker.ts";

const own = ownDatabase();
const web = ownWeb(own);
const day = 24 * 60 * 60_000;
const from = (days: number) => new Date(Date.now() + days * day);
const open = () => ({ opens_at: from(-9), closes_at: from(20), confirm_by: from(40), published_at: from(-9) });
const closed = () => ({ ...open(), closes_at: from(-1) });
const textOf = async (response: Response) => (await response.text()).replaceAll("<!-- -->", "").replaceAll("&#x27;", "'");
const organisation = (n: number, code: string) => ({ businessId: businessId(n), name: "Kutsuttu kunta", kind: "municipality", regionCode: "01", language: "fi", "eligibility.public": "yes", code });

async function managed(given: Parameters<typeof makeCall>[1]) {
  const made = await makeCall(own.db, given);
  const email = `paallikko-${made.call.id}@example.org`;
  await giveRole(own.db, await makePerson(own.db, { email, name: "Outi Saarinen" }), "manager", { kind: "cohort", id: made.cohort.id });
  return { ...made, manager: await web.signedIn(email), desk: `/organise/cohorts/${made.cohort.id}` };
}

beforeAll(async () => {
  await own.db.deleteFrom("rate_limit").execute();
});

test("a manager makes a code, and the applicant's form asks for it and keeps what was typed", async () => {
  const { call, manager, desk } = await managed({ ...open(), access: "invited" });
  expect((await manager.post(`${desk}/access-codes?index`, { note: "Verkosto", uses: "0" })).status).toBe(400);
  expect((await manager.post(`${desk}/access-codes?index`, { note: "Verkosto", uses: "1", endsAt: "2020-01-01T12:00" })).status).toBe(400);
  expect((await manager.post(`${desk}/access-codes?index`, { note: "Verkosto", uses: "1", endsAt: "" })).status).toBe(303);
  const list = await textOf(await manager.get(`${desk}/access-codes`));
  expect(list).toContain("0/1");
  const code = /[A-Z2-9]{5}-[A-Z2-9]{5}/.exec(list)![0];

  await makePerson(own.db, { email: "kutsuttu@example.org", name: "Hanna Hakija" });
  const browser = await web.signedIn("kutsuttu@example.org");
  expect(await textOf(await browser.get(`/calls/${call.id}`))).toContain("Tarvitset kutsussasi olevan koodin");
  const start = `/calls/${call.id}/application`;
  expect(await textOf(await browser.get(`${start}?checked=yes&public=yes`))).toContain("Hakukoodi");
  const wrong = await browser.post(`${start}?index&checked=yes&public=yes`, organisation(8101, "AAAAA-AAAAA"));
  expect(wrong.status).toBe(400);
  const page = await textOf(wrong);
  for (const part of ["Koodi ei kelpaa tähän hakuun", 'value="AAAAA-AAAAA"', 'value="Kutsuttu kunta"']) expect(page).toContain(part);
  expect((await browser.post(`${start}?index&checked=yes&public=yes`, organisation(8101, code.toLowerCase()))).status).toBe(303);
  expect(await textOf(await browser.post(`${start}?index&checked=yes&public=yes`, organisation(8102, code)))).toContain("Koodilla on jo aloitettu");
  expect(await textOf(await manager.get(`${desk}/access-codes`))).toContain("Käytetty loppuun");
});

test("codes cannot be guessed: after a dozen tries one has to wait", async () => {
  const { call } = await managed({ ...open(), access: "invited" });
  await makePerson(own.db, { email: "arvaaja@example.org", name: "Arvaaja" });
  const browser = await web.signedIn("arvaaja@example.org");
  const guess = async () => textOf(await browser.post(`/calls/${call.id}/application?index&checked=yes&public=yes`, organisation(8103, "BBBBBBBBBB")));
  for (let i = 0; i < 12; i += 1) expect(await guess()).toContain("Koodi ei kelpaa");
  expect(await guess()).toContain("Yritä uudelleen vartin kuluttua");
});

test("a code is ended on its own page", async () => {
  const { manager, desk, cohort, call } = await managed({ ...open(), access: "invited" });
  await manager.post(`${desk}/access-codes?index`, { note: "", uses: "5" });
  const { id } = await own.db.selectFrom("access_code").select("id").where("call_id", "=", call.id).executeTakeFirstOrThrow();
  expect(await textOf(await manager.get(`${desk}/access-codes/${id}/ending`))).toContain("Jo aloitetut säilyvät");
  expect((await manager.post(`${desk}/access-codes/${id}/ending`)).headers.get("location")).toBe(`/organise/cohorts/${cohort.id}/access-codes`);
  expect(await textOf(await manager.get(`${desk}/access-codes`))).toContain("Päättynyt");
});

test("The fifteen to beat: 7. Late entry is a row with a reason: it opens the closed call for one writer, others' drafts stay where they are, and staff see it beside the application", async () => {
  const { call, manager, desk } = await managed(open());
  const ctx = await as(own.db, await makePerson(own.db, { email: "myohassa@example.org", name: "Aino Kallio" }), new Date());
  const { applicationId } = await makeDraft(own.db, { callId: call.id, ctx });
  const colleague = await as(own.db, await makePerson(own.db, { email: "ilman@example.org", name: "Osmo Laine" }), new Date());
  const without = await makeDraft(own.db, { callId: call.id, ctx: colleague });
  await own.db.updateTable("call").set(closed()).where("id", "=", call.id).execute();
  const browser = await web.signedIn("myohassa@example.org");
  expect(await textOf(await browser.get(`/my/applications/${applicationId}`))).toContain("Haku on päättynyt");
  const input = { email: "myohassa@example.org", until: from(3).toISOString().slice(0, 16), why: "Sairaus" };
  expect(await textOf(await manager.post(`${desk}/extensions?index`, { ...input, until: "2020-01-01T12:00" }))).toContain("nykyistä määräaikaa myöhempi");
  expect((await manager.post(`${desk}/extensions?index`, input)).status).toBe(303);
  for (const part of ["Sairaus", "myohassa@example.org", "Voimassa"]) expect(await textOf(await manager.get(`${desk}/extensions`))).toContain(part);
  expect(await textOf(await browser.get(`/calls/${call.id}`))).toContain("Sinulle on annettu pidennys");
  expect(await textOf(await browser.get(`/my/applications/${applicationId}`))).not.toContain("Haku on päättynyt");
  expect((await browser.post(`/my/applications/${applicationId}/sections/need?index`, { baseVersion: "0", "answers.goal": "Ehdin vielä", "answers.budget": "" })).status).toBe(303);
  await browser.post(`/my/applications/${applicationId}/sections/commitment?index`, { baseVersion: "1", asked: "promise", "answers.promise": "on" });
  expect((await browser.post(`/my/applications/${applicationId}/check`)).status).toBe(303);
  expect(await textOf(await manager.get(`${desk}/applications/${applicationId}`))).toMatch(/Pidennetty määräaika.*Sairaus/s);
  const late = await web.signedIn("ilman@example.org");
  expect((await late.post(`/my/applications/${without.applicationId}/sections/need?index`, { baseVersion: "0", "answers.goal": "Myöhässä", "answers.budget": "" })).status).toBe(409);
  expect(await own.db.selectFrom("application").select(["call_id", "state"]).where("id", "=", without.applicationId).executeTakeFirst()).toEqual({ call_id: call.id, state: "draft" });
});

test("an extension is ended on its own page; a writer of several drafts is told apart by the business id", async () => {
  const { call, manager, desk } = await managed(open());
  const ctx = await as(own.db, await makePerson(own.db, { email: "monta@example.org", name: "Aino Kallio" }), new Date());
  await makeDraft(own.db, { callId: call.id, ctx });
  const input = { email: "monta@example.org", until: from(30).toISOString().slice(0, 16), why: "Sovittu" };
  expect((await manager.post(`${desk}/extensions?index`, input)).status).toBe(303);
  const { id } = await own.db.selectFrom("extension").select("id").where("call_id", "=", call.id).executeTakeFirstOrThrow();
  expect(await textOf(await manager.get(`${desk}/extensions/${id}/ending`))).toContain("monta@example.org");
  expect((await manager.post(`${desk}/extensions/${id}/ending`)).status).toBe(303);
  expect(await textOf(await manager.get(`${desk}/extensions`))).toContain("Päätetty");
  await makeDraft(own.db, { callId: call.id, ctx });
  expect(await textOf(await manager.post(`${desk}/extensions?index`, input))).toContain("Kirjoittajalla on monta luonnosta: Hakijakunta");
});

test("several drafts get more time at once: the page names the wrong addresses, says how many mails go and shows one, and sends when told to", async () => {
  const { call, manager, desk } = await managed(open());
  for (const [email, name] of [
    ["eka@example.org", "Aino Kallio"],
    ["toka@example.org", "Osmo Laine"],
  ] as const)
    await makeDraft(own.db, { callId: call.id, ctx: await as(own.db, await makePerson(own.db, { email, name }), new Date()) });
  expect(await textOf(await manager.get(`${desk}/extensions`))).toContain(`${desk}/extensions/several`);
  const several = `${desk}/extensions/several`;
  const input = { emails: "eka@example.org,\nToka@example.org", until: from(30).toISOString().slice(0, 16), why: "Palvelukatko" };
  const typo = await manager.post(several, { ...input, emails: "eka@example.org\nväärin@" });
  expect([typo.status, await textOf(typo)]).toEqual([400, expect.stringContaining("Tarkista osoitteet: väärin@")]);
  const unknown = await manager.post(several, { ...input, emails: "eka@example.org\nei@example.org" });
  expect([unknown.status, await textOf(unknown)]).toEqual([400, expect.stringMatching(/kirjoiteta hakemusta tähän hakuun: ei@example.org/)]);
  const prepared = await manager.post(several, input);
  const shown = await textOf(await manager.get(prepared.headers.get("location") ?? ""));
  for (const part of ["Lisää aikaa", "Palvelukatko", "Tee 2 hakemukselle", "Luonnos", "Sait lisää aikaa hakemukseen"]) expect(shown).toContain(part);
  expect(await own.db.selectFrom("extension").select("id").where("call_id", "=", call.id).execute()).toEqual([]);
  expect((await manager.post(prepared.headers.get("location") ?? "")).status).toBe(303);
  const given = await own.db.selectFrom("extension").select(["id", "email"]).where("call_id", "=", call.id).orderBy("email").execute();
  expect(given.map((e) => e.email)).toEqual(["eka@example.org", "toka@example.org"]);

  const list = await textOf(await manager.get(`${desk}/extensions`));
  for (const { id } of given) expect(list).toContain(`value="${id}"`);
  const ticked = `${desk}/extensions/ticked`;
  expect(await textOf(await manager.get(ticked))).toContain("Et valinnut yhtään hakemusta");
  const chosen = `${ticked}?pick=${given[0]!.id}`;
  expect(await textOf(await manager.get(chosen))).toContain("Yksi hakemus valittu");
  expect((await manager.post(ticked, { until: input.until, why: "Katko jatkui" })).status).toBe(409);
  const again = await manager.post(chosen, { until: from(40).toISOString().slice(0, 16), why: "Katko jatkui" });
  const preview = await textOf(await manager.get(again.headers.get("location") ?? ""));
  for (const part of ["Katko jatkui", "Tee yhdelle hakemukselle", "Sait lisää aikaa hakemukseen"]) expect(preview).toContain(part);
});

test("a hidden call asks search engines to leave it out, and an open one does not", async () => {
  const robots = '<meta name="robots" content="noindex"';
  const [hidden, listed] = [await managed({ ...open(), access: "hidden" }), await managed(open())];
  expect(await textOf(await web.browser().get(`/calls/${hidden.call.id}`))).toContain(robots);
  expect(await textOf(await web.browser().get(`/calls/${listed.call.id}`))).not.toContain(robots);
});

test("without script and account: anyone signs up for the info session, the organiser sees who, and a button behind the link signs off", async () => {
  const { call, cohort, manager, desk } = await managed(open());
  const day = from(5).toISOString().slice(0, 10);
  expect((await manager.post(`${desk}/info-session?index`, { day, from: "14.00", to: "15.00", place: "Sali A", capacity: "1" })).status).toBe(303);
  const visitor = web.browser();
  const form = `/calls/${call.id}/signup`;
  expect(await textOf(await visitor.get(`/calls/${call.id}`))).toContain(`href="${form}"`);
  expect(await textOf(await visitor.get(form))).toContain("Ne poistetaan 3 kuukauden kuluttua tilaisuudesta.");
  expect((await visitor.post(form, { name: "Aino", email: "ei osoite" })).status).toBe(400);
  const sent = await visitor.post(form, { name: "=Aino", email: "Aino@Example.org" });
  expect([sent.status, sent.headers.get("location")]).toEqual([303, form]);
  expect(await textOf(await visitor.get(form))).toContain("Tilaisuus on täynnä");
  expect((await visitor.post(form, { name: "Ville", email: "ville@example.org" })).status).toBe(409);

  const lost = `/calls/${call.id}/signup-mail`;
  expect(await textOf(await visitor.get(form)), "also when it is full").toContain(`href="${lost}"`);
  expect((await visitor.post(lost, { email: "ei osoite" })).status).toBe(400);
  for (const email of ["aino@example.org", "ville@example.org"]) {
    const asked = await visitor.post(lost, { email });
    expect([asked.status, asked.headers.get("location")]).toEqual([303, form]);
    expect(await textOf(await visitor.get(form)), "the same whether it is on the list").toContain("Jos osoitteella on ilmoittauduttu, vahvistus on matkalla");
  }
  expect(await own.db.selectFrom("info_signup").select(["email", "mail_asked"]).where("call_id", "=", call.id).execute()).toEqual([{ email: "aino@example.org", mail_asked: true }]);

  const list = await textOf(await manager.get(`${desk}/info-session/signups`));
  for (const part of ["Tulossa 1 ihminen, paikkoja 1.", "aino@example.org"]) expect(list).toContain(part);
  const csv = await manager.post(`${desk}/info-session/signups/file`);
  expect([csv.headers.get("content-type"), await csv.text()]).toEqual([expect.stringContaining("text/csv"), expect.stringContaining("'=Aino")]);

  const { sealed } = await own.db.selectFrom("info_signup").select("sealed").where("call_id", "=", call.id).executeTakeFirstOrThrow();
  const link = `/info-sessions/${unseal(testSecret, signupPurpose, sealed!)}`;
  for (let i = 0; i < 2; i += 1) expect(await textOf(await visitor.get(link)), "opening it changes nothing").toContain("Peru ilmoittautuminen");
  expect((await visitor.post(link)).headers.get("location")).toBe(link);
  expect(await textOf(await visitor.get(link))).toContain("Ilmoittautumisesi on peruttu.");
  expect(await textOf(await manager.get(`/organise/cohorts/${cohort.id}/info-session/signups`))).toContain("Kukaan ei ole vielä ilmoittautunut");
  expect(await textOf(await visitor.get("/info-sessions/muu"))).toContain("Linkki ei ole voimassa");
  await own.db.updateTable("info_session").set({ capacity: null }).where("call_id", "=", call.id).execute();
  for (let i = 0; i < 6; i += 1) await visitor.post(form, { name: "A", email: "toistuva@example.org" });
  expect(await textOf(await visitor.post(form, { name: "A", email: "toistuva@example.org" }))).toContain("Yritä uudelleen vartin kuluttua");
  expect(await textOf(await visitor.post(lost, { email: "toistuva@example.org" }))).toContain("Vahvistusta on pyydetty liian monta kertaa");
});
