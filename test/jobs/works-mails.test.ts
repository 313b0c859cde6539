import { beforeAll, expect, test } from "vitest";
import { acceptWork } from "#domain/assignments/accept-work.ts";
import { answerChangeRequest } from "#domain/assignments/answer-change-request.ts";
import { askForChange } from "#domain/assignments/ask-for-change.ts";
import { listOwnPairings } from "#domain/feedback/feedback.queries.ts";
import { saveFeedback } from "#domain/feedback/save-feedback.ts";
import { submitFeedback } from "#domain/feedback/submit-feedback.ts";
import { languages } from "#domain/shared/language.ts";
import { setClock } from "#domain/shared/outbox.store.ts";
import { renderEmail } from "#emails/define-email.tsx";
import { ChangeRequested } from "#emails/change-requested.tsx";
import { FeedbackAssigned } from "#emails/feedback-assigned.tsx";
import { FeedbackReceived } from "#emails/feedback-received.tsx";
import { WorkAccepted } from "#emails/work-accepted.tsx";
import { WorkSubmitted } from "#emails/work-submitted.tsx";
import { allocated, handIn, makeWorks } from "#test/factories/works.ts";
import { as } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownMailSink } from "#test/support/mail-sink.ts";
import { eventually, testWorker } from "#test/support/worker.ts";

const own = ownDatabase();
const sink = ownMailSink();
let made: Awaited<ReturnType<typeof makeWorks>>;
beforeAll(async () => {
  made = await makeWorks(own.db, 4);
});
const addressOf = async (personId: string) => (await own.db.selectFrom("person").select("email").where("id", "=", personId).executeTakeFirstOrThrow()).email;
const texts = (address: string) => sink.to(address).map(({ mail }) => `${mail.subject}\n${mail.text}`);
const mailTo = async (personId: string, part: string) => {
  const address = await addressOf(personId);
  return eventually(() => texts(address).find((text) => text.includes(part)), `a mail with "${part}"`);
};

test("plans, changes, allocation and feedback reach the right people, each once, also with two workers", async () => {
  for (const team of made.teams) await handIn(own.db, team);
  await setClock(own.db, allocated, new Date(), null);
  const start = () => testWorker({ db: own.db, url: own.url, smtpUrl: sink.url, demo: true });
  const workers = await Promise.all([start(), start()]);
  const [team] = made.teams;
  expect(await mailTo(team!.mentorId, `${team!.name} palautti suunnitelman, versio 1`)).toContain(`/mentoring/works/${team!.workId}`);

  const assigned = await mailTo(team!.personId, "2 suunnitelmaa luettavaksi");
  expect(assigned).toContain("pe 12.3.2027 klo 16.00");
  expect(await own.db.selectFrom("allocation_run").select("id").execute()).toHaveLength(1);

  const [mentor, member] = [await as(own.db, team!.mentorId, allocated), await as(own.db, team!.personId, allocated)];
  const asked = await askForChange(mentor, { workId: team!.workId, blockKey: "risks", body: "Mitä, jos hakijaa ei löydy?" });
  expect(await mailTo(team!.personId, "Mitä, jos hakijaa ei löydy?")).toContain(`/my/works/${team!.workId}`);
  await answerChangeRequest(member, { requestId: asked.ok ? asked.value.requestId : "", answer: "done", text: "" });
  await handIn(own.db, team!, allocated, "Uusi tavoite");
  expect((await acceptWork(mentor, { workId: team!.workId, number: 2 })).ok).toBe(true);
  await mailTo(team!.personId, "Hyväksytty versio on 2");

  const { pairingId, authorTeam } = (await listOwnPairings(member))[0]!;
  await saveFeedback(member, { pairingId, was: {}, points: { "works-1": "a", "question-1": "b", "suggestion-1": "c" } });
  await submitFeedback(member, { pairingId, contentVersion: 1 });
  const author = made.teams.find((one) => one.name === authorTeam)!;
  expect(await mailTo(author.personId, `${team!.name} antoi palautetta`)).toContain(`/my/works/${author.workId}/feedback`);

  await Promise.all(workers.map((worker) => worker.stop()));
  const keys = (await own.db.selectFrom("message").select("key").execute()).map((row) => row.key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const one of made.teams) {
    const subjects = sink.to(await addressOf(one.personId)).map(({ mail }) => mail.subject);
    expect(new Set(subjects).size).toBe(subjects.length);
  }
});

test.each(languages)("each mail is written in %s, without a gap", async (language) => {
  for (const email of [WorkSubmitted, ChangeRequested, WorkAccepted, FeedbackAssigned, FeedbackReceived] as (typeof WorkSubmitted)[]) {
    const { subject, text } = await renderEmail(email, email.example, language, "Europe/Helsinki");
    expect(`${subject}\n${text}`).not.toMatch(/\{\{|undefined|works\.mail|feedback\.mail/);
    expect(text).toContain("https://kohortti.example/");
  }
});
