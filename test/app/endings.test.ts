import { beforeAll, describe, expect, test } from "vitest";
import { issueDueCertificates } from "#domain/certificates/issue-due-certificates.ts";
import { setCertificateRule } from "#domain/certificates/set-certificate-rule.ts";
import { queueMessages } from "#domain/messages/queue-messages.ts";
import { setClock } from "#domain/shared/outbox.store.ts";
import { makeAssignment, makeCall, makeSession, makeTeam } from "#test/factories/rows.ts";
import { asSystem, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { textOfPdf } from "#test/support/pdf.ts";
import { ownWeb } from "#test/support/web.ts";

const own = ownDatabase();
const web = ownWeb(own, { demo: true });
const now = new Date("2027-03-10T07:00:00Z");

/** A cohort with a team that is late with its plan, a session in two weeks and one message that did not arrive. */
async function scene() {
  const { call, cohort } = await makeCall(own.db);
  const team = await makeTeam(own.db, {
    callId: call.id,
    cohortId: cohort.id,
    name: "Napakosken kaupunki",
    personId: await makePerson(own.db, { name: "Jari Koskinen", email: "jari@napakoski.example" }),
  });
  await makeAssignment(own.db, cohort.id);
  await makeSession(own.db, cohort.id, { startsAt: new Date("2027-03-24T07:00:00Z") });
  const people: Record<string, string> = {};
  for (const role of ["manager", "facilitator", "evaluator"] as const) {
    const email = `${role}@endings.example`;
    people[role] = email;
    await giveRole(own.db, await makePerson(own.db, { name: `Joku ${role}`, email }), role, { kind: "cohort", id: cohort.id });
  }
  const [failed] = await queueMessages(asSystem(own.db, now), [{ kind: "session-coming", key: "failed", ref: {}, personId: team.personId, address: "vanha@napakoski.example", cohortId: cohort.id }]);
  await own.db.updateTable("message").set({ state: "failed", why: "refused", smtp_reply: "550 no such mailbox" }).where("id", "=", failed!).execute();
  return { cohort, team, failed: failed!, desk: `/organise/cohorts/${cohort.id}` };
}
let s: Awaited<ReturnType<typeof scene>>;
beforeAll(async () => {
  await setClock(own.db, now, new Date(), null);
  s = await scene();
});
const textOf = async (response: Response | Promise<Response>) => (await (await response).text()).replaceAll("<!-- -->", "").replaceAll("\u00a0", " ");

describe("homes", () => {
  test("someone new is led to the open calls", async () => {
    await makePerson(own.db, { name: "Uusi Ihminen", email: "uusi@endings.example" });
    const page = await textOf((await web.signedIn("uusi@endings.example")).get("/my"));
    expect(page).toContain("Et ole vielä mukana ohjelmassa");
    expect(page).toContain('href="/programmes"');
  });

  test("a participant's cohort answers what is next", async () => {
    const jari = await web.signedIn("jari@napakoski.example");
    const page = await textOf(jari.get(`/my/cohorts/${s.cohort.id}`));
    expect(page).toContain("Seuraava tapaaminen on 2 viikon päästä");
    expect((await jari.get(s.desk)).status).toBe(403);
  });

  test("the manager sees who is late and mails them once a day; who only follows sees the numbers", async () => {
    const manager = await web.signedIn("manager@endings.example");
    const home = await textOf(manager.get(s.desk));
    expect(home).toContain("Suunnitelma puuttuu: Napakosken kaupunki");
    expect(home).toContain(`${s.desk}/late-reminder?kind=plan`);
    const confirm = await textOf(manager.get(`${s.desk}/late-reminder?kind=plan`));
    expect(confirm).toContain("Lähetä 1 ihmiselle");
    expect(confirm).toContain("Jari Koskinen");
    expect((await manager.post(`${s.desk}/late-reminder`, { kind: "plan" })).status).toBe(303);
    expect((await manager.post(`${s.desk}/late-reminder`, { kind: "plan" })).status).toBe(409);
    expect((await manager.get(`${s.desk}/late-reminder?kind=nonsense`)).status).toBe(404);

    const evaluator = await web.signedIn("evaluator@endings.example");
    const followed = await textOf(evaluator.get(s.desk));
    expect(followed).toContain("Seuraat tätä kohorttia");
    expect(followed).not.toContain("late-reminder");
    expect((await evaluator.get(`${s.desk}/messages`)).status).toBe(403);
    expect((await evaluator.post(`${s.desk}/late-reminder`, { kind: "plan" })).status).toBe(403);
  });
});

describe("messages", () => {
  const group = async (client: Awaited<ReturnType<typeof web.signedIn>>, act: string) => {
    const href = new RegExp(`href="([^"]*message-hold[^"]*)"[^>]*>${act}<`).exec(await textOf(client.get(`${s.desk}/messages`)))?.[1];
    expect(href).toBeDefined();
    const address = href!.replaceAll("&amp;", "&");
    return { address, group: new URL(address, "http://x").searchParams.get("group")! };
  };

  test("what leaves is held with a reason and let go again", async () => {
    const facilitator = await web.signedIn("facilitator@endings.example");
    const planned = await group(facilitator, "Pysäytä");
    expect(await textOf(facilitator.get(planned.address))).toContain("Se oli menossa 1 ihmiselle");
    const without = await facilitator.post(planned.address, { group: planned.group });
    expect([without.status, await textOf(without)]).toEqual([400, expect.stringContaining("Täytä tämä kohta")]);
    expect((await facilitator.post(planned.address, { group: planned.group, why: "Sali vaihtuu" })).status).toBe(303);
    expect(await textOf(facilitator.get(`${s.desk}/messages`))).toContain("Pysäytetty: Sali vaihtuu");
    const held = await group(facilitator, "Anna lähteä");
    expect((await facilitator.post(held.address, { group: held.group, release: "on" })).status).toBe(303);
    expect((await facilitator.post(held.address, { group: held.group, release: "on" })).status).toBe(409);
  });

  test("what did not arrive stands first with the server's answer and is sent again by the manager", async () => {
    const manager = await web.signedIn("manager@endings.example");
    const page = await textOf(manager.get(`${s.desk}/messages/sent`));
    expect(page).toContain("550 no such mailbox");
    expect(await textOf(manager.get(`${s.desk}/messages/${s.failed}`))).toContain("vanha@napakoski.example");
    const facilitator = await web.signedIn("facilitator@endings.example");
    expect((await facilitator.post(`${s.desk}/messages/sent`, { messageId: s.failed })).status).toBe(403);
    expect((await manager.post(`${s.desk}/messages/sent`, { messageId: s.failed })).status).toBe(303);
    expect((await manager.post(`${s.desk}/messages/sent`, { messageId: s.failed })).status).toBe(409);
  });
});

describe("certificates", () => {
  let code = "";
  let awardId = "";
  let cohortId = "";
  beforeAll(async () => {
    const { call, cohort } = await makeCall(own.db);
    cohortId = cohort.id;
    const personId = await makePerson(own.db, { name: "Aino Åberg", email: "aino@endings.example", language: "sv" });
    await makeTeam(own.db, { callId: call.id, cohortId, personId });
    await setCertificateRule(asSystem(own.db), { cohortId, attendancePercent: 80, planAccepted: false, feedbackGiven: false, signerName: "Outi Salmela", signerTitle: { fi: "Päällikkö" } });
    const session = await makeSession(own.db, cohortId, { startsAt: new Date("2027-02-01T07:00:00Z"), heldAt: now });
    await own.db.insertInto("attendance").values({ session_id: session.id, person_id: personId, state: "present", marked_by: personId, marked_at: now }).execute();
    await giveRole(own.db, await makePerson(own.db, { email: "paallikko@endings.example" }), "manager", { kind: "cohort", id: cohortId });
    await issueDueCertificates(asSystem(own.db, now));
    ({ code, id: awardId } = await own.db.selectFrom("award").select(["code", "id"]).executeTakeFirstOrThrow());
  });

  test("its owner gets the PDF in their language; nobody else does", async () => {
    const aino = await web.signedIn("aino@endings.example");
    expect(await textOf(aino.get("/my/certificates"))).toContain(code);
    const pdf = await aino.get(`/my/certificates/${awardId}/pdf`);
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(textOfPdf(new Uint8Array(await pdf.arrayBuffer()))).toContain("Aino Åberg");
    const jari = await web.signedIn("jari@napakoski.example");
    expect((await jari.get(`/my/certificates/${awardId}/pdf`)).status).toBe(404);
  });

  test("anyone checks it by its code, however it is typed; after it was revoked the page says so and why", async () => {
    const visitor = web.browser();
    expect(await textOf(visitor.get(`/verify/${code.toLowerCase()}`))).toContain("Todistus on voimassa");
    expect(await textOf(visitor.get(`/verify/${code}`))).not.toContain("Aino Åberg");
    const holder = await web.signedIn("aino@endings.example");
    expect((await holder.post(`/my/certificates/${awardId}/name`, { shown: "yes" })).status).toBe(303);
    expect(await textOf(visitor.get(`/verify/${code}`))).toContain("Aino Åberg");
    expect(await textOf(visitor.get("/verify/7KQ2M4XD9TRH"))).toContain("Tällaista todistusta ei ole");
    expect(await textOf(visitor.get(`/verify/${encodeURIComponent("<script>alert(1)</script>")}`))).not.toContain("<script>alert(1)");
    const bad = await visitor.post("/verify?index", { code: "nolla" });
    expect([bad.status, await textOf(bad)]).toEqual([400, expect.stringContaining("Koodissa on 12 kirjainta tai numeroa")]);
    const typed = await visitor.post("/verify?index", { code: ` ${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8)}` });
    expect([typed.status, typed.headers.get("location")]).toEqual([303, `/verify/${code}`]);

    const manager = await web.signedIn("paallikko@endings.example");
    const revocation = `/organise/cohorts/${cohortId}/certificates/${awardId}/revocation`;
    expect((await manager.post(revocation, { reason: "" })).status).toBe(400);
    expect((await manager.post(revocation, { reason: "Väärä henkilö" })).status).toBe(303);
    expect((await manager.post(revocation, { reason: "Väärä henkilö" })).status).toBe(409);
    const page = await textOf(visitor.get(`/verify/${code}`));
    expect(page).toContain("Todistus on peruttu");
    expect(page).toContain("Väärä henkilö");
    const aino = await web.signedIn("aino@endings.example");
    expect((await aino.get(`/my/certificates/${awardId}/pdf`)).headers.get("location")).toBe(`/verify/${code}`);
  });
});

describe("for developers, in the demo", () => {
  test("every part and every mail", async () => {
    const visitor = web.browser();
    expect((await visitor.get("/dev/gallery")).status).toBe(200);
    expect(await textOf(visitor.get("/dev/mails"))).toContain("certificate-issued");
    const html = await visitor.get("/dev/mails/certificate-issued?language=sv&part=html");
    expect(await textOf(html)).toContain("Ditt intyg är klart");
    expect((await visitor.get("/dev/mails/certificate-issued?language=sv&part=text")).headers.get("content-type")).toContain("text/plain");
    expect((await visitor.get("/dev/mails/nothing")).status).toBe(404);
  });
});
