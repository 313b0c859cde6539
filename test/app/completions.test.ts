import { expect, test } from "vitest";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { submitApplication } from "#domain/applications/submit-application.ts";
import { localValue } from "#domain/shared/time.rules.ts";
import { makeCallWithForm, makeDraft, wideForm } from "#test/factories/drafts.ts";
import { businessId } from "#test/factories/rows.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownWeb } from "#test/support/web.ts";

const own = ownDatabase();
const web = ownWeb(own, { demo: true });
const day = 24 * 60 * 60_000;
const textOf = async (response: Response) => (await response.text()).replaceAll("<!-- -->", "").replaceAll("&#x27;", "'");

/** An application that has been sent, with its writer and a manager signed in. */
async function sentApplication() {
  const { call, cohort } = await makeCallWithForm(own.db, wideForm);
  const now = Date.now();
  await own.db
    .updateTable("call")
    .set({ opens_at: new Date(now - day), closes_at: new Date(now + day), confirm_by: new Date(now + 40 * day) })
    .where("id", "=", call.id)
    .execute();
  const aino = await as(own.db, await makePerson(own.db, { email: "aino@example.org", name: "Aino Kallio" }), new Date());
  const { applicationId } = await makeDraft(own.db, { callId: call.id, ctx: aino });
  await saveAnswers(aino, { applicationId, section: "need", baseVersion: 0, answers: { goal: "Opimme", budget: "1000" } });
  await saveAnswers(aino, { applicationId, section: "commitment", baseVersion: 1, answers: { promise: "on" } });
  await submitApplication(aino, { applicationId });
  await giveRole(own.db, await makePerson(own.db, { email: "sanna@example.org", name: "Sanna Virta" }), "manager", { kind: "cohort", id: cohort.id });
  const [writer, manager] = [await web.signedIn("aino@example.org"), await web.signedIn("sanna@example.org")];
  const staffPage = `/organise/cohorts/${cohort.id}/applications/${applicationId}`;
  return { applicationId, cohort, writer, manager, staffPage, now };
}

test("without script: an organiser asks, the writer answers only that and sends it, and the organiser sees what changed", async () => {
  const { applicationId, writer, manager, staffPage, now } = await sentApplication();
  const completing = `${staffPage}/completions/new`;

  expect(await textOf(await manager.get(staffPage))).toContain(completing);
  expect(await textOf(await manager.get(completing))).toContain("lähtee heti yhdelle vastaanottajalle");
  const wrong = await manager.post(completing, { message: "Budjetti puuttuu", until: "2020-01-01T10:00" });
  expect([wrong.status, await textOf(wrong)]).toEqual([400, expect.stringContaining("Valitse ainakin yksi kohta.")]);
  const until = localValue(new Date(now + 3 * day), "Europe/Helsinki");
  const asked = await manager.post(completing, { questions: "budget", message: "Budjetti puuttuu", until });
  expect([asked.status, asked.headers.get("location")]).toEqual([303, staffPage]);
  const again = await manager.post(completing, { questions: "budget", message: "Toinen", until });
  expect([again.status, await textOf(again)]).toEqual([409, expect.stringContaining("Täydennystä on jo pyydetty.")]);

  const status = await textOf(await writer.get(`/my/applications/${applicationId}`));
  const completion = /\/my\/applications\/[\w-]+\/completions\/[\w-]+/.exec(status)?.[0] ?? "";
  expect(status).toContain("Täydennä hakemusta viimeistään");
  const page = await textOf(await writer.get(completion));
  expect(page).toContain('name="answers.budget"');
  expect(page).not.toContain('name="answers.goal"');
  expect(await textOf(await writer.get(`/my/applications/${applicationId}/sections/need`))).not.toContain('name="answers.goal"');
  expect((await writer.post(`/my/applications/${applicationId}/sections/need?index`, { baseVersion: "2", "answers.goal": "Muu", done: "yes" })).status).toBe(409);
  expect((await writer.post(`${completion}/sending`)).status).toBe(409); // nothing has changed
  const saved = await writer.post(`${completion}?index`, { baseVersion: "2", "answers.budget": "2500", "answers.goal": "Salaa" });
  expect([saved.status, saved.headers.get("location")]).toEqual([303, `${completion}/sending`]);
  expect(await textOf(await manager.get(staffPage))).not.toMatch(/2[\u00a0 ]?500/);
  const sent = await writer.post(`${completion}/sending`);
  expect([sent.status, sent.headers.get("location")]).toEqual([303, completion]);
  expect(await textOf(await writer.get(completion))).toContain("Täydennys on lähetetty");
  expect(await textOf(await writer.get(`/my/applications/${applicationId}`))).toContain("Hakemus täydennetty");
  const seen = await textOf(await manager.get(staffPage));
  expect(seen).toMatch(/2[\u00a0 ]?500/);
  expect(seen).toContain("Täydennys lähetetty");
  expect(seen).not.toContain("Salaa");

  const parties = await textOf(await writer.get(`/my/applications/${applicationId}/parties`));
  const asking = /\/my\/applications\/[\w-]+\/parties\/[\w-]+\/change/.exec(parties)?.[0] ?? "";
  expect((await writer.post(asking, { contactName: "Mikko", contactEmail: "mikko@example.org", why: "" })).status).toBe(400);
  expect((await writer.post(asking, { contactName: "Mikko", contactEmail: "mikko@example.org", why: "Vaihtui" })).status).toBe(303);
  const change = /\/organise\/[\w/-]+\/changes\/[\w-]+/.exec(await textOf(await manager.get(staffPage)))?.[0] ?? "";
  expect(await textOf(await manager.get(change))).toContain("mikko@example.org");
  expect((await manager.post(change, { answer: "refused", reason: "" })).status).toBe(400);
  expect((await manager.post(change, { answer: "accepted", reason: "" })).status).toBe(303);
  expect(await textOf(await writer.get(`/my/applications/${applicationId}/parties`))).toContain("Hyväksytty");
});

test("without script: a partner more is asked for, accepted and seen in the table, and one less the same way", async () => {
  const { applicationId, cohort, writer, manager, staffPage } = await sentApplication();
  const adding = `/my/applications/${applicationId}/parties/addition`;
  const silmu = { businessId: businessId(8802), name: "Silmu", kind: "education", contactName: "Leena", contactEmail: "leena@silmu.example", why: "Silmu kouluttaa" };
  const typo = await writer.post(adding, { ...silmu, businessId: "1234567-2" });
  expect([typo.status, await textOf(typo)]).toEqual([400, expect.stringContaining("Silmu kouluttaa")]);
  expect((await writer.post(adding, silmu)).status).toBe(303);
  expect(await textOf(await writer.get(`/my/applications/${applicationId}/parties`))).toContain("Edellinen pyyntö odottaa vastausta.");
  const openOf = async () => [...(await textOf(await manager.get(staffPage))).matchAll(/\/organise\/[\w/-]+\/changes\/[\w-]+/g)][0]?.[0] ?? "";
  const addition = await openOf();
  expect(await textOf(await manager.get(addition))).toContain(silmu.businessId);
  expect((await manager.post(addition, { answer: "accepted", reason: "" })).status).toBe(303);
  expect((await manager.post(addition, { answer: "refused", reason: "Sittenkin ei" })).status).toBe(409);
  expect(await textOf(await manager.get(`/organise/cohorts/${cohort.id}/applications`))).toContain("Silmu");
  const leaving = /\/my\/applications\/[\w-]+\/parties\/[\w-]+\/leaving/.exec(await textOf(await writer.get(`/my/applications/${applicationId}/parties`)))?.[0] ?? "";
  expect((await writer.post(leaving, { why: "" })).status).toBe(400);
  expect((await writer.post(leaving, { why: "Resurssit eivät riitä" })).status).toBe(303);
  expect((await manager.post(await openOf(), { answer: "accepted", reason: "" })).status).toBe(303);
  const after = await textOf(await manager.get(staffPage));
  for (const fact of ["Pyydetty muutos ratkaistu", "Kumppani jää pois: Silmu"]) expect(after).toContain(fact);
  expect(await textOf(await manager.get(`/organise/cohorts/${cohort.id}/applications`))).not.toContain("Silmu");
});
