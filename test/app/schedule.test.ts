import { beforeAll, describe, expect, test } from "vitest";
import { planInvitations } from "#domain/schedule/plan-invitations.ts";
import { asSystem } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownWeb } from "#test/support/web.ts";
import { makeSchedule } from "#test/factories/schedule.ts";

const own = ownDatabase();
const web = ownWeb(own, { demo: true });
type Scene = Awaited<ReturnType<typeof makeSchedule>>;

/** The demo's clock stands still enough: 20.1.2027 9.00 in Helsinki unless a test says otherwise. */
const setClock = (shown: string) =>
  own.db
    .insertInto("demo_clock")
    .values({ id: 1, shown_at: new Date(shown), set_at: new Date() })
    .onConflict((c) => c.column("id").doUpdateSet({ shown_at: new Date(shown), set_at: new Date() }))
    .execute();
beforeAll(async () => {
  await setClock("2027-01-10T07:00:00Z");
});

const emailOf = (ctx: Scene["member"]) => (ctx.actor.kind === "person" ? ctx.actor.email : "");
async function scene(state: "draft" | "published" = "published") {
  const s = await makeSchedule(own.db, { state });
  await planInvitations(asSystem(own.db), s.session.id);
  return { ...s, staff: await web.signedIn(emailOf(s.manager)), participant: await web.signedIn(emailOf(s.member)), desk: `/organise/cohorts/${s.cohort.id}` };
}
const form = {
  "title.fi": "Avaus",
  "title.sv": "Avaus (sv)",
  "title.en": "Avaus (en)",
  "goal.fi": "Tavoite",
  "goal.sv": "Tavoite (sv)",
  "goal.en": "Tavoite (en)",
  day: "2027-01-20",
  from: "9.00",
  to: "12.00",
  mode: "online",
  onlineUrl: "https://meet.example/1",
  agenda: "",
  seen: "0",
};
const revisionOf = async (s: Scene) => (await own.db.selectFrom("session").select("revision").where("id", "=", s.session.id).executeTakeFirstOrThrow()).revision;

describe("the desk", () => {
  test("drafts are published from a page that says how many people are told", async () => {
    const s = await scene("draft");
    const before = await (await s.staff.get(`${s.desk}/sessions`)).text();
    expect(before).toContain("Julkaise 1 tapaaminen");
    expect(await (await s.staff.get(`${s.desk}/session-publication`)).text()).toContain("1 ihminen saa jokaisesta tapaamisesta");
    const done = await s.staff.post(`${s.desk}/session-publication`);
    expect([done.status, done.headers.get("location")]).toEqual([303, `${s.desk}/sessions`]);
    expect((await s.staff.post(`${s.desk}/session-publication`)).status).toBe(409);
  });

  test("a published session changes in two steps, and only as it was shown", async () => {
    const s = await scene();
    const address = `${s.desk}/sessions/${s.session.id}?index`;
    const moved = { ...form, day: "2027-01-27" };
    const preview = await s.staff.post(address, { ...moved, step: "preview" });
    const page = await preview.text();
    expect(preview.status).toBe(200);
    expect(page).toContain("1 ihminen saa päivityksen");
    expect(await revisionOf(s)).toBe(1);
    const previewed = /name="previewed" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const other = await s.staff.post(address, { ...moved, day: "2027-01-28", step: "send", previewed });
    expect(other.status).toBe(200);
    expect(await revisionOf(s)).toBe(1);
    const sent = await s.staff.post(address, { ...moved, step: "send", previewed });
    expect(sent.status).toBe(303);
    expect(await revisionOf(s)).toBe(2);
    const stale = await s.staff.post(address, { ...form, step: "preview" });
    const late = await s.staff.post(address, { ...form, step: "send", previewed: /name="previewed" value="([^"]+)"/.exec(await stale.text())?.[1] ?? "" });
    expect(late.status).toBe(409);
    const clash = (await late.text()).replaceAll("<!-- -->", "");
    expect(clash).toMatch(/tallensi tämän [^<]*, kun muokkasit sivua/);
    expect(clash).toMatch(/id="day-saved">Tallessa nyt: 27\.1\.2027<[^]*name="day"[^>]*value="2027-01-20"/);
    expect(clash).not.toContain("from-saved");
    const mark = /name="seen" value="(\d+)"/.exec(clash)?.[1] ?? "";
    const mine = await s.staff.post(address, { ...form, seen: mark, step: "send", previewed: /name="previewed" value="([^"]+)"/.exec(clash)?.[1] ?? previewed });
    expect([mine.status, await revisionOf(s)]).toEqual([200, 2]); // what it means to people is shown before it goes over theirs
  });

  test("wrong input stays in its fields with a sentence beside each", async () => {
    const s = await scene();
    const wrong = await s.staff.post(`${s.desk}/sessions/new`, {
      ...form,
      "title.fi": "",
      "title.sv": "",
      "title.en": "",
      from: "kello 9",
      to: "8.00",
      mode: "on_site",
      onlineUrl: "javascript:alert(1)",
      agenda: "Tauko",
    });
    expect(wrong.status).toBe(400);
    const page = await wrong.text();
    expect(page).toContain("Kirjoita kellonaika muodossa 9.00.");
    expect(page).toContain("kello 9");
    const agenda = await s.staff.post(`${s.desk}/sessions/new`, { ...form, agenda: "Tauko" });
    expect([agenda.status, (await agenda.text()).includes("Aloita jokainen rivi minuuteilla")]).toEqual([400, true]);
    expect((await s.staff.post(`${s.desk}/sessions/new`, { ...form, agenda: "20 Missä mennään\n10 Tauko *" })).status).toBe(303);
    expect(await (await s.staff.get(`${s.desk}/sessions`)).text()).toContain("Luonnos");
  });

  test("attendance opens half an hour before, and keeps what was marked", async () => {
    const s = await scene();
    const address = `${s.desk}/sessions/${s.session.id}/attendance`;
    expect(await (await s.staff.get(address)).text()).toContain("Läsnäolot voi merkitä ke 20.1.2027 klo 8.30");
    expect((await s.staff.post(address, { [`mark.${s.team.personId}`]: "present" })).status).toBe(409);
    await setClock("2027-01-20T07:05:00Z");
    expect((await s.staff.post(address, { [`mark.${s.team.personId}`]: "nonsense" })).status).toBe(400);
    expect((await s.staff.post(address, { [`mark.${s.team.personId}`]: "late" })).status).toBe(303);
    expect(await (await s.staff.get(address)).text()).toContain("Paikalla 1/1.");
    await setClock("2027-01-10T07:00:00Z");
  });

  test("hosts are added and removed; cancelling asks for the reason", async () => {
    const s = await scene();
    const hosts = `${s.desk}/sessions/${s.session.id}/hosts`;
    expect((await s.staff.post(hosts, { personId: s.managerId, does: "add" })).status).toBe(303);
    expect((await s.staff.post(hosts, { personId: s.team.personId, does: "add" })).status).toBe(409);
    expect((await s.staff.post(hosts, { personId: "", does: "add" })).status).toBe(400);
    expect((await s.staff.post(hosts, { personId: s.managerId, does: "remove" })).status).toBe(303);
    const cancellation = `${s.desk}/sessions/${s.session.id}/cancellation`;
    expect(await (await s.staff.get(cancellation)).text()).toContain("1 ihminen saa tiedon");
    expect((await s.staff.post(cancellation, { reason: "" })).status).toBe(400);
    expect((await s.staff.post(cancellation, { reason: "Kouluttaja sairastui" })).status).toBe(303);
    expect((await s.staff.post(cancellation, { reason: "Kouluttaja sairastui" })).status).toBe(409);
    expect(await (await s.participant.get(`/my/sessions/${s.session.id}`)).text()).toContain("Kouluttaja sairastui");
  });

  test("the list to sign has everyone's name and team, for those who run the sessions", async () => {
    const s = await scene();
    const list = `${s.desk}/sessions/${s.session.id}/list`;
    expect(await (await s.staff.get(`${s.desk}/sessions/${s.session.id}/attendance`)).text()).toContain(list);
    const text = await (await s.staff.get(list)).text();
    expect(text).toContain("Allekirjoitus");
    expect(text).toContain(s.team.name);
    expect((await s.participant.get(list)).status).toBe(403);
  });

  test("participants and strangers do not come in", async () => {
    const s = await scene();
    const other = await scene();
    for (const page of ["sessions", "sessions/new", "session-publication", `sessions/${s.session.id}`, `sessions/${s.session.id}/attendance`]) {
      expect((await s.participant.get(`${s.desk}/${page}`)).status).toBe(403);
      expect((await other.staff.get(`${s.desk}/${page}`)).status).toBe(404);
    }
    expect((await other.staff.get(`${other.desk}/sessions/${s.session.id}`)).status).toBe(404);
    expect((await other.participant.get(`/my/sessions/${s.session.id}`)).status).toBe(404);
    expect((await other.participant.get(`/my/cohorts/${s.cohort.id}/agenda`)).status).toBe(404);
    expect((await other.participant.get(`/my/sessions/${s.session.id}/calendar`)).status).toBe(404);
  });
});

describe("the participant", () => {
  test("sees the session with the link that the invitation holds, and answers", async () => {
    const s = await scene();
    const address = `/my/sessions/${s.session.id}`;
    expect(await (await s.participant.get(`/my/cohorts/${s.cohort.id}/agenda`)).text()).toContain(address);
    expect(await (await s.participant.get(address)).text()).toContain("https://meet.example/1");
    expect((await s.participant.post(`${address}?index`, { answer: "maybe" })).status).toBe(400);
    expect((await s.participant.post(`${address}?index`, { answer: "accepted" })).status).toBe(303);
    expect(await (await s.participant.get(address)).text()).toContain("Kiitos, olet tulossa.");
    await setClock("2027-01-20T11:00:00Z");
    expect(await (await s.participant.get(address)).text()).not.toContain("https://meet.example/1");
    expect((await s.participant.post(`${address}?index`, { answer: "declined" })).status).toBe(409);
    await setClock("2027-01-10T07:00:00Z");
  });

  test("answers on the cohort's home with one button, and comes back there", async () => {
    const s = await scene();
    const home = `/my/cohorts/${s.cohort.id}`;
    expect(await (await s.participant.get(home)).text()).toContain('name="answer"');
    const gone = await s.participant.post(`${home}?index`, { sessionId: s.session.id, answer: "declined" });
    expect([gone.status, gone.headers.get("location")]).toEqual([303, home]);
    const text = await (await s.participant.get(home)).text();
    expect(text).toContain("Et pääse");
    expect(text).not.toContain('name="answer"');
    const other = await scene();
    expect((await s.participant.post(`${home}?index`, { sessionId: other.session.id, answer: "accepted" })).status).toBe(404);
  });

  test("takes the session as a file without attendees", async () => {
    const s = await scene();
    const file = await s.participant.get(`/my/sessions/${s.session.id}/calendar`);
    expect(file.headers.get("content-type")).toContain("text/calendar");
    const text = await file.text();
    expect(text).toContain("METHOD:PUBLISH");
    expect(text).not.toContain("ATTENDEE");
    expect(text).toContain("https://meet.example/1");
  });

  test("has a feed: the address is shown once, answers 304, and dies when it is closed", async () => {
    const s = await scene();
    const made = await (await s.participant.post("/my/calendar?index")).text();
    const address = /\/calendar\/[\w-]{43}\.ics/.exec(made)?.[0] ?? "";
    expect(address).not.toBe("");
    expect(await (await s.participant.get("/my/calendar")).text()).not.toContain(address);
    const program = web.browser();
    const first = await program.get(address);
    expect([first.status, first.headers.get("cache-control"), first.headers.get("content-type")]).toEqual([200, "private, max-age=300", "text/calendar; charset=utf-8"]);
    expect(await first.text()).toContain(`UID:${s.session.id}@kohortti`);
    const etag = first.headers.get("etag") ?? "";
    const same = await program.get(address, { "if-none-match": etag });
    expect([same.status, await same.text()]).toEqual([304, ""]);
    const head = await fetch(`${web.origin}${address}`, { method: "HEAD" });
    expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([200, etag, ""]);
    expect((await s.participant.post("/my/calendar/revocation")).status).toBe(303);
    expect((await program.get(address)).status).toBe(404);
    expect((await program.get("/calendar/guess.ics")).status).toBe(404);
  });
});
