import { beforeAll, expect, test } from "vitest";
import { addWriter } from "#domain/applications/add-writer.ts";
import type { WriterAccess } from "#domain/applications/applications.schema.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { makeCallWithForm, makeDraft, wideForm } from "#test/factories/drafts.ts";
import { as, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownWeb } from "#test/support/web.ts";

const own = ownDatabase();
const web = ownWeb(own, { demo: true });
const day = 24 * 60 * 60_000;
const textOf = async (response: Response) => (await response.text()).replaceAll("<!-- -->", "").replaceAll("&#x27;", "'");

/** A draft in an open call, its first writer's browser, and how to bring another writer in. */
async function draft(email: string) {
  const { call } = await makeCallWithForm(own.db, wideForm);
  const times = { opens_at: new Date(Date.now() - day), closes_at: new Date(Date.now() + 20 * day), confirm_by: new Date(Date.now() + 40 * day), published_at: new Date(Date.now() - day) };
  await own.db.updateTable("call").set(times).where("id", "=", call.id).execute();
  const ctx = await as(own.db, await makePerson(own.db, { email, name: "Aino Kallio" }), new Date());
  const made = await makeDraft(own.db, { callId: call.id, ctx });
  const bring = async (name: string, access: WriterAccess) => {
    const address = `${access}-${email}`;
    await addWriter(ctx, { applicationId: made.applicationId, email: address, name, access });
    return web.signedIn(address);
  };
  return { ...made, base: `/my/applications/${made.applicationId}`, browser: await web.signedIn(email), bring };
}

beforeAll(async () => {
  await own.db.deleteFrom("rate_limit").execute();
});

test("without script a comment saves the answers along; another answers and settles it; who only sees reads none of it", async () => {
  const { base, browser, bring } = await draft("keskustelu@example.org");
  const commenter = await bring("Kaisa Kommentoija", "comment");
  const viewer = await bring("Ville Katsoja", "see");
  const section = `${base}/sections/need`;
  const said = await browser.post(`${section}?index`, { baseVersion: "0", "answers.goal": "Kesken oleva tavoite", say: "goal", "comment.goal": "Riittääkö tämä?" });
  expect([said.status, said.headers.get("location")]).toEqual([303, `${section}#comments.goal`]);
  expect(await textOf(await browser.get(base))).toContain("Keskustelu kesken 1 vastauksesta");

  const page = await textOf(await commenter.get(section));
  for (const part of ["Kesken oleva tavoite", "Riittääkö tämä?", "1 avoin kommentti"]) expect(page).toContain(part);
  expect(page).not.toContain("Tallenna ja jatka");
  const last = /name="settle" value="(goal [0-9a-f-]{36})"/.exec(page)![1]!;
  expect((await commenter.post(`${section}?index`, { say: "goal", "comment.goal": "Riittää." })).status).toBe(303);
  const empty = await commenter.post(`${section}?index`, { say: "goal", "comment.goal": " " });
  expect([empty.status, await textOf(empty)]).toEqual([400, expect.stringContaining("comment.goal-error")]);
  expect((await commenter.post(`${section}?index`, { baseVersion: "1", "answers.goal": "Kommentoijan teksti" })).status, "commenting is no editing").toBe(403);
  expect((await commenter.post(`${section}?index`, { settle: last })).status).toBe(303);
  expect(await textOf(await browser.get(section))).toMatch(/1 avoin kommentti.*Riittää\..*1 käsitelty kommentti.*Riittääkö tämä\?/s);

  const seen = await textOf(await viewer.get(section));
  expect(seen).toContain("Kesken oleva tavoite");
  expect(seen).not.toContain("Riittää");
  expect((await viewer.post(`${section}?index`, { say: "goal", "comment.goal": "Minäkin" })).status).toBe(403);
});

test("last year's answers are shown before they are copied, and what does not fit is there to copy by hand", async () => {
  const old = await draft("viimevuosi@example.org");
  await saveAnswers(old.ctx, { applicationId: old.applicationId, section: "need", baseVersion: 0, answers: { goal: "Viime vuoden tavoite" } });
  await saveAnswers(old.ctx, { applicationId: old.applicationId, section: "more", baseVersion: 1, answers: { when: "2020-02-03" } });
  await saveAnswers(old.ctx, { applicationId: old.applicationId, section: "commitment", baseVersion: 2, answers: { promise: "on" } });
  const now = await draft("viimevuosi@example.org");
  expect(await textOf(await now.browser.get(now.base))).toContain("Oletko hakenut ennenkin?");
  const address = `${now.base}/earlier/${old.applicationId}`;
  expect(await textOf(await now.browser.get(`${now.base}/earlier`))).toContain(`href="${address}"`);
  const preview = await textOf(await now.browser.get(address));
  for (const part of ["Kopioidaan 1 vastaus", "Viime vuoden tavoite", "Päivä on jo mennyt.", "3.2.2020", "Vakuutus annetaan joka hakemuksessa uudelleen."]) expect(preview).toContain(part);
  expect((await now.browser.post(address)).headers.get("location")).toBe(address);
  const after = await textOf(await now.browser.get(address));
  for (const part of ["1 vastaus kopioitu", "Kopioitavaa ei ole", "3.2.2020"]) expect(after).toContain(part);
  expect(await textOf(await now.browser.get(`${now.base}/sections/need`))).toContain("Viime vuoden tavoite");
});

test("answers filled in a file are shown before they are saved, and what has an answer gives way only where it was chosen", async () => {
  const { ctx, applicationId, base, browser, bring } = await draft("tiedosto@example.org");
  const address = `${base}/answers-file`;
  expect(await textOf(await browser.get(base))).toContain(`href="${address}"`);
  await saveAnswers(ctx, { applicationId, section: "need", baseVersion: 0, answers: { goal: "Tallennettu tavoite" } });
  const book = await browser.get(`${address}/download?format=xlsx`);
  expect([book.headers.get("content-disposition"), Buffer.from(await book.arrayBuffer()).toString("latin1", 0, 2)]).toEqual([expect.stringContaining("vastaukset.xlsx"), "PK"]);
  const file = (await (await browser.get(`${address}/download?format=json`)).json()) as { answers: { key: string; value: unknown }[] };
  const fill: Record<string, unknown> = { goal: "Tiedoston tavoite", budget: "paljon", theme: "z" };
  const filled = { ...file, answers: file.answers.map((a) => ({ ...a, value: fill[a.key] ?? a.value })) };

  const none = await browser.send(`${address}?index`, "file", "", "tyhja.xlsx");
  expect([none.status, await textOf(none)]).toEqual([400, expect.stringContaining("Valitse tiedosto.")]);
  const other = await browser.send(`${address}?index`, "file", JSON.stringify({ ...filled, call: applicationId }), "v.json");
  expect([other.status, await textOf(other)]).toEqual([400, expect.stringContaining("Tämä on toisen haun tiedosto.")]);
  const preview = await textOf(await browser.send(`${address}?index`, "file", JSON.stringify(filled), "v.json"));
  for (const part of ["1 uusi vastaus", "kirjoita luku numeroina", "Tallennettu tavoite", "Tiedoston tavoite", "Valittua vaihtoehtoa ei ole tässä hakemuksessa."]) expect(preview).toContain(part);

  const colleague = await bring("Kaisa Kirjoittaja", "edit");
  await colleague.post(`${base}/sections/need?index`, { baseVersion: "1", "answers.goal": "Kaisan tavoite" });
  const shown = { baseVersion: "1", given: JSON.stringify(filled), replace: "goal" };
  const clash = await browser.post(`${address}/saving`, shown);
  const again = await textOf(clash);
  expect([clash.status, again]).toEqual([409, expect.stringContaining("Toinen kirjoittaja muutti samaa vastausta")]);
  for (const part of ["Kaisan tavoite", 'name="baseVersion" value="2"']) expect(again).toContain(part);
  expect(again, "nothing stays ticked").not.toContain("checked");
  expect((await browser.post(`${address}/saving`, { ...shown, baseVersion: "2" })).headers.get("location")).toBe(base);
  expect(await textOf(await browser.get(base))).toContain("2 vastausta tallennettu tiedostosta");
  expect(await textOf(await browser.get(`${base}/sections/need`))).toContain("Tiedoston tavoite");

  const viewer = await bring("Ville Katsoja", "see");
  expect([(await viewer.get(address)).status, (await viewer.post(`${address}/saving`, shown)).status]).toEqual([404, 403]);
  await own.db.updateTable("application").set({ state: "withdrawn", withdrawn_at: new Date() }).where("id", "=", applicationId).execute();
  const late = await browser.post(`${address}/saving`, { ...shown, baseVersion: "3" });
  expect([late.status, await textOf(late)]).toEqual([409, expect.stringContaining("ei voi muuttaa")]);
});
