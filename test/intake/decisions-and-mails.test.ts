// Five of the fifteen complaints that users of other systems make most (docs/comparison.md), each as a test with the real worker and a mail server.
import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { giveExtension } from "#domain/applications/give-extension.ts";
import { submitApplication } from "#domain/applications/submit-application.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { withdrawApplication } from "#domain/applications/withdraw-application.ts";
import { resendMessage } from "#domain/messages/resend-message.ts";
import { acceptPlace } from "#domain/selection/accept-place.ts";
import { assignReviews } from "#domain/selection/assign-reviews.ts";
import { intendDecision } from "#domain/selection/intend-decision.ts";
import { setClock } from "#domain/shared/outbox.store.ts";
import { addReviewer, closedCall, published, seatOf } from "#test/domain/selection/scene.ts";
import { makeDraft } from "#test/factories/drafts.ts";
import { makeCall } from "#test/factories/rows.ts";
import { as, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownMailSink } from "#test/support/mail-sink.ts";
import { textOfPdf } from "#test/support/pdf.ts";
import { ownWeb } from "#test/support/web.ts";
import { eventually, testWorker } from "#test/support/worker.ts";

const own = ownDatabase();
const web = ownWeb(own, { demo: true });
const sink = ownMailSink();
const start = () => testWorker({ db: own.db, url: own.url, smtpUrl: sink.url, demo: true });
/** The clock never goes back, so each test is later than the one before. */
const clock = (moment: string) => setClock(own.db, new Date(moment), new Date(), null);
const emailOf = async (id: string) => (await own.db.selectFrom("person").select("email").where("id", "=", id).executeTakeFirstOrThrow()).email;
const subjects = (to: string) => sink.to(to).map((m) => m.mail.subject ?? "");
const queued = async () =>
  Number(
    (
      await own.db
        .selectFrom("message")
        .select((eb) => eb.fn.countAll<string>().as("n"))
        .executeTakeFirstOrThrow()
    ).n,
  );

const reminders = ({ email }: { email: string }) => subjects(email).filter((s) => s.startsWith("Hakemus on kesken")).length;

/** Three applications of a closed call, decided but not published. */
async function intended() {
  const scene = await closedCall(own.db, { applications: 3, capacity: 1 });
  const reasons = ["Vahva tavoite.", "Hyvä, mutta paikat loppuivat.", "Tarve jäi kuvaamatta."];
  for (const [i, decision] of (["select", "wait", "refuse"] as const).entries())
    await intendDecision(scene.manager, { applicationId: scene.applications[i]!.id, intended: decision, reasons: reasons[i]!, conditions: "" });
  const people = await Promise.all(scene.applications.map((a) => emailOf(a.personId)));
  return { scene, reasons, people, manager: await web.signedIn(await emailOf(scene.managerId)) };
}

/** A call that closes at that moment, reviews due ten days later, and its writers. */
async function closesOn(closesAt: string) {
  const [now, closes] = [new Date("2027-02-01T10:00:00Z"), new Date(closesAt)];
  const days = (n: number) => new Date(closes.getTime() + n * 24 * 60 * 60_000);
  const { call, cohort } = await makeCall(own.db, { closes_at: closes, confirm_by: days(30), reviews_due_at: days(10), reviews_per_application: 1 });
  const managerId = await makePerson(own.db);
  await giveRole(own.db, managerId, "manager", { kind: "cohort", id: cohort.id });
  const writer = async () => {
    const personId = await makePerson(own.db);
    const { applicationId, ctx } = await makeDraft(own.db, { callId: call.id, ctx: await as(own.db, personId, now) });
    const send = async () => {
      await saveAnswers(ctx, { applicationId, section: "need", baseVersion: 0, answers: { goal: "Opimme" } });
      await saveAnswers(ctx, { applicationId, section: "commitment", baseVersion: 1, answers: { promise: "on" } });
      expect(await submitApplication(ctx, { applicationId })).toMatchObject({ ok: true });
    };
    return { applicationId, ctx, email: await emailOf(personId), send };
  };
  return { cohort, writer, manager: await as(own.db, managerId, now) };
}

beforeAll(() => clock(testNow.toISOString()));

describe("The fifteen to beat:", () => {
  test("3. Decisions published at once: each mail has its own reasons, and only what has gone is called sent", async () => {
    const { scene, reasons, people, manager } = await intended();
    sink.mood = "refuses";
    const worker = await start();
    expect((await manager.post(paths.decisionPublication(scene.cohort.id))).status).toBe(303);
    const ofBatch = () => own.db.selectFrom("message").select(["id", "state"]).where("kind", "=", "decision-published").where("cohort_id", "=", scene.cohort.id).execute();
    const refused = await eventually(async () => {
      const rows = await ofBatch();
      return rows.length === 6 && rows.every((r) => r.state === "failed") && rows;
    }, "the refusals of the mail server");
    const decided = await own.db.selectFrom("application").select("state").where("call_id", "=", scene.call.id).execute();
    expect(decided.map((d) => d.state)).toEqual(["decided", "decided", "decided"]);
    sink.mood = "takes";
    for (const { id } of refused) await resendMessage(scene.manager, { cohortId: scene.cohort.id, messageId: id });
    await eventually(async () => (await ofBatch()).every((m) => m.state === "sent"), "the mails that were sent again");
    await worker.stop();
    for (const [i, to] of people.entries()) {
      const mails = sink.to(to).map(({ mail }) => textOfPdf(new Uint8Array(mail.attachments[0]!.content as ArrayBuffer)));
      expect(mails).toEqual([expect.stringContaining(reasons[i]!)]);
    }
  });

  test("12. Staff see which action mails whom: deciding mails nobody, and publishing says before the click how many and to whom", async () => {
    const before = await queued();
    const { scene, reasons, people, manager } = await intended();
    const worker = await start();
    const textOf = async (path: string) => (await (await manager.get(path)).text()).replaceAll("<!-- -->", "");
    expect(await textOf(paths.decisionPublication(scene.cohort.id))).toContain("Julkaisu lähettää 6 sähköpostia.");
    for (const [i, application] of scene.applications.entries()) {
      const letter = await textOf(paths.waitingLetter(scene.cohort.id, application.id));
      for (const part of [reasons[i]!, people[i]!, "ville@example.org"]) expect(letter).toContain(part);
    }
    expect(await queued()).toBe(before);
    await manager.post(paths.decisionPublication(scene.cohort.id));
    await eventually(() => people.every((to) => sink.to(to).length === 1), "the decisions");
    await eventually(async () => (await own.db.selectFrom("message").select("id").where("state", "not in", ["sent", "failed", "skipped"]).execute()).length === 0, "an empty queue");
    await worker.stop();
    expect(await queued()).toBe(before + 6);
  });

  test("4. Those who were chosen are asked in so many words to confirm by a date, are reminded, and make room when they do not", async () => {
    const scene = await closedCall(own.db, { applications: 2, capacity: 1 });
    const [chosen, waiting] = [await emailOf(scene.applications[0]!.personId), await emailOf(scene.applications[1]!.personId)];
    const worker = await start();
    await published(scene, ["select", "wait"]);
    await eventually(() => sink.to(chosen)[0] && sink.to(waiting)[0], "the decisions");
    expect(subjects(chosen)[0]).not.toBe(subjects(waiting)[0]);
    expect(sink.to(chosen)[0]!.mail.text).toMatch(/Vahvista.*pe 8\.1\.2027 klo 16\.00/s);
    for (const [moment, mails] of [
      ["2027-01-05T07:00:01Z", 2],
      ["2027-01-07T07:00:01Z", 3],
    ] as const) {
      await clock(moment);
      await eventually(() => sink.to(chosen).length === mails, moment);
    }
    expect(
      subjects(chosen)
        .slice(1)
        .every((s) => s.startsWith("Vahvista paikka")),
    ).toBe(true);
    await clock("2027-01-08T14:00:01Z");
    await eventually(() => subjects(waiting).some((s) => s.startsWith("Paikka vapautui teille")), "the freed place");
    await worker.stop();
    expect((await seatOf(own.db, scene.applications[0]!.id))!.state).toBe("lapsed");
    const late = await acceptPlace(await as(own.db, scene.applications[0]!.personId, new Date("2027-01-08T14:00:02Z")), { applicationId: scene.applications[0]!.id });
    expect(late).toMatchObject({ ok: false });
  });

  test("13. What was sent, withdrawn or given more time after its reminder was planned is not reminded of", async () => {
    const { writer, manager, cohort } = await closesOn("2027-02-12T14:00:00Z");
    const [waits, sends, withdraws, later] = [await writer(), await writer(), await writer(), await writer()];
    const worker = await start();
    await clock("2027-02-05T07:00:01Z"); // a week before, at nine
    await eventually(() => [waits, sends, withdraws, later].every((w) => reminders(w) === 1), "the week's reminder");
    await sends.send();
    await withdrawApplication(withdraws.ctx, { applicationId: withdraws.applicationId });
    await giveExtension(manager, { cohortId: cohort.id, email: later.email, until: "2027-02-17T16:00", why: "Sairaus" });
    await clock("2027-02-11T07:00:01Z"); // the day before
    await eventually(() => reminders(waits) === 2, "the day's reminder");
    await clock("2027-02-16T07:00:01Z"); // the day before the later deadline
    await eventually(() => reminders(later) === 3, "the reminders of the later deadline");
    await worker.stop();
    expect([waits, sends, withdraws, later].map(reminders)).toEqual([2, 1, 1, 3]);
  });

  test("14. Writers of drafts and reviewers are reminded by themselves, once each time", async () => {
    const { writer, cohort, manager } = await closesOn("2027-03-12T14:00:00Z");
    const [waits, sends] = [await writer(), await writer()];
    await sends.send();
    const workers = [await start(), await start()];
    await clock("2027-03-11T07:00:01Z");
    await eventually(() => reminders(waits) === 1, "the draft's reminder");
    await clock("2027-03-12T14:00:01Z");
    const reviewer = await emailOf(await addReviewer(own.db, { manager, cohort }));
    expect(await assignReviews({ ...manager, now: new Date("2027-03-12T14:00:01Z") }, { cohortId: cohort.id })).toMatchObject({ ok: true, value: { made: 1 } });
    await clock("2027-03-20T07:00:01Z"); // two days before reviews are due
    const asked = () => subjects(reviewer).filter((s) => s.startsWith("Arvioita antamatta"));
    await eventually(() => asked().length > 0, "the reviewer's reminder");
    await Promise.all(workers.map((w) => w.stop()));
    expect([reminders(waits), reminders(sends), asked().length]).toEqual([1, 0, 1]);
  });
});
