import { expect, test, type Page } from "@playwright/test";
import { personas } from "#domain/demo/personas.rules.ts";
import { addDays, dayOf } from "#domain/shared/time.rules.ts";
import { academySessions } from "#domain/editions/academy-sessions.rules.ts";
import { academy } from "#scripts/seed/academy/edition.ts";
import { businessId } from "#test/factories/rows.ts";
import { textOfPdf } from "#test/support/pdf.ts";
import { addPartner, askPartners, commit, fillSections, inviteWriter, nameContact, startApplication, submit, type Applicant } from "./steps/applicant.ts";
import { answerAssessment } from "./steps/assessment.ts";
import { demoNow, moveClock, on, zone } from "./steps/clock.ts";
import { makeEdition, type Edition } from "./steps/edition.ts";
import { attached, linkOf, linkUnder, mailsTo, readMail, waitForMail, waitForMails } from "./steps/inbox.ts";
import { answerInvite, readInvite } from "./steps/invites.ts";
import { headed, newcomer, persona, said, signIn } from "./steps/people.ts";
import { answerPlace, assign, intend, nameMentor, nameReviewer, queued, recuse, review } from "./steps/selection.ts";
import { acceptPlan, addRow, answerChanges, askForChange, giveAllFeedback, handIn, markPoints, writeAndHandIn } from "./steps/works.ts";
import { inFinnish, t } from "./steps/words.ts";

// One edition from its making to its certificates, by the screens, each person in their own browser. The parts share
// what the ones before have made, so the first that fails ends the journey.
test.describe.configure({ mode: "serial", timeout: 120_000 });

// Who comes is new at every run, so that the journey can be made again in the same demo.
const run = Math.floor(Date.now() / 1000) % 10_000;
const newId = (n: number) => businessId(20_000 + run * 10 + n);
const at = (domain: string) => `${domain}${run}.example`;
const named = (name: string) => `${name} ${run}`;
const people = {
  anna: { email: `anna.lahde@${at("kuusikko")}`, person: "Anna Lähde", organisation: { businessId: newId(1), name: named("Kuusikon kunta"), kind: "municipality" } },
  bo: { email: `bo.berg@${at("bjorknas")}`, person: "Bo Berg", organisation: { businessId: newId(2), name: named("Björknäs stad"), kind: "municipality" } },
  cilla: { email: `cilla.ceder@${at("cederkoti")}`, person: "Cilla Ceder", organisation: { businessId: newId(3), name: named("Cederkoti ry"), kind: "association" } },
  dan: { email: `dan.dahl@${at("dahlia")}`, person: "Dan Dahl", organisation: { businessId: newId(4), name: named("Dahlian opisto"), kind: "education" } },
  eva: { email: `eva.ek@${at("ekenas")}`, person: "Eva Ek", organisation: { businessId: newId(5), name: named("Ekenäs ry"), kind: "association" } },
} satisfies Record<string, Applicant>;
const partner = {
  name: "Petri Puro",
  email: `petri.puro@${at("puropalvelut")}`,
  units: "Hankinnat\nHenkilöstö",
  organisation: { businessId: newId(6), name: named("Puropalvelut Oy"), kind: "company" as const },
};
const writer = { name: "Kaisa Kynä", email: `kaisa.kyna@${at("kuusikko")}` };
const rauno = { name: "Rauno Raati", email: `rauno.raati@${at("raadit")}` };
const riitta = { name: "Riitta Rivi", email: `riitta.rivi@${at("rivit")}` };
type Name = keyof typeof people;

const joint = `${people.anna.organisation.name} ja ${partner.organisation.name}`;
const team = { anna: joint, bo: people.bo.organisation.name, cilla: people.cilla.organisation.name };
/** As the ranking and the letters name an application; the reviewers' queue has its lead alone. */
const listed = { anna: `${people.anna.organisation.name}, ${partner.organisation.name}`, bo: team.bo, cilla: team.cilla, dan: people.dan.organisation.name };
const participants = [people.anna.email, writer.email, partner.email, people.bo.email, people.cilla.email];
const programme = inFinnish(academy.name);
const title = (number: number) => inFinnish(academySessions[number - 1]!.title);

let edition: Edition;
let manager: Page;
const page = {} as Record<Name, Page>;
const id = {} as Record<Name, string>;
const number = {} as Record<Name, string>;
const day = (days: number, time: string) => on(edition.startsOn, days, time);
/** The start of a subject, up to its first value. */
const start = (subject: string) => subject.split("☞")[0]!;
const counted = async (email: string, subject: string) => (await mailsTo(email, subject)).length;

test("the manager makes an edition from the template and publishes it", async ({ browser }) => {
  manager = await persona(browser, "manager");
  edition = await makeEdition(manager, { startsOn: addDays(dayOf(await demoNow(manager), zone), 49), programme });
});

test("a municipality applies together with a company and a second writer", async ({ browser }) => {
  page.anna = await (await browser.newContext()).newPage();
  id.anna = await startApplication(page.anna, edition.callId, people.anna);
  await nameContact(page.anna, id.anna, people.anna);
  await addPartner(page.anna, id.anna, partner);
  await inviteWriter(page.anna, id.anna, writer);
  const invitation = await waitForMail(writer.email, t("applications.mail.invited.subject", { inviter: "☞", programme }).split("☞")[1]!);
  const kaisa = await (await browser.newContext()).newPage();
  await kaisa.goto(linkOf(invitation, `/sign-in?next=${encodeURIComponent(`/my/applications/${id.anna}`)}`));
  await signIn(kaisa, writer.email);
  await headed(kaisa, joint);
  await fillSections(kaisa, id.anna, "Kaisa kirjoitti tämän osan.", ["strategy", "need"]);
  await kaisa.context().close();
  await fillSections(page.anna, id.anna, "Anna kirjoitti tämän osan.", ["pilot", "team", "sharing"]);
  await askPartners(page.anna, id.anna);
  const request = await waitForMail(partner.email, t("applications.mail.signature.subject", { lead: people.anna.organisation.name, programme }));
  const boss = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await commit(boss, linkUnder(request, "/commitments/"), { organisation: partner.organisation.name, said: "Kaisa kirjoitti tämän osan." });
  await boss.context().close();
  number.anna = await submit(page.anna, id.anna);

  const copy = await page.anna.request.get(`/my/applications/${id.anna}/copy`);
  const receipt = await waitForMail(people.anna.email, t("applications.mail.received.subject", { diaryNumber: number.anna, programme }));
  for (const pdf of [await copy.body(), attached(receipt, "application/pdf")]) {
    const text = textOfPdf(pdf);
    for (const words of [number.anna, people.anna.organisation.name, partner.organisation.name, "Päivi Puro", "Kaisa kirjoitti tämän osan.", "Anna kirjoitti tämän osan."])
      expect(text).toContain(words);
  }
  const named = await waitForMail(partner.email, t("applications.mail.partyNamed.subject", { organisation: partner.organisation.name, programme }));
  expect(named.mail.text).toContain(people.anna.organisation.name);
});

// Bo has no script in his browser, here and in all that follows.
test("three more apply alone, and one leaves a draft", async ({ browser }) => {
  await Promise.all(
    (["bo", "cilla", "dan", "eva"] as const).map(async (who) => {
      const own = (page[who] = await (await browser.newContext({ javaScriptEnabled: who !== "bo" })).newPage());
      id[who] = await startApplication(own, edition.callId, people[who]);
      await nameContact(own, id[who], people[who]);
      if (who === "eva") return void (await fillSections(own, id.eva, "Tämä jää kesken.", ["need"]));
      await fillSections(own, id[who], `${people[who].person} kirjoitti tämän.`);
      number[who] = await submit(own, id[who]);
    }),
  );
  expect(new Set([number.anna, number.bo, number.cilla, number.dan]).size).toBe(4);
});

test("the deadline passes: the draft was reminded of twice, and the call is closed", async ({ browser }) => {
  await moveClock(browser, day(-40, "16:30"));
  await waitForMails(people.eva.email, start(t("reminders.mail.draftClosing.subject", { moment: "☞" })), 2);
  await page.eva.goto(`/my/applications/${id.eva}`);
  await expect(page.eva.getByText(t("applications.tasks.closedTitle"))).toBeVisible();
  await page.eva.goto(`/calls/${edition.callId}/application`);
  await headed(page.eva, t("applications.start.notOpen"));
});

test("reviewers are named, declare and review; one steps aside and loses sight", async ({ browser }) => {
  const names = Object.values(people).map((p) => p.organisation.name);
  const maijaHerself = { name: "Maija Niemi", email: personas.reviewer };
  for (const reviewer of [maijaHerself, rauno, riitta]) await nameReviewer(manager, edition.cohortId, reviewer);
  await assign(manager, edition.cohortId, 4);
  await waitForMail(rauno.email, start(t("selection.mail.reviewAssigned.subject", { number: "☞" })));

  const raunos = await newcomer(browser, rauno.email);
  const [conflicted] = await queued(raunos, names);
  const desk = await recuse(raunos, conflicted!, "Kuulun hakijan johtokuntaan.");
  expect(await queued(raunos, names)).not.toContain(conflicted);
  for (const path of [desk, `${desk}/conflict`]) {
    const answer = await raunos.request.get(path);
    expect(answer.status(), path).toBeGreaterThanOrEqual(403);
    expect(await answer.text()).not.toContain("kirjoitti tämän");
  }
  await assign(manager, edition.cohortId, 1);

  const riittas = await newcomer(browser, riitta.email);
  const maijas = await persona(browser, "reviewer");
  const reviewAll = async (own: Page, points: 2 | 3 | 4) => {
    for (const name of await queued(own, names)) await review(own, name, points, `Yhteenveto hakijalle ${name}.`);
  };
  await Promise.all([reviewAll(raunos, 3), reviewAll(riittas, 4)]);
  await moveClock(browser, day(-37, "10:00"));
  const due = start(t("reminders.mail.reviewDue.subject", { day: "☞" }));
  await waitForMails(personas.reviewer, due, 1);
  expect(await counted(rauno.email, due)).toBe(0);
  await reviewAll(maijas, 2);
  for (const own of [raunos, riittas, maijas]) await own.context().close();
});

test("the manager ranks, intends, previews the letters and publishes", async () => {
  await manager.goto(`/organise/cohorts/${edition.cohortId}/ranking`);
  for (const name of Object.values(listed)) await expect(manager.getByRole("table").getByRole("link", { name, exact: true })).toBeVisible();
  for (const [who, name] of Object.entries(listed)) await intend(manager, edition.cohortId, name, "select", `Perustelu: ${people[who as Name].person} sai korkeat pisteet.`);
  await manager.getByRole("link", { name: t("selection.ranking.preview") }).click();
  await headed(manager, t("selection.publish.title"));
  await manager.getByRole("link", { name: listed.anna, exact: true }).click();
  await expect(manager.getByText(`Perustelu: ${people.anna.person} sai korkeat pisteet.`)).toBeVisible();
  await manager.goBack();
  await headed(manager, t("selection.publish.title"));
  expect(await counted(people.anna.email, t("letters.mail.decisionPublished.subjectSelect", { programme }))).toBe(0);
  await manager.getByRole("button", { name: t("selection.publish.act", { count: 4 }) }).click();
  await said(manager, t("selection.publish.done"));

  for (const who of ["anna", "bo", "cilla", "dan"] as const) {
    const letter = await waitForMail(people[who].email, t("letters.mail.decisionPublished.subjectSelect", { programme }));
    const text = textOfPdf(attached(letter, "application/pdf")).replace(/\s+/g, " ");
    for (const words of [number[who], t("letters.title.select"), `Perustelu: ${people[who].person} sai korkeat pisteet.`, people[who].organisation.name]) expect(text).toContain(words);
    for (const other of Object.values(people).filter((p) => p !== people[who])) expect(text).not.toContain(other.person);
  }
});

test("places are confirmed, one is declined, and the teams exist", async ({ browser }) => {
  const due = start(t("reminders.mail.placeToConfirm.subject", { moment: "☞" }));
  await moveClock(browser, day(-15, "10:00"));
  for (const who of ["anna", "bo", "cilla", "dan"] as const) await waitForMails(people[who].email, due);
  await answerPlace(page.anna, id.anna, "accept");
  await answerPlace(page.bo, id.bo, "accept");
  await answerPlace(page.dan, id.dan, "refuse");
  await moveClock(browser, day(-13, "10:00"));
  await waitForMails(people.cilla.email, due, 2);
  await answerPlace(page.cilla, id.cilla, "accept");
  expect(await counted(people.anna.email, due)).toBe(1);
  for (const who of ["anna", "bo", "cilla"] as const) await waitForMail(people[who].email, start(t("seats.mail.placeConfirmed.subject", { cohort: "☞" })));
  await waitForMail(people.dan.email, start(t("seats.mail.placeDeclined.subject", { cohort: "☞" })));

  await manager.goto(`/organise/cohorts/${edition.cohortId}/teams`);
  for (const name of Object.values(team)) await expect(manager.getByRole("heading", { name, exact: true })).toBeVisible();
  await expect(manager.getByRole("heading", { name: people.dan.organisation.name })).toHaveCount(0);
  const members = manager.getByRole("table", { name: t("seats.teams.people", { team: joint }) });
  for (const email of [people.anna.email, writer.email, partner.email]) await expect(members.getByText(email)).toBeVisible();
  for (const name of Object.values(team)) await nameMentor(manager, edition.cohortId, name, { name: "Sari Aalto", email: personas.mentor });
});

/** Opens a session of the manager's schedule. */
async function openSession(order: number): Promise<void> {
  await manager.goto(`/organise/cohorts/${edition.cohortId}/sessions`);
  await manager
    .getByRole("table", { name: t("schedule.all") })
    .getByRole("link", { name: `${order}. ${title(order)}` })
    .click();
  await headed(manager, title(order));
}

const inviteStart = (order: number) => t("schedule.mail.invite.subject", { title: title(order), moment: "" });

test("the sessions are published; each person gets one invite to each, which follows a move and a cancellation", async () => {
  await manager.goto(`/organise/cohorts/${edition.cohortId}/sessions`);
  await manager.getByRole("link", { name: t("schedule.publishDrafts", { count: 6 }) }).click();
  await manager.getByRole("button", { name: t("schedule.publishDrafts", { count: 6 }) }).click();
  await said(manager, t("schedule.publication.done", { count: 6 }));

  const uids = new Map<string, string>(); // by address and session
  for (const email of participants)
    for (const order of [1, 2, 3, 4, 5, 6]) {
      const mails = await waitForMails(email, inviteStart(order));
      expect(mails, `${email}, session ${order}`).toHaveLength(1);
      const invite = readInvite(mails[0]!);
      expect(invite).toMatchObject({ method: "REQUEST", sequence: 0 });
      expect(invite.summary).toContain(title(order));
      expect(invite.attendee.toLowerCase()).toBe(`mailto:${email}`);
      expect(invite.startsAt).toEqual(day(academySessions[order - 1]!.day, "09:00"));
      uids.set(`${email} ${order}`, invite.uid);
    }
  for (const email of participants) expect(new Set([1, 2, 3, 4, 5, 6].map((order) => uids.get(`${email} ${order}`))).size).toBe(6);

  await openSession(2);
  await manager.getByLabel(t("schedule.form.day")).fill(addDays(edition.startsOn, 22));
  await manager.getByRole("button", { name: t("schedule.preview.see") }).click();
  await expect(manager.getByRole("heading", { name: t("schedule.preview.title", { count: participants.length + 1 }) }).or(manager.getByRole("heading", { name: /saa päivityksen/ }))).toBeVisible();
  await manager.getByRole("button", { name: t("schedule.preview.send") }).click();
  await said(manager, t("schedule.sent"));
  await openSession(4);
  await manager.getByRole("link", { name: t("schedule.cancellation.start") }).click();
  await manager.getByLabel(t("schedule.cancellation.reason")).fill("Tila ei ole käytettävissä.");
  await manager.getByRole("button", { name: t("schedule.cancellation.act") }).click();
  await said(manager, t("schedule.cancellation.done"));

  for (const email of participants) {
    const moved = readInvite(await waitForMail(email, t("schedule.mail.updated.movedSubject", { title: title(2), moment: "" })));
    expect(moved).toMatchObject({ method: "REQUEST", sequence: 1, uid: uids.get(`${email} 2`), startsAt: day(22, "09:00") });
    const off = await waitForMail(email, t("schedule.mail.cancelled.subject", { title: title(4), moment: "" }));
    expect(off.mail.text).toContain("Tila ei ole käytettävissä.");
    expect(readInvite(off)).toMatchObject({ method: "CANCEL", sequence: 1, status: "CANCELLED", uid: uids.get(`${email} 4`) });
  }

  for (const own of [page.anna, page.bo]) {
    await own.goto(`/my/cohorts/${edition.cohortId}/agenda`);
    await own
      .getByRole("link", { name: title(1) })
      .first()
      .click();
    await answerInvite(own, "accepted");
  }
});

test("a participant says where they stand before the first session; who has not is reminded", async ({ browser }) => {
  const due = start(t("reminders.mail.assessmentDue.subject", { moment: "☞" }));
  await moveClock(browser, day(-3, "10:00"));
  for (const email of participants) await waitForMails(email, due);
  await answerAssessment(page.anna, edition.cohortId);
  await moveClock(browser, day(-2, "10:00"));
  await waitForMails(people.bo.email, due, 2);
  expect(await counted(people.anna.email, due)).toBe(1);
  await manager.goto(`/organise/cohorts/${edition.cohortId}/assessment`);
  await expect(manager.getByText(t("assessment.number.answered", { sent: 1, asked: participants.length, share: "20 %" }))).toBeVisible();
});

test("plans are written and handed in; the mentor asks for a change; a late one is reminded of", async ({ browser }) => {
  await moveClock(browser, day(1, "10:00"));
  await writeAndHandIn(page.anna, edition.cohortId, "Siivous työllistää");
  await writeAndHandIn(page.bo, edition.cohortId, "Ruokapalvelut uusiksi");
  await waitForMail(personas.mentor, t("works.mail.submitted.subject", { team: joint, number: 1 }));
  const sari = await persona(browser, "mentor");
  await askForChange(sari, joint, "indicators", "Lisätkää mittarille lähtötaso.");
  await sari.context().close();
  for (const email of [people.anna.email, writer.email, partner.email]) await waitForMail(email, start(t("works.mail.change.subject", { block: "☞" })));

  await moveClock(browser, day(31, "10:00"));
  const plan = "Pilottisuunnitelma"; // as the template names the assignment
  await waitForMails(people.cilla.email, start(t("reminders.mail.planDue.subject", { title: plan, moment: "☞" })), 2);
  await waitForMail(people.cilla.email, t("reminders.mail.planOverdue.subject", { title: plan }));
  expect(await counted(people.bo.email, start(t("reminders.mail.planDue.subject", { title: plan, moment: "☞" })))).toBe(0);
  await writeAndHandIn(page.cilla, edition.cohortId, "Kalusteet kiertoon");
});

test("the clock allocates the feedback; it is given and its points answered; plans are finished and accepted", async ({ browser }) => {
  await moveClock(browser, day(33, "12:00"));
  const assigned = start(t("feedback.mail.assigned.subject", { count: 2, day: "☞" }));
  for (const email of participants) await waitForMails(email, assigned);
  expect(await giveAllFeedback(page.anna, edition.cohortId, "Kuusikon huomio")).toBe(2);
  expect(await giveAllFeedback(page.bo, edition.cohortId, "Björknäsin huomio")).toBe(2);
  await waitForMail(people.anna.email, t("feedback.mail.received.subject", { team: team.bo }));
  await moveClock(browser, day(50, "10:00"));
  const due = start(t("reminders.mail.feedbackDue.subject", { moment: "☞" }));
  await waitForMails(people.cilla.email, due, 2);
  expect(await counted(people.anna.email, due)).toBe(0);
  expect(await giveAllFeedback(page.cilla, edition.cohortId, "Cederkodin huomio")).toBe(2);

  await page.anna.goto(`/my/cohorts/${edition.cohortId}`);
  await page.anna
    .getByRole("link", { name: t("homes.act.changes") })
    .first()
    .click();
  await page.anna.waitForURL(/\/my\/works\//);
  await answerChanges(page.anna);
  await addRow(page.anna, "indicators", "indicators", "Työllistyneitä");
  await handIn(page.anna, 2);
  await page.anna.getByRole("link", { name: t("works.toFeedback", { count: 2 }) }).click();
  await expect(page.anna.getByText("Cederkodin huomio (works)")).toBeVisible();
  expect(await markPoints(page.anna)).toBe(6);

  const sari = await persona(browser, "mentor");
  for (const name of Object.values(team)) await acceptPlan(sari, name);
  await sari.context().close();
  for (const email of participants) await waitForMail(email, t("works.mail.accepted.subject"));
});

/** The manager marks who was there; the rest were. */
async function markAttendance(order: number, absent: string[] = []): Promise<void> {
  await openSession(order);
  await manager.getByRole("link", { name: t("schedule.attendance.title") }).click();
  await headed(manager, t("schedule.attendance.title"));
  const groups = manager.getByRole("main").getByRole("group");
  const count = await groups.count();
  expect(count).toBe(participants.length);
  for (let i = 0; i < count; i += 1) {
    const isAbsent = absent.includes((await groups.nth(i).locator("legend strong").innerText()).trim());
    await groups
      .nth(i)
      .getByText(t(`schedule.attendance.state.${isAbsent ? "absent" : "present"}`), { exact: true })
      .click();
  }
  await manager.getByRole("button", { name: t("schedule.attendance.save") }).click();
  await said(manager, t("schedule.attendance.saved", { count }));
}

test("attendance is marked, and after the last session the certificates come to those who earned them", async ({ browser }) => {
  await moveClock(browser, day(99, "08:45"));
  for (const order of [1, 2, 3, 5, 6]) await markAttendance(order, order < 3 ? [people.bo.person] : []);
  await moveClock(browser, day(99, "15:30"));
  const ready = start(t("certificates.mail.issued.subject", { cohort: "☞" }));
  const codes = new Map<string, string>();
  for (const email of participants.filter((e) => e !== people.bo.email)) {
    const mails = await waitForMails(email, ready);
    expect(mails).toHaveLength(1);
    const text = textOfPdf(attached(mails[0]!, "application/pdf"));
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0];
    expect(code, "the code on the certificate").toBeDefined();
    codes.set(email, code!);
    if (email === people.anna.email) for (const words of [people.anna.person, people.anna.organisation.name, programme]) expect(text.replace(/\s+/g, " ")).toContain(words);
  }
  expect(new Set(codes.values()).size).toBe(4);
  expect(await counted(people.bo.email, ready)).toBe(0);
  await page.bo.goto("/my/certificates");
  await expect(page.bo.getByText(t("certificates.attendanceGot", { got: 3, needed: 4 }))).toBeVisible();

  const visitor = await (await browser.newContext()).newPage();
  const verify = async (code: string) => {
    await visitor.goto("/verify");
    await visitor.getByLabel(t("certificates.verify.code")).fill(code.toLowerCase());
    await visitor.getByRole("button", { name: t("certificates.verify.act"), exact: true }).click();
  };
  await verify(codes.get(people.cilla.email)!);
  await headed(visitor, t("certificates.verify.valid"));
  await expect(visitor.getByText(people.cilla.person)).toHaveCount(0);
  await expect(visitor.getByText(t("certificates.verify.nameHidden"))).toBeVisible();

  await manager.goto(`/organise/cohorts/${edition.cohortId}/certificates`);
  await manager.getByRole("link", { name: t("certificates.staff.revokeFor", { name: people.cilla.person }) }).click();
  await manager.getByLabel(t("certificates.staff.reason")).fill("Läsnäolo oli merkitty väärin.");
  await manager.getByRole("button", { name: t("certificates.staff.revoke") }).click();
  await said(manager, t("certificates.staff.revokedDone"));
  await waitForMail(people.cilla.email, start(t("certificates.mail.revoked.subject", { cohort: "☞" })));
  await verify(codes.get(people.cilla.email)!);
  await headed(visitor, t("certificates.verify.revoked"));
  await expect(visitor.getByText("Läsnäolo oli merkitty väärin.")).toBeVisible();
  await verify(codes.get(people.anna.email)!);
  await headed(visitor, t("certificates.verify.valid"));
});

test("nobody got anything twice, and every reminder came as often as it should", async () => {
  const everyone = [...Object.values(people).map((p) => p.email), writer.email, partner.email, rauno.email, riitta.email];
  for (const email of everyone) {
    const mails = await mailsTo(email);
    const keys = await Promise.all(mails.map(async (m) => `${m.subject} · ${m.date.slice(0, 10)} · ${(await readMail(m)).mail.text ?? ""}`));
    expect(
      keys.filter((key, i) => keys.indexOf(key) !== i),
      `doubles to ${email}`,
    ).toEqual([]);
  }
  for (const email of participants) {
    for (const order of [1, 2, 3, 5, 6]) expect(await counted(email, start(t("reminders.mail.sessionComing.subject", { title: title(order), moment: "☞" }))), `${email}, session ${order}`).toBe(2);
    expect(await counted(email, start(t("reminders.mail.sessionComing.subject", { title: title(4), moment: "☞" })))).toBe(0);
  }
  expect(await counted(people.dan.email, t("reminders.mail.sessionComing.subject", { title: title(1), moment: "" }))).toBe(0);
});
