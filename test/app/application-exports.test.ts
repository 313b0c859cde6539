import { beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { newId } from "#domain/shared/ids.ts";
import { makeCallWithForm, wideForm } from "#test/factories/drafts.ts";
import { makeApplication, smallForm } from "#test/factories/rows.ts";
import { giveRole, makePerson, testNow } from "#test/support/context.ts";
import { rowsOfCsv } from "#test/support/csv.ts";
import { ownDatabase } from "#test/support/database.ts";
import { textOfPdf } from "#test/support/pdf.ts";
import { ownWeb, type Browser } from "#test/support/web.ts";
import { filesOfZip } from "#test/support/zip.ts";

const own = ownDatabase();
const web = ownWeb(own);
let manager: Browser;
let managerId: string;
let cohortId: string;
let old: Awaited<ReturnType<typeof makeApplication>>;
let current: Awaited<ReturnType<typeof makeApplication>>;

const answer = (applicationId: string, answers: Record<string, string | string[]>) => own.db.updateTable("answer_set_version").set({ answers }).where("application_id", "=", applicationId).execute();

/** An application to the first form and one to the second, in which a question is worded anew. */
beforeAll(async () => {
  const reworded = structuredClone(wideForm);
  reworded.sections[2]!.questions.push(
    { key: "helper", kind: "short", label: { fi: "Kuka auttaa?" }, help: {}, required: false, personal: true, keepMonths: 12 },
    { key: "price", kind: "money", label: { fi: "Hinta" }, help: {}, required: false, visibleTo: "organiser" },
    { key: "why", kind: "short", label: { fi: "Mitä hinnalla saa?" }, help: {}, required: false, shownWhen: { match: "all", conditions: [{ question: "price", is: "filled", values: [] }] } },
  );
  reworded.sections[0]!.questions[0]!.label = { fi: "Mitä aiotte oppia?", sv: "", en: "" };
  const { call, cohort } = await makeCallWithForm(own.db, reworded);
  cohortId = cohort.id;
  const firstForm = newId({ now: new Date(testNow.getTime() - 1000) });
  await own.db
    .insertInto("form_version")
    .values({ id: firstForm, content: smallForm, created_at: new Date(testNow.getTime() - 1000) })
    .execute();
  old = await makeApplication(own.db, call.id, { form_version_id: firstForm, diary_number: "KOH-2026-0001" });
  current = await makeApplication(own.db, call.id, { diary_number: "KOH-2026-0002", state: "withdrawn" });
  await answer(old.id, { goal: '=HYPERLINK("http://evil.example";"x")', budget: "1 234,5", promise: "on" });
  await answer(current.id, {
    goal: 'Kaksi "riviä";\ntoi\u000bnen',
    budget: "-5",
    theme: "b",
    needs: ["x"],
    when: "2027-01-20",
    helper: "Aino Apulainen",
    price: "9 990,50",
    why: "Kolme työpajaa",
    name: "x".repeat(40_000),
  });
  managerId = await makePerson(own.db, { email: "vienti@example.org" });
  await giveRole(own.db, managerId, "manager", { kind: "cohort", id: cohortId });
  manager = await web.signedIn("vienti@example.org");
});

async function taken(format: string, filter: Record<string, string> = {}, copy = "whole"): Promise<Buffer> {
  const response = await manager.post(paths.applicationExportFile(cohortId, filter), { format, copy });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-disposition")).toMatch(new RegExp(`^attachment; filename="applications-\\d{4}-\\d\\d-\\d\\d\\.${format}"$`));
  return Buffer.from(await response.arrayBuffer());
}
const column = (rows: string[][], heading: string) => rows.slice(1).map((row) => row[rows[0]!.indexOf(heading)]);

test("CSV: a mark for Excel, semicolons, a column a question, and an old answer under the question that was asked then", async () => {
  const bytes = await taken("csv");
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const rows = rowsOfCsv(bytes.toString("utf8").slice(1));
  expect(rows.map((r) => r.length)).toEqual([rows[0]!.length, rows[0]!.length, rows[0]!.length]);
  expect(column(rows, "Diaarinumero")).toEqual(["KOH-2026-0002", "KOH-2026-0001"]);
  expect(column(rows, "Mitä aiotte oppia?")).toEqual(['Kaksi "riviä";\ntoi\u000bnen', ""]);
  expect(column(rows, "Mitä haluatte oppia?")).toEqual(["", `'=HYPERLINK("http://evil.example";"x")`]);
  expect(column(rows, "Hankintojen arvo")).toEqual(["-5", "1234,5"]);
  expect(column(rows, "Teema")).toEqual(["Hankintaketjut", ""]);
  expect(column(rows, "Lähetetty")).toEqual(["2026-11-24 12:00", "2026-11-24 12:00"]);
});

test.each(["=1+1", "+358 40", "-2", "@SUM(A1)", "\t=1", "\r=1"])("CSV: %j is text in a spreadsheet, not a formula", async (typed) => {
  await answer(old.id, { goal: typed });
  const rows = rowsOfCsv((await taken("csv", { state: "submitted" })).toString("utf8").slice(1));
  expect(column(rows, "Mitä haluatte oppia?")[0]?.slice(0, 1)).toBe("'");
});

test("XLSX: opens, numbers are numbers, a formula stays text, an answer that no cell holds is cut", async () => {
  await answer(old.id, { goal: "=1+1", budget: "1 234,5" });
  const files = filesOfZip(await taken("xlsx"));
  const sheet = files.get("xl/worksheets/sheet1.xml")!.toString("utf8");
  const shared = files.get("xl/sharedStrings.xml")!.toString("utf8");
  expect(sheet).toMatch(/<c [^>]*><v>1234.5<\/v><\/c>/);
  expect(sheet).not.toContain("<f>");
  expect(shared).toContain("=1+1");
  expect(shared).toContain("Mitä haluatte oppia?");
  expect(shared).not.toContain("\u000b");
  const longest = Math.max(...[...shared.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((m) => m[1]!.length));
  expect(longest).toBe(32_767);
});

test("JSON: raw values beside words, and nothing cut", async () => {
  const file = JSON.parse((await taken("json", { state: "withdrawn" })).toString("utf8"));
  expect(file).toMatchObject({
    cohort: { id: cohortId },
    filter: { state: "withdrawn" },
    count: 1,
    applications: [{ id: current.id, state: "withdrawn", parties: [{ role: "lead", contactEmail: "ville@example.org" }] }],
  });
  const answers = new Map(file.applications[0].answers.map((a: { key: string }) => [a.key, a]));
  expect(answers.get("theme")).toEqual({ key: "theme", section: "more", kind: "one", question: "Teema", value: "b", text: "Hankintaketjut" });
  expect(answers.get("name")).toMatchObject({ value: "x".repeat(40_000) });
  expect(answers.get("plan")).toMatchObject({ value: null, text: null });
});

test("a public copy has no contact persons, no marks of the selection and no answers that are not for everyone, in any format", async () => {
  const secrets = ["Aino Apulainen", "9990,5", "9990.5", "9 990,50", "ville@example.org", "Ville Niemi", "Kuka auttaa?"];
  const whole = (await taken("csv", { state: "withdrawn" })).toString("utf8");
  for (const part of ["Aino Apulainen", "9990,5", "ville@example.org"]) expect(whole).toContain(part);
  const sheet = filesOfZip(await taken("xlsx", { state: "withdrawn" }, "public"));
  const files = filesOfZip(await taken("zip", { state: "withdrawn" }, "public"));
  const copies = [
    (await taken("csv", { state: "withdrawn" }, "public")).toString("utf8"),
    (await taken("json", { state: "withdrawn" }, "public")).toString("utf8"),
    sheet.get("xl/sharedStrings.xml")!.toString("utf8") + sheet.get("xl/worksheets/sheet1.xml")!.toString("utf8"),
    textOfPdf(files.get("KOH-2026-0002/KOH-2026-0002.pdf")!).replaceAll("\u00a0", " "),
  ];
  for (const copy of copies) {
    expect(copy).toContain("Kolme työpajaa"); // asked because of an answer that is left out
    for (const secret of secrets) expect(copy).not.toContain(secret);
  }
});

test("ZIP: a folder by diary number with the application as PDF", async () => {
  const files = filesOfZip(await taken("zip"));
  expect([...files.keys()]).toEqual(["KOH-2026-0002/KOH-2026-0002.pdf", "KOH-2026-0001/KOH-2026-0001.pdf"]);
  expect(textOfPdf(files.get("KOH-2026-0001/KOH-2026-0001.pdf")!)).toContain("Mitä haluatte oppia?");
});

test("whoever has a conflict gets the file without that case, and is told", async () => {
  const row = { id: newId({ now: testNow }), application_id: old.id, person_id: managerId, has_conflict: true, kind: "family" as const, source: "declared" as const, created_at: testNow };
  await own.db.insertInto("conflict").values(row).execute();
  try {
    expect(await (await manager.get(paths.applicationExports(cohortId))).text()).toContain("Yksi hakemus jää pois");
    const rows = rowsOfCsv((await taken("csv")).toString("utf8").slice(1));
    expect(column(rows, "Diaarinumero")).toEqual(["KOH-2026-0002"]);
  } finally {
    await own.db.deleteFrom("conflict").where("id", "=", row.id).execute();
  }
});

test("only managers, by POST, in a known format; and what was taken is noted without names", async () => {
  await own.db.deleteFrom("event").where("name", "=", "applications.exported").execute();
  await taken("json");
  const events = await own.db.selectFrom("event").select(["payload", "actor_id"]).where("name", "=", "applications.exported").execute();
  expect(events).toEqual([{ payload: { cohortId, format: "json", copy: "whole", count: "2" }, actor_id: managerId }]);
  const address = paths.applicationExportFile(cohortId);
  expect((await manager.get(address)).status).toBe(303);
  expect((await manager.post(address, { format: "docx", copy: "whole" })).headers.get("location")).toBe(paths.applicationExports(cohortId));
  await makePerson(own.db, { email: "ulkona@example.org" });
  expect((await (await web.signedIn("ulkona@example.org")).post(address, { format: "csv", copy: "whole" })).status).toBe(403);
  const elsewhere = await makePerson(own.db, { email: "toisaalla@example.org" });
  const other = await makeCallWithForm(own.db, wideForm);
  await giveRole(own.db, elsewhere, "manager", { kind: "cohort", id: other.cohort.id });
  expect((await (await web.signedIn("toisaalla@example.org")).post(address, { format: "csv", copy: "whole" })).status).toBe(404);
});
