import { expect, test } from "vitest";
import { startApplication } from "#domain/applications/start-application.ts";
import { submitApplication } from "#domain/applications/submit-application.ts";
import { getApplicationAnswers } from "#domain/applications/answers.queries.ts";
import { getOwnApplication } from "#domain/applications/applications.queries.ts";
import { moveDrafts } from "#domain/applications/move-drafts.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { changeEligibility } from "#domain/forms/change-eligibility.ts";
import { changeQuestion } from "#domain/forms/change-question.ts";
import { changeSection } from "#domain/forms/change-section.ts";
import { discardFormChanges } from "#domain/forms/discard-form-changes.ts";
import { fingerprint } from "#domain/forms/fingerprint.rules.ts";
import { findItem } from "#domain/forms/form-edit.rules.ts";
import { countDraftAnswers, countFormUse, getFormForEditing, listFormTemplates } from "#domain/forms/forms.queries.ts";
import { moveFormItem } from "#domain/forms/move-form-item.ts";
import { publishForm } from "#domain/forms/publish-form.ts";
import { removeFormItem } from "#domain/forms/remove-form-item.ts";
import { removeFormTemplate } from "#domain/forms/remove-form-template.ts";
import { replaceForm } from "#domain/forms/replace-form.ts";
import { saveFormTemplate } from "#domain/forms/save-form-template.ts";
import { writeDraft } from "#domain/forms/write-draft.ts";
import type { EligibilityQuestion, Question } from "#domain/programmes/form.schema.ts";
import { takeFormIntoUse } from "#domain/programmes/take-form-into-use.ts";
import type { Context } from "#domain/shared/context.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { makeDraft, startInput } from "#test/factories/drafts.ts";
import { makeCall, smallForm } from "#test/factories/rows.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout } from "#test/support/facts.ts";

const own = ownDatabase();

/** A call that is open, with a manager of its cohort. */
async function scene(call: Parameters<typeof makeCall>[1] = {}) {
  const made = await makeCall(own.db, call);
  const person = await makePerson(own.db);
  await giveRole(own.db, person, "manager", { kind: "cohort", id: made.cohort.id });
  return { ...made, cohortId: made.cohort.id, ctx: await as(own.db, person) };
}
const asked = (label: string, more: Partial<Omit<Question, "key">> = {}): Omit<Question, "key"> => ({ kind: "short", label: { fi: label, sv: label, en: label }, help: {}, required: false, ...more });
const shownOf = async (ctx: Context, cohortId: string, kind: "question" | "section", key: string) => fingerprint(findItem((await getFormForEditing(ctx, cohortId)).form, { kind, key }));
const wholeShown = async (ctx: Context, cohortId: string) => fingerprint((await getFormForEditing(ctx, cohortId)).form);
const add = (ctx: Context, cohortId: string, label: string, more = {}) => changeQuestion(ctx, { cohortId, section: "need", key: null, shown: "", question: asked(label, more) });

test("a question is added and changed in the copy that is worked on; applicants' form stays", async () => {
  const { ctx, cohortId, call } = await scene();
  expect(await add(ctx, cohortId, "Mitä vielä?")).toEqual({ ok: true, value: { key: "mita-viela" } });
  expect(await add(ctx, cohortId, "Mitä vielä?")).toEqual({ ok: true, value: { key: "mita-viela-2" } });
  const shown = await shownOf(ctx, cohortId, "question", "goal");
  const goal = asked("Tavoite", { kind: "long", required: true });
  expect(await changeQuestion(ctx, { cohortId, section: "need", key: "goal", shown, question: goal })).toEqual({ ok: true, value: { key: "goal" } });
  const edited = await getFormForEditing(ctx, cohortId);
  expect(edited.changes.map((c) => `${c.key} ${c.kind}`)).toEqual(["goal changed", "mita-viela added", "mita-viela-2 added"]);
  expect([edited.hasChanges, edited.published.sections[0]!.questions.length, edited.changedBy]).toEqual([true, 2, expect.stringMatching(/Person/)]);
  expect(await factsAbout(own.db, { callId: call.id })).toEqual(["form.draft-changed", "form.draft-changed", "form.draft-changed"]);
});

test("the copy that is worked on is one row, says who changed it last, and each change of it is a fact", async () => {
  const { ctx, cohortId, call } = await scene();
  const { form } = await getFormForEditing(ctx, cohortId);
  const second = await makePerson(own.db, { name: "Toinen Tekijä" });
  await giveRole(own.db, second, "manager", { kind: "cohort", id: cohortId });
  for (const by of [ctx, await as(own.db, second)]) await writeDraft(by, { callId: call.id, cohortId }, form);
  expect((await getFormForEditing(ctx, cohortId)).changedBy).toBe("Toinen Tekijä");
  expect(await factsAbout(own.db, { callId: call.id })).toEqual(["form.draft-changed", "form.draft-changed"]);
});

test("a question that somebody changed meanwhile, that is gone, of another kind, or one too many is refused", async () => {
  const { ctx, cohortId } = await scene();
  const shown = await shownOf(ctx, cohortId, "question", "goal");
  const change = (label: string, more = {}) => changeQuestion(ctx, { cohortId, section: "need", key: "goal", shown, question: asked(label, { kind: "long", ...more }) });
  expect(await change("X", { kind: "short" })).toEqual({ ok: false, refusal: "other-kind" });
  expect((await change("Yksi")).ok).toBe(true);
  expect(await change("Kaksi")).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await changeQuestion(ctx, { cohortId, section: "need", key: "gone", shown, question: asked("X") })).toEqual({ ok: false, refusal: "gone" });
  expect(await changeQuestion(ctx, { cohortId, section: "gone", key: null, shown: "", question: asked("X") })).toEqual({ ok: false, refusal: "gone" });
  const many = Array.from({ length: 50 }, (_, i) => ({ ...asked(`${i}`), key: `q${i}` }));
  await replaceForm(ctx, { cohortId, form: { ...smallForm, sections: [{ ...smallForm.sections[0]!, questions: many }] } });
  expect(await add(ctx, cohortId, "Liikaa")).toEqual({ ok: false, refusal: "too-many" });
});

test("two organisers at once on one question: one saves, the other is told; on two questions both save", async () => {
  const { ctx, cohortId } = await scene();
  const goal = await shownOf(ctx, cohortId, "question", "goal");
  const budget = await shownOf(ctx, cohortId, "question", "budget");
  const change = (key: string, shown: string, kind: "long" | "number", label: string) => changeQuestion(ctx, { cohortId, section: "need", key, shown, question: asked(label, { kind }) });
  const outcomes = await Promise.all([change("goal", goal, "long", "A"), change("goal", goal, "long", "B"), change("budget", budget, "number", "C")]);
  expect(outcomes.map((o) => o.ok).filter(Boolean)).toHaveLength(2);
  expect(outcomes.find((o) => !o.ok)).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(outcomes[2]!.ok).toBe(true);
});

test("sections are added, changed and refused like questions", async () => {
  const { ctx, cohortId } = await scene();
  const head = { title: { fi: "Liitteet" }, lead: {} };
  expect(await changeSection(ctx, { cohortId, key: null, shown: "", head })).toEqual({ ok: true, value: { key: "liitteet" } });
  const shown = await shownOf(ctx, cohortId, "section", "liitteet");
  expect((await changeSection(ctx, { cohortId, key: "liitteet", shown, head: { ...head, lead: { fi: "Ohje" } } })).ok).toBe(true);
  expect(await changeSection(ctx, { cohortId, key: "liitteet", shown, head })).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await changeSection(ctx, { cohortId, key: "gone", shown, head })).toEqual({ ok: false, refusal: "gone" });
  const sections = Array.from({ length: 30 }, (_, i) => ({ ...head, key: `s${i}`, questions: [] }));
  await replaceForm(ctx, { cohortId, form: { eligibility: [], sections } });
  expect(await changeSection(ctx, { cohortId, key: null, shown: "", head })).toEqual({ ok: false, refusal: "too-many" });
});

test("questions and sections are moved and removed, the last section stays", async () => {
  const { ctx, cohortId } = await scene();
  expect((await moveFormItem(ctx, { cohortId, item: { kind: "question", key: "promise" }, move: { to: "before", key: "goal" } })).ok).toBe(true);
  expect(await moveFormItem(ctx, { cohortId, item: { kind: "question", key: "promise" }, move: { to: "up" } })).toEqual({ ok: false, refusal: "no-place" });
  expect((await removeFormItem(ctx, { cohortId, item: { kind: "question", key: "budget" } })).ok).toBe(true);
  expect(await removeFormItem(ctx, { cohortId, item: { kind: "question", key: "budget" } })).toEqual({ ok: false, refusal: "gone" });
  expect((await removeFormItem(ctx, { cohortId, item: { kind: "section", key: "commitment" } })).ok).toBe(true);
  expect(await removeFormItem(ctx, { cohortId, item: { kind: "section", key: "need" } })).toEqual({ ok: false, refusal: "last-section" });
  expect((await getFormForEditing(ctx, cohortId)).form.sections.map((s) => s.questions.map((q) => q.key))).toEqual([["promise", "goal"]]);
});

test("a new version: drafts move and keep their texts, what was sent keeps the questions that it answered", async () => {
  const { ctx, cohortId, call } = await scene();
  const sent = await makeDraft(own.db, { callId: call.id });
  await saveAnswers(sent.ctx, { applicationId: sent.applicationId, section: "need", baseVersion: 0, answers: { goal: "Opimme", budget: "5" } });
  await saveAnswers(sent.ctx, { applicationId: sent.applicationId, section: "commitment", baseVersion: 1, answers: { promise: "on" } });
  expect((await submitApplication(sent.ctx, { applicationId: sent.applicationId })).ok).toBe(true);
  const draft = await makeDraft(own.db, { callId: call.id });
  await saveAnswers(draft.ctx, { applicationId: draft.applicationId, section: "need", baseVersion: 0, answers: { goal: "Kesken", budget: "7" } });

  await removeFormItem(ctx, { cohortId, item: { kind: "question", key: "budget" } });
  await add(ctx, cohortId, "Puhelin", { kind: "phone", required: true });
  expect(await countFormUse(ctx, call.id)).toEqual([{ number: 1, drafts: 1, sent: 1 }]);
  expect(await countDraftAnswers(ctx, call.id, ["budget", "puhelin"])).toEqual({ budget: 1, puhelin: 0 });
  expect(await countDraftAnswers(ctx, call.id, [])).toEqual({});
  expect(await publishForm(ctx, { cohortId, shown: await wholeShown(ctx, cohortId) })).toEqual({ ok: true, value: { number: 2, drafts: 1 } });
  expect(await countFormUse(ctx, call.id)).toEqual([
    { number: 2, drafts: 1, sent: 0 },
    { number: 1, drafts: 0, sent: 1 },
  ]);
  expect((await getApplicationAnswers(ctx, sent.applicationId, 2)).form.sections[0]!.questions.map((q) => q.key)).toEqual(["goal", "budget"]);
  const moved = await getOwnApplication(draft.ctx, draft.applicationId);
  expect(moved.form.sections[0]!.questions.map((q) => q.key)).toEqual(["goal", "puhelin"]);
  expect(moved.answers).toEqual({ goal: "Kesken", budget: "7" });
  const edited = await getFormForEditing(ctx, cohortId);
  expect([edited.number, edited.hasChanges, edited.changedAt]).toEqual([2, false, null]);
  // a key that any version has had is not given to another question, nor taken over by a file
  expect(await add(ctx, cohortId, "Budget")).toEqual({ ok: true, value: { key: "budget-2" } });
  const budget = { ...smallForm, sections: [{ ...smallForm.sections[0]!, questions: [{ ...asked("B"), key: "budget" }] }] };
  expect(await replaceForm(ctx, { cohortId, form: budget })).toEqual({ ok: false, refusal: "other-kind", question: "budget" });
  await removeFormItem(ctx, { cohortId, item: { kind: "question", key: "puhelin" } });
  expect(await add(ctx, cohortId, "Puhelin", { kind: "long" })).toEqual({ ok: true, value: { key: "puhelin-2" } });
});

test("publishing is refused without changes, after a change that was not seen, with faults, and when the call is over", async () => {
  const { ctx, cohortId } = await scene();
  expect(await publishForm(ctx, { cohortId, shown: "" })).toEqual({ ok: false, refusal: "nothing-changed" });
  await add(ctx, cohortId, "Yksi");
  const shown = await wholeShown(ctx, cohortId);
  await add(ctx, cohortId, "Valinta", { kind: "one" });
  expect(await publishForm(ctx, { cohortId, shown })).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await publishForm(ctx, { cohortId, shown: await wholeShown(ctx, cohortId) })).toEqual({ ok: false, refusal: "faulty" });
  const over = { ...ctx, now: new Date("2026-12-12T10:00:00Z") };
  expect(await publishForm(over, { cohortId, shown })).toEqual({ ok: false, refusal: "call-over" });
});

test("two publish at once: one version is made", async () => {
  const { ctx, cohortId, call } = await scene();
  await add(ctx, cohortId, "Yksi");
  const shown = await wholeShown(ctx, cohortId);
  const outcomes = await Promise.all([publishForm(ctx, { cohortId, shown }), publishForm(ctx, { cohortId, shown })]);
  expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
  expect(outcomes.find((o) => !o.ok)).toEqual({ ok: false, refusal: "nothing-changed" });
  expect((await factsAbout(own.db, { callId: call.id })).filter((f) => f === "form.published")).toHaveLength(1);
});

test("changes are discarded once", async () => {
  const { ctx, cohortId } = await scene();
  await add(ctx, cohortId, "Yksi");
  expect((await discardFormChanges(ctx, { cohortId })).ok).toBe(true);
  expect((await getFormForEditing(ctx, cohortId)).changes).toEqual([]);
  expect(await discardFormChanges(ctx, { cohortId })).toEqual({ ok: false, refusal: "nothing-changed" });
});

test("another form takes the place of the copy, unless answers would come under another kind of question", async () => {
  const { ctx, cohortId } = await scene();
  const other = { ...smallForm, sections: [{ ...smallForm.sections[0]!, questions: [{ ...asked("G"), key: "goal" }] }] };
  expect(await replaceForm(ctx, { cohortId, form: other })).toEqual({ ok: false, refusal: "other-kind", question: "goal" });
  const hidden = await scene({ published_at: null });
  expect((await replaceForm(hidden.ctx, { cohortId: hidden.cohortId, form: other })).ok).toBe(true);
});

test("templates are the organiser's: saved under one name, seen in its cohorts, removed once", async () => {
  const { ctx, cohortId, cohort } = await scene();
  const elsewhere = await scene();
  const saved = await saveFormTemplate(ctx, { cohortId, name: "Peruslomake" });
  if (!saved.ok) throw new Error(saved.refusal);
  expect(await saveFormTemplate(ctx, { cohortId, name: "Peruslomake" })).toEqual({ ok: false, refusal: "name-taken" });
  expect((await listFormTemplates(ctx, cohort.organiserId)).map((f) => [f.name, f.form.sections.length])).toEqual([["Peruslomake", 2]]);
  expect(await listFormTemplates(ctx, elsewhere.cohort.organiserId)).toEqual([]);
  const { templateId } = saved.value;
  expect(await removeFormTemplate(elsewhere.ctx, { cohortId: elsewhere.cohortId, templateId })).toEqual({ ok: false, refusal: "gone" });
  expect((await removeFormTemplate(ctx, { cohortId, templateId })).ok).toBe(true);
  expect(await removeFormTemplate(ctx, { cohortId, templateId })).toEqual({ ok: false, refusal: "gone" });
});

test("only those who run the cohort reach its form", async () => {
  const { cohortId } = await scene();
  const stranger = await as(own.db, await makePerson(own.db));
  const observer = await makePerson(own.db);
  await giveRole(own.db, observer, "observer", { kind: "cohort", id: cohortId });
  const watching = await as(own.db, observer);
  const acts = [
    (ctx: Context) => getFormForEditing(ctx, cohortId),
    (ctx: Context) => add(ctx, cohortId, "X"),
    (ctx: Context) => changeSection(ctx, { cohortId, key: null, shown: "", head: { title: { fi: "X" }, lead: {} } }),
    (ctx: Context) => removeFormItem(ctx, { cohortId, item: { kind: "question", key: "goal" } }),
    (ctx: Context) => moveFormItem(ctx, { cohortId, item: { kind: "question", key: "goal" }, move: { to: "down" } }),
    (ctx: Context) => publishForm(ctx, { cohortId, shown: "" }),
    (ctx: Context) => discardFormChanges(ctx, { cohortId }),
    (ctx: Context) => replaceForm(ctx, { cohortId, form: smallForm }),
    (ctx: Context) => saveFormTemplate(ctx, { cohortId, name: "X" }),
    (ctx: Context) => removeFormTemplate(ctx, { cohortId, templateId: cohortId }),
  ];
  for (const act of acts) {
    await expect(act(stranger)).rejects.toThrow(NotFound);
    await expect(act(watching)).rejects.toThrow(Forbidden);
  }
});

test("the two steps of publishing by themselves: the next number, and only drafts of that call", async () => {
  const { ctx, cohortId, call } = await scene();
  const { applicationId } = await makeDraft(own.db, { callId: call.id });
  const other = await makeDraft(own.db);
  const made = await takeFormIntoUse(ctx, { cohortId, callId: call.id, former: call.form_version_id, form: smallForm });
  expect(made.number).toBe(2);
  expect(await moveDrafts(ctx, { callId: call.id, formVersionId: made.formVersionId })).toBe(1);
  expect(await factsAbout(own.db, { applicationId })).toContain("application.form-changed");
  const untouched = await own.db.selectFrom("application").select("form_version_id").where("id", "=", other.applicationId).executeTakeFirstOrThrow();
  expect(untouched.form_version_id).not.toBe(made.formVersionId);
});

const who = (label: string, more: Partial<Omit<EligibilityQuestion, "key">> = {}): Omit<EligibilityQuestion, "key"> => ({
  question: { fi: label, sv: label, en: label },
  needed: "yes",
  otherwise: { fi: "Tutustu aineistoihin." },
  ...more,
});

test("a question of who may apply is added, changed, moved and removed in the copy that is worked on; applicants meet it once it is in use", async () => {
  const { ctx, cohortId, call } = await scene();
  const put = (label: string, key: string | null = null, shown = "", more = {}) => changeEligibility(ctx, { cohortId, key, shown, question: who(label, more) });
  const shown = async () => fingerprint(findItem((await getFormForEditing(ctx, cohortId)).form, { kind: "eligibility", key: "public" }));
  expect(await put("Oletteko mukana toisessa haussa?", null, "", { needed: "no" })).toEqual({ ok: true, value: { key: "oletteko-mukana-toisessa-haussa" } });
  expect(await put("Public")).toEqual({ ok: true, value: { key: "public-2" } });
  expect(await put("Checked"), "the page's own word").toEqual({ ok: true, value: { key: "checked-2" } });
  const first = await shown();
  expect((await put("Onko julkinen?", "public", first)).ok).toBe(true);
  expect(await put("Onko?", "public", first)).toEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await put("Onko?", "poissa", first)).toEqual({ ok: false, refusal: "gone" });
  expect((await moveFormItem(ctx, { cohortId, item: { kind: "eligibility", key: "public" }, move: { to: "down" } })).ok).toBe(true);
  expect(await moveFormItem(ctx, { cohortId, item: { kind: "eligibility", key: "checked-2" }, move: { to: "down" } })).toEqual({ ok: false, refusal: "no-place" });
  for (const key of ["public-2", "checked-2"]) expect((await removeFormItem(ctx, { cohortId, item: { kind: "eligibility", key } })).ok).toBe(true);
  const edited = await getFormForEditing(ctx, cohortId);
  expect(edited.form.eligibility.map((q) => q.key)).toEqual(["oletteko-mukana-toisessa-haussa", "public"]);
  expect(edited.changes.map((c) => `${c.what} ${c.key} ${c.kind}`)).toEqual(["eligibility oletteko-mukana-toisessa-haussa added", "eligibility public changed"]);
  expect(edited.faults.filter((f) => f.eligibility === "public").map((f) => f.language)).toEqual(["sv", "en"]);

  const applicant = await as(own.db, await makePerson(own.db, { name: "Aino" }));
  expect((await makeDraft(own.db, { callId: call.id, ctx: applicant })).applicationId, "not in use yet").toBeTruthy();
  await publishForm(ctx, { cohortId, shown: await wholeShown(ctx, cohortId) });
  const start = (answer?: "yes" | "no") =>
    startApplication(applicant, { ...startInput(), callId: call.id, eligibility: { public: "yes", ...(answer ? { "oletteko-mukana-toisessa-haussa": answer } : {}) } });
  expect(await start()).toMatchObject({ ok: false, refusal: "unanswered" });
  expect(await start("yes")).toMatchObject({ ok: false, refusal: "not-eligible" });
  expect(await start("no")).toMatchObject({ ok: true });
  await removeFormItem(ctx, { cohortId, item: { kind: "eligibility", key: "public" } });
  await publishForm(ctx, { cohortId, shown: await wholeShown(ctx, cohortId) });
  expect(await put("Public"), "a key that was in use is not given to another question").toEqual({ ok: true, value: { key: "public-2" } });
});

test("at most twenty questions of who may apply, and by those who run the cohort alone", async () => {
  const { ctx, cohortId } = await scene();
  await replaceForm(ctx, { cohortId, form: { ...smallForm, eligibility: Array.from({ length: 20 }, (_, i) => ({ key: `q${i}`, ...who("Kysymys") })) } });
  expect(await changeEligibility(ctx, { cohortId, key: null, shown: "", question: who("Vielä") })).toEqual({ ok: false, refusal: "too-many" });
  const stranger = await as(own.db, await makePerson(own.db));
  await expect(changeEligibility(stranger, { cohortId, key: null, shown: "", question: who("X") })).rejects.toThrow(NotFound);
});
