import { expect, test } from "vitest";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { changeQuestion } from "#domain/forms/change-question.ts";
import { getFormForEditing } from "#domain/forms/forms.queries.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";
import { makeCallWithForm, makeDraft } from "#test/factories/drafts.ts";
import { smallForm } from "#test/factories/rows.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownWeb } from "#test/support/web.ts";

const own = ownDatabase();
const web = ownWeb(own, { demo: true });
const day = 24 * 60 * 60_000;
const label = (fi: string) => ({ fi, sv: fi, en: fi });
const base = { help: {}, required: false };

const form: FormContent = {
  ...smallForm,
  sections: [
    {
      key: "need",
      title: label("Tarve"),
      lead: {},
      questions: [
        { ...base, key: "kind", kind: "one", label: label("Laji"), options: ["a", "b"].map((value) => ({ value, label: label(`Laji ${value}`) })) },
        { ...base, key: "why", kind: "long", label: label("Miksi b?"), required: true, shownWhen: { match: "all", conditions: [{ question: "kind", is: "one-of", values: ["b"] }] } },
        { ...base, key: "rows", kind: "table", label: label("Hankinnat"), columns: [{ key: "what", label: label("Mitä"), kind: "text" }] },
        { ...base, key: "home", kind: "address", label: label("Osoite") },
        { ...base, key: "order", kind: "ranking", label: label("Järjestys"), options: ["x", "y"].map((value) => ({ value, label: label(`Teema ${value}`) })) },
      ],
    },
    {
      key: "extra",
      title: label("Lisäosa"),
      lead: {},
      shownWhen: { match: "all", conditions: [{ question: "kind", is: "one-of", values: ["b"] }] },
      questions: [{ ...base, key: "more", kind: "short", label: label("Lisää") }],
    },
  ],
};

async function scene(content: FormContent = form) {
  const { call, cohort } = await makeCallWithForm(own.db, content);
  const open = { opens_at: new Date(Date.now() - day), closes_at: new Date(Date.now() + 20 * day), confirm_by: new Date(Date.now() + 40 * day), published_at: new Date(Date.now() - day) };
  await own.db.updateTable("call").set(open).where("id", "=", call.id).execute();
  const n = Math.random().toString(36).slice(2, 8);
  const [applicant, manager] = [`hakija-${n}@example.org`, `johtaja-${n}@example.org`];
  const managerId = await makePerson(own.db, { email: manager, name: "Outi Salmela" });
  await giveRole(own.db, managerId, "manager", { kind: "cohort", id: cohort.id });
  const ctx = await as(own.db, await makePerson(own.db, { email: applicant, name: "Aino Kallio" }), new Date());
  const { applicationId } = await makeDraft(own.db, { callId: call.id, ctx });
  return { call, ctx, applicationId, own: `/my/applications/${applicationId}`, desk: `/organise/cohorts/${cohort.id}/form`, cohortId: cohort.id, managerId, applicant, manager };
}
const textOf = async (response: Response) => (await response.text()).replaceAll("<!-- -->", "").replaceAll("&#x27;", "'").replaceAll("&quot;", '"');
const inputs = (html: string, name: string) => [...html.matchAll(new RegExp(`name="${name.replaceAll(".", "\\.")}"[^>]*`, "g"))].map((m) => /value="([^"]*)"/.exec(m[0])?.[1] ?? "");

test("without script: rows are added and taken away, own fields and ranks are kept, the check tells what is wrong", async () => {
  const s = await scene();
  const browser = await web.signedIn(s.applicant);
  const address = `${s.own}/sections/need?index`;
  const typed = {
    asked: "kind",
    "answers.kind": "a",
    "answers.rows.0.what": "Siivous",
    "answers.home.street": "Kauppakatu 1",
    "answers.home.city": "Tampere",
    "answers.order.x": "1",
    "answers.order.y": "1",
  };
  const added = await browser.post(address, { baseVersion: "0", ...typed, row: "add rows 1" });
  expect([added.status, added.headers.get("location")]).toEqual([303, `${s.own}/sections/need?rows=rows.2#answers.rows`]);
  const two = await textOf(await browser.get(`${s.own}/sections/need?rows=rows.2`));
  expect([inputs(two, "answers.rows.0.what"), inputs(two, "answers.rows.1.what"), inputs(two, "answers.home.street")]).toEqual([["Siivous"], [""], ["Kauppakatu 1"]]);
  await browser.post(address, { baseVersion: "1", ...typed, "answers.rows.1.what": "Ruoka", done: "yes" });
  const check = await textOf(await browser.get(`${s.own}/check`));
  for (const words of ["1. Mitä: Siivous", "2. Mitä: Ruoka", "Osoite: täydennä katuosoite, postinumero ja postitoimipaikka", "Järjestys: sama sija on annettu kahdelle"])
    expect(check).toContain(words);
  for (const words of ["Miksi b?", "Lisäosa"]) expect(check).not.toContain(words);
  await browser.post(address, { baseVersion: "2", ...typed, "answers.rows.1.what": "Ruoka", row: "remove rows 0" });
  expect(inputs(await textOf(await browser.get(`${s.own}/sections/need`)), "answers.rows.0.what")).toEqual(["Ruoka"]);
});

test("a question with a condition stands on its page with its sentence, hidden until it is asked; a section that is not asked leads back", async () => {
  const s = await scene();
  const browser = await web.signedIn(s.applicant);
  const page = await textOf(await browser.get(`${s.own}/sections/need`));
  expect(page).toMatch(/class="asked-question" data-away="true" data-local="true"/);
  expect(page).toContain("Vastaa tähän, jos vastaus kohtaan ”Laji” on Laji b.");
  expect((await browser.get(`${s.own}/sections/extra`)).headers.get("location")).toBe(s.own);
  await saveAnswers(s.ctx, { applicationId: s.applicationId, section: "need", baseVersion: 0, answers: { kind: "b" } });
  expect(await textOf(await browser.get(`${s.own}/sections/need`))).not.toMatch(/class="asked-question" data-away/);
  expect((await browser.get(`${s.own}/sections/extra`)).status).toBe(200);
  expect(await textOf(await browser.get(s.own))).toContain("Lisäosa");
  expect(await textOf(await browser.get(`${s.own}/check`))).toContain("Vastaa: Miksi b?");
});

test("without script: a question is added, told what it lacks, changed, moved, taken into use, and applicants have it", async () => {
  const s = await scene(smallForm);
  const browser = await web.signedIn(s.manager);
  const added = await browser.post(`${s.desk}/sections/need/questions/new`, { kind: "one", "label.fi": "Mikä teema?", "options[0].label.fi": "Ruoka" });
  expect([added.status, added.headers.get("location")]).toEqual([303, `${s.desk}#question-mika-teema`]);
  const list = await textOf(await browser.get(s.desk));
  for (const words of ["Mikä teema?", "Vaihtoehtoja tarvitaan ainakin kaksi", "Teksti puuttuu, kieli: ruotsi", "1 muutos kesken"]) expect(list).toContain(words);
  expect(await textOf(await browser.get(`${s.desk}/publication`))).toContain("Korjaa ensin nämä");
  const page = await textOf(await browser.get(`${s.desk}/questions/mika-teema`));
  const [shown] = inputs(page, "shown");
  const changed = { kind: "one", shown: shown!, "label.fi": "Mikä teema?", required: "on", "options[0].value": "ruoka", "options[0].label.fi": "Ruoka", "options[1].label.fi": "Siivous" };
  expect((await browser.post(`${s.desk}/questions/mika-teema?index`, changed)).status).toBe(303);
  expect((await browser.post(`${s.desk}/order`, { move: "question mika-teema before goal" })).headers.get("location")).toBe(`${s.desk}#question-mika-teema`);
  const confirm = await textOf(await browser.get(`${s.desk}/publication`));
  for (const words of ["1 siirtyy uuteen versioon", "0 säilyttää oman versionsa", "Uusi kysymys: "]) expect(confirm).toContain(words);
  expect((await browser.post(`${s.desk}/publication`, { shown: inputs(confirm, "shown")[0]! })).status).toBe(303);
  expect(await textOf(await browser.get(s.desk))).toContain("Käytössä versio 2");
  const applicant = await web.signedIn(s.applicant);
  expect(await textOf(await applicant.get(`${s.own}/sections/need`))).toContain("Mikä teema?");
  expect((await browser.post(`${s.desk}/order`, { move: "question goal sideways" })).status).toBe(400);
});

test("without script: a question of who may apply is added, shown in the preview with its no, moved, and taken out again", async () => {
  const s = await scene(smallForm);
  const browser = await web.signedIn(s.manager);
  const typed = { "question.fi": "Onko teillä hankintoja?", needed: "yes", "otherwise.fi": "Tule avoimeen webinaariin." };
  const empty = await browser.post(`${s.desk}/eligibility/new`, { needed: "yes" });
  expect([empty.status, await textOf(empty)]).toEqual([400, expect.stringContaining("question.fi")]);
  const added = await browser.post(`${s.desk}/eligibility/new`, typed);
  expect([added.status, added.headers.get("location")]).toEqual([303, `${s.desk}#eligibility-onko-teilla-hankintoja`]);
  const own = `${s.desk}/eligibility/onko-teilla-hankintoja`;
  expect(await textOf(await browser.get(s.desk))).toContain(`href="${own}"`);
  for (const words of ["Onko teillä hankintoja?", "Tule avoimeen webinaariin."]) expect(await textOf(await browser.get(`${s.desk}/preview`))).toContain(words);
  const shown = inputs(await textOf(await browser.get(own)), "shown")[0]!;
  expect((await browser.post(`${own}?index`, { ...typed, needed: "no", shown })).status).toBe(303);
  const clash = await browser.post(`${own}?index`, { ...typed, "question.fi": "Minun kysymykseni", shown });
  expect([clash.status, await textOf(clash)]).toEqual([409, expect.stringContaining("Minun kysymykseni")]);
  expect((await browser.post(`${s.desk}/order`, { move: "eligibility onko-teilla-hankintoja up" })).headers.get("location")).toBe(`${s.desk}#eligibility-onko-teilla-hankintoja`);
  expect(await textOf(await browser.get(`${s.desk}/publication`))).toContain("Uusi kelpoisuuskysymys: ");
  expect(await textOf(await browser.get(`${own}/removal`))).toContain("Poistetaanko kysymys ”Onko teillä hankintoja?”?");
  expect((await browser.post(`${own}/removal`)).status).toBe(303);
  expect((await browser.get(own)).status).toBe(404);
});

test("of two organisers on one question the later is told, keeps the text and sees the other's", async () => {
  const s = await scene(smallForm);
  const browser = await web.signedIn(s.manager);
  const page = await textOf(await browser.get(`${s.desk}/questions/goal`));
  const shown = inputs(page, "shown")[0]!;
  const other = await as(own.db, s.managerId, new Date());
  expect((await changeQuestion(other, { cohortId: s.cohortId, section: "need", key: "goal", shown, question: { kind: "long", label: label("Toisen teksti"), help: {}, required: true } })).ok).toBe(
    true,
  );
  const mine = { kind: "long", shown, "label.fi": "Minun tekstini" };
  const clash = await browser.post(`${s.desk}/questions/goal?index`, mine);
  const told = await textOf(clash);
  expect(clash.status).toBe(409);
  for (const words of ["Toinen järjestäjä muutti samaa kohtaa", "Minun tekstini", "Toisen teksti"]) expect(told).toContain(words);
  expect((await browser.post(`${s.desk}/questions/goal?index`, { ...mine, shown: inputs(told, "shown")[0]! })).status).toBe(303);
  expect((await getFormForEditing(other, s.cohortId)).form.sections[0]!.questions[0]!.label.fi).toBe("Minun tekstini");
});

test("a form goes out as a file and comes in again; what is no form is told with its place", async () => {
  const s = await scene(smallForm);
  const browser = await web.signedIn(s.manager);
  const file = await browser.get(`${s.desk}/file`);
  expect(file.headers.get("content-disposition")).toMatch(/attachment; filename="[a-z0-9-]+\.form\.json"/);
  const text = await file.text();
  const send = (content: string) => browser.send(`${s.desk}/import`, "file", content, "lomake.json");
  expect((await send(text.replace("Mitä haluatte oppia?", "Mitä opitte?"))).status).toBe(303);
  expect(await textOf(await browser.get(s.desk))).toContain("Mitä opitte?");
  const broken = await send(text.replace('"kind": "long"', '"kind": "colour"'));
  expect(broken.status).toBe(400);
  expect(await textOf(broken)).toContain("sections 1 questions 1 kind: Valitse yksi vaihtoehdoista");
  expect(await textOf(await send("moi"))).toContain("Tiedosto ei ole JSON-muotoinen");
});

test("templates, preview and blank forms", async () => {
  const s = await scene();
  const browser = await web.signedIn(s.manager);
  expect((await browser.post(`${s.desk}/templates?index`, { name: "Oma pohja" })).status).toBe(303);
  expect((await browser.post(`${s.desk}/templates?index`, { name: "Oma pohja" })).status).toBe(400);
  const list = await textOf(await browser.get(`${s.desk}/templates`));
  const own = /templates\/([0-9a-f-]{36})\/removal/.exec(list)?.[1];
  expect(list).toContain("Oma pohja");
  expect((await browser.post(`${s.desk}/templates/workshops/use`)).status).toBe(303);
  expect((await browser.get(`${s.desk}/templates/gone/use`)).status).toBe(404);
  expect((await browser.post(`${s.desk}/templates/${own}/removal`)).status).toBe(303);
  expect((await browser.post(`${s.desk}/discarding`)).status).toBe(303);
  expect(await textOf(await browser.get(`${s.desk}/preview`))).toContain("Hankinnat");
  for (const address of [`${s.desk}/print`, `/calls/${s.call.id}/form`]) expect((await browser.get(address)).headers.get("content-type")).toBe("application/pdf");
  expect((await web.browser().get(`/calls/${s.call.id}/form`)).status).toBe(200);
});
