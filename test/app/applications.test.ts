import { beforeAll, describe, expect, test } from "vitest";
import { addParty } from "#domain/applications/add-party.ts";
import { signaturePurpose } from "#domain/applications/ask-party-to-sign.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { addWriter } from "#domain/applications/add-writer.ts";
import { unseal } from "#domain/shared/seal.ts";
import { makeCallWithForm, makeDraft, wideForm } from "#test/factories/drafts.ts";
import { businessId, makeCall } from "#test/factories/rows.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownWeb } from "#test/support/web.ts";
import { testSecret } from "#test/support/worker.ts";

const own = ownDatabase();
const web = ownWeb(own, { demo: true });
const day = 24 * 60 * 60_000;
const open = () => ({ opens_at: new Date(Date.now() - day), closes_at: new Date(Date.now() + 20 * day), confirm_by: new Date(Date.now() + 40 * day), published_at: new Date(Date.now() - day) });

async function draft(email: string) {
  const { call, cohort } = await makeCallWithForm(own.db, wideForm);
  await own.db.updateTable("call").set(open()).where("id", "=", call.id).execute();
  const ctx = await as(own.db, await makePerson(own.db, { email, name: "Aino Kallio" }), new Date());
  const made = await makeDraft(own.db, { callId: call.id, ctx });
  return { ...made, cohort, base: `/my/applications/${made.applicationId}`, browser: await web.signedIn(email) };
}
const textOf = async (response: Response) => (await response.text()).replaceAll("<!-- -->", "").replaceAll("&#x27;", "'");

beforeAll(async () => {
  await own.db.deleteFrom("rate_limit").execute();
});

test("applying without script: questions, the organisation, two sections, check, sent, receipt, copy", async () => {
  const { call } = await makeCall(own.db, open());
  await makePerson(own.db, { email: "hakija@example.org", name: "Hanna Hakija" });
  const browser = await web.signedIn("hakija@example.org");
  const start = `/calls/${call.id}/application`;
  expect(await textOf(await browser.get(`${start}?checked=yes&public=no`))).toContain("Tutustu avoimiin aineistoihin.");
  expect(await textOf(await browser.get(`${start}?checked=yes`))).toContain("Valitse yksi vaihtoehdoista");
  expect(await textOf(await browser.get(`${start}?checked=yes&public=yes`))).toContain("Mikä organisaatio hakee?");
  const organisation = { businessId: "123", name: "Testikunta", kind: "municipality", regionCode: "01", language: "fi", "eligibility.public": "yes" };
  const wrong = await browser.post(`${start}?index`, organisation);
  expect(wrong.status).toBe(400);
  const started = await browser.post(`${start}?index`, { ...organisation, businessId: businessId(8001) });
  expect(started.status).toBe(303);
  const base = started.headers.get("location")!;
  expect(await textOf(await browser.get(base))).toContain("0/2 osaa valmiina");
  const saved = await browser.post(`${base}/sections/need?index`, { baseVersion: "0", "answers.goal": "Opimme", "answers.budget": "", done: "yes" });
  expect([saved.status, saved.headers.get("location")]).toEqual([303, base]);
  expect(await textOf(await browser.get(base))).toContain("1/2 osaa valmiina");
  expect(await textOf(await browser.get(`${base}/check`))).toContain("Vastaa: Johto on sitoutunut");
  expect((await browser.post(`${base}/check`)).status).toBe(409);
  await browser.post(`${base}/sections/commitment?index`, { baseVersion: "1", asked: "promise", "answers.promise": "on", done: "yes" });
  const sent = await browser.post(`${base}/check`);
  expect([sent.status, sent.headers.get("location")]).toEqual([303, `${base}/receipt`]);
  expect(await textOf(await browser.get(`${base}/receipt`))).toMatch(/KOH-\d{4}-0001/);
  for (const again of [await browser.post(`${base}/check`), await browser.get(`${base}/check`)]) expect([again.status, again.headers.get("location")]).toEqual([303, `${base}/receipt`]);
  const pdf = await browser.get(`${base}/copy`);
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  expect(await textOf(await browser.get(base))).toContain("Hakemus vastaanotettu");
  expect(await textOf(await browser.get("/my/applications"))).toContain("Testikunta");
  expect((await browser.post(`${base}/withdrawal`)).status).toBe(303);
  expect(await textOf(await browser.get(base))).toContain("Hakemus peruttu");
});

describe("nothing that was typed is lost", () => {
  test("two writers of one answer see both texts, and the next save joins them", async () => {
    const { applicationId, ctx, base, browser } = await draft("yhdessa@example.org");
    await addWriter(ctx, { applicationId, email: "osmo@example.org", name: "Osmo Laine", access: "edit" });
    const osmo = await as(own.db, await makePerson(own.db, { email: "osmo@example.org" }), new Date());
    await saveAnswers(osmo, { applicationId, section: "need", baseVersion: 0, answers: { goal: "Osmon teksti" } });
    const clash = await browser.post(`${base}/sections/need?index`, { baseVersion: "0", "answers.goal": "Ainon teksti", "answers.budget": "7" });
    const page = await textOf(clash);
    expect(clash.status).toBe(409);
    for (const part of ["Osmo Laine", "Osmon teksti", "Ainon teksti", 'value="7"']) expect(page).toContain(part);
    expect(page).toMatch(/<del>.*Osmon<\/del><ins>.*Ainon<\/ins> teksti/);
    expect(page).toMatch(/name="baseVersion"[^>]* value="1"/);
    expect((await browser.post(`${base}/sections/need?index`, { baseVersion: "1", "answers.goal": "Molemmat", "answers.budget": "7" })).status).toBe(303);
  });

  test("what a colleague chose meanwhile is said and shown at the save", async () => {
    const { applicationId, ctx, base, browser } = await draft("valinta@example.org");
    await addWriter(ctx, { applicationId, email: "valitsija@example.org", name: "Veli Valitsija", access: "edit" });
    const veli = await as(own.db, await makePerson(own.db, { email: "valitsija@example.org" }), new Date());
    await saveAnswers(veli, { applicationId, section: "more", baseVersion: 0, answers: { theme: "b" } });
    const saved = await browser.post(`${base}/sections/more?index`, { baseVersion: "0", "answers.name": "Oma nimi", asked: "theme", askedMany: "needs", "answers.when": "" });
    expect([saved.status, saved.headers.get("location")]).toEqual([303, `${base}/sections/more`]);
    const page = await textOf(await browser.get(saved.headers.get("location")!));
    expect(page).toContain("Sivulla on nyt uusia vastauksia (Veli Valitsija): Teema.");
    expect(page).toMatch(/<input[^>]*checked=""[^>]*value="b"|<input[^>]*value="b"[^>]*checked=""/);
  });

  test("the autosave answers with the version, a clash, or the way to sign in", async () => {
    const { applicationId, ctx, base, browser } = await draft("auto@example.org");
    const url = `${base}/sections/need/autosave`;
    const first = await browser.post(url, { baseVersion: "0", "answers.goal": "kesken" });
    expect(await first.json()).toMatchObject({ kind: "saved", version: 1, answers: { goal: "kesken" } });
    await saveAnswers(ctx, { applicationId, section: "need", baseVersion: 1, answers: { goal: "toinen välilehti" } });
    const clash = await browser.post(url, { baseVersion: "1", "answers.goal": "kesken vielä" });
    expect([clash.status, await clash.json()]).toEqual([409, { kind: "clash", name: "Aino Kallio" }]);
    expect((await web.browser().post(url, { baseVersion: "1", "answers.goal": "ulkona" })).status).toBe(303);
  });
});

test("strangers get 404 for everything of an application; the manager sees it once it is sent", async () => {
  const { base, applicationId, cohort } = await draft("oma@example.org");
  await makePerson(own.db, { email: "vieras@example.org" });
  const manager = await makePerson(own.db, { email: "paallikko@example.org" });
  await giveRole(own.db, manager, "manager", { kind: "cohort", id: cohort.id });
  for (const email of ["vieras@example.org", "paallikko@example.org"]) {
    const browser = await web.signedIn(email);
    for (const page of ["", "/sections/need", "/parties", "/writers", "/check", "/receipt", "/copy", "/withdrawal"]) expect([page, (await browser.get(base + page)).status]).toEqual([page, 404]);
    for (const [page, fields] of [
      ["/sections/need?index", { baseVersion: "0" }],
      ["/sections/need/autosave", { baseVersion: "0" }],
      ["/check", {}],
      ["/withdrawal", {}],
    ] as const)
      expect([page, (await browser.post(base + page, fields)).status]).toEqual([page, 404]);
  }
  const staff = await web.signedIn("paallikko@example.org");
  const list = await textOf(await staff.get(`/organise/cohorts/${cohort.id}/applications`));
  expect(list).toContain("Lähetettyjä 0, luonnoksia 1");
  expect((await staff.get(`/organise/cohorts/${cohort.id}/applications/${applicationId}`)).status).toBe(404);
});

describe("a partner commits by a link", () => {
  let silmu = 8100;
  async function asked(name: string) {
    const { call } = await makeCall(own.db, { ...open(), needs_signatures: true });
    const ctx = await as(own.db, await makePerson(own.db, { email: `lead@${name}.example`, name: "Leena Lähde" }), new Date());
    const { applicationId } = await makeDraft(own.db, { callId: call.id, ctx });
    const organisation = { businessId: businessId((silmu += 1)), name: "Ammattiopisto Silmu", kind: "education" as const, regionCode: null };
    await addParty(ctx, { applicationId, ...organisation, contactName: "Mikko Ranta", contactEmail: `mikko@${name}.example`, contactPhone: "", units: ["Ravintola"] });
    await saveAnswers(ctx, { applicationId, section: "need", baseVersion: 0, answers: { goal: "Opimme <b>yhdessä</b>" } });
    await saveAnswers(ctx, { applicationId, section: "commitment", baseVersion: 1, answers: { promise: "on" } });
    const lead = await web.signedIn(`lead@${name}.example`);
    const base = `/my/applications/${applicationId}`;
    expect(await textOf(await lead.get(`${base}/check`))).toContain("Pyydä sitoumukset");
    expect(await textOf(await lead.get(`${base}/signatures`))).toContain(`Ammattiopisto Silmu: Mikko Ranta, mikko@${name}.example`);
    expect((await lead.post(`${base}/signatures`)).headers.get("location")).toBe(`${base}/check`);
    const { sealed } = await own.db
      .selectFrom("party_signature as s")
      .innerJoin("application_party as p", "p.id", "s.party_id")
      .select("s.sealed")
      .where("p.application_id", "=", applicationId)
      .where("s.replaced_at", "is", null)
      .executeTakeFirstOrThrow();
    return { applicationId, ctx, lead, base, link: `/commitments/${unseal(testSecret, signaturePurpose, sealed ?? "")}` };
  }

  test("without an account or script: read, tick, committed; opening alone does nothing; the lead sees who, and sends", async () => {
    const { lead, base, link } = await asked("puro");
    const boss = web.browser();
    for (let i = 0; i < 2; i += 1) {
      const page = await textOf(await boss.get(link));
      for (const part of ["Opimme &lt;b&gt;yhdessä&lt;/b&gt;", "Ravintola", "Saan sitoa organisaation"]) expect(page).toContain(part);
    }
    const bare = await boss.post(`${link}?index`, { name: "Riikka Sorsa", title: "rehtori" });
    expect(bare.status).toBe(400);
    expect(await textOf(bare)).toContain("Vahvista, että saat sitoa organisaation");
    expect((await boss.post(`${link}?index`, { name: "Riikka Sorsa", title: "rehtori", mayCommit: "on" })).status).toBe(303);
    expect(await textOf(await boss.get(link))).toContain("Kiitos, organisaationne on sitoutunut");
    expect((await boss.post(`${link}?index`, { name: "Toinen", title: "rehtori", mayCommit: "on" })).status).toBe(409);
    expect((await boss.get(base)).headers.get("location")).toContain("/sign-in"); // the link signs nobody in
    expect(await textOf(await lead.get(`${base}/check`))).toContain("Riikka Sorsa, rehtori, sitoutui");
    expect((await lead.post(`${base}/check`)).headers.get("location")).toBe(`${base}/receipt`);
    expect(await textOf(await lead.get(`${base}/receipt`))).toContain("Riikka Sorsa, rehtori, sitoutui");
  });

  test("declined: the lead reads why, and may send with a reason of their own", async () => {
    const { lead, base, link } = await asked("koski");
    const boss = web.browser();
    expect(await textOf(await boss.get(`${link}/refusal`))).toContain("Eikö Ammattiopisto Silmu sitoudu?");
    expect((await boss.post(`${link}/refusal`, { reason: "Aikataulu ei sovi." })).status).toBe(303);
    expect(await textOf(await boss.get(link))).toContain("Vastaus on kirjattu: ette sitoudu");
    expect(await textOf(await lead.get(`${base}/check`))).toContain("Aikataulu ei sovi.");
    const unsigned = await lead.post(`${base}/check`);
    expect(unsigned.status).toBe(409);
    expect(await textOf(unsigned)).toContain("Kaikki kumppanit eivät ole sitoutuneet tähän versioon.");
    expect((await lead.post(`${base}/check`, { unsignedReason: "Silmu liittyy keväällä." })).status).toBe(303);
    expect(await textOf(await lead.get(`${base}/receipt`))).toContain("Silmu liittyy keväällä.");
  });

  test("changed, unknown and too many: each has its own sentence", async () => {
    const { applicationId, ctx, lead, base, link } = await asked("virta");
    await saveAnswers(ctx, { applicationId, section: "need", baseVersion: 2, answers: { goal: "Toisin" } });
    expect(await textOf(await lead.get(`${base}/check`))).toContain("Pyydetty versiosta 2, nyt versio 3.");
    const boss = web.browser();
    const page = await textOf(await boss.get(link));
    expect(page).toContain("Hakemus on muuttunut pyynnön jälkeen");
    expect(page).not.toContain("Toisin");
    expect(await textOf(await boss.get("/commitments/worn-out"))).toContain("Linkki ei toimi");
    const open = await asked("ranta");
    for (let i = 0; i < 40; i += 1) await boss.post(`${link}/refusal`, { reason: "Ei." });
    const refused = await boss.post(`${open.link}?index`, { name: "Riikka Sorsa", title: "rehtori", mayCommit: "on" });
    expect(refused.status).toBe(409);
    for (const part of ["vartin kuluttua", 'value="Riikka Sorsa"']) expect(await textOf(refused.clone())).toContain(part);
    await own.db.deleteFrom("rate_limit").execute();
  });
});
