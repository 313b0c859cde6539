import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { answersWorkbook } from "#app/applications/answers-workbook.server.ts";
import { readSentAnswers } from "#app/applications/read-answers-file.server.ts";
import { readWorkbook } from "#app/sheets/read-workbook.server.ts";
import { answerSheets } from "#domain/applications/answer-sheets.rules.ts";
import { largestAnswersFile, writeAnswersFile } from "#domain/applications/answers-file.rules.ts";
import type { Answers } from "#domain/applications/answers.schema.ts";
import { fitAnswers } from "#domain/applications/fit-answers.rules.ts";
import { readSheetDay } from "#domain/applications/read-answer-sheets.rules.ts";
import type { FormContent, Question } from "#domain/programmes/form.schema.ts";
import { texts } from "#locales/all.ts";

const callId = "0190c0de-0000-7000-8000-000000000001";
const options = [
  { value: "a", label: { fi: "Työllistäminen", sv: "Sysselsättning" } },
  { value: "b", label: { fi: "Hankintaketjut", sv: "Upphandlingskedjor" } },
];
const question = (kind: Question["kind"], more: Partial<Question> = {}): Question => ({ key: kind, kind, label: { fi: `Kysymys ${kind}` }, help: {}, required: false, ...more });
const form: FormContent = {
  eligibility: [],
  sections: [
    {
      key: "all",
      title: { fi: "Kaikki" },
      lead: {},
      questions: [
        question("short"),
        question("long", { maxWords: 3 }),
        question("number"),
        question("money"),
        question("date"),
        question("one", { options }),
        question("many", { options }),
        question("ranking", { options }),
        question("address"),
        question("organisation"),
        question("table", {
          columns: [
            { key: "what", label: { fi: "Mitä" }, kind: "text" },
            { key: "by", label: { fi: "Milloin" }, kind: "date" },
          ],
        }),
        question("file"),
        question("declaration"),
      ],
    },
  ],
};
const answers: Answers = {
  short: '=HYPERLINK("http://paha.example")',
  long: "Rivi <yksi> & toinen\n\nkolmas “lainaus”",
  number: "1 200,5",
  money: "1 500",
  date: "2027-03-31",
  one: "b",
  many: ["a", "b"],
  ranking: { a: "2", b: "1" },
  address: { street: "Rantatie 1", postcode: "00100", city: "Meriharju" },
  organisation: { name: "Meriharjun kaupunki", businessId: "1234567-1" },
  table: [{ by: "2027-01-05", what: "Kilpailutus" }, { what: "Päätös" }],
};
const words = { t: texts("fi").t, language: "fi" as const };
const sheets = (given: Answers = answers, of = callId) => answersWorkbook(answerSheets(of, form, given, words));
const sent = (content: Buffer | string, call = callId) => readSentAnswers(new File([typeof content === "string" ? content : new Uint8Array(content)], "vastaukset"), call, form);

/** A ZIP of these files, as a program packs it; sizes in its directory may lie. */
function zipOf(files: Record<string, string | Buffer>): Buffer {
  const [bodies, heads]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const head = Buffer.alloc(46 + name.length);
    head.writeUInt32LE(0x02014b50);
    head.writeUInt16LE(8, 10);
    head.writeUInt32LE(packed.length, 20);
    head.writeUInt16LE(name.length, 28);
    head.writeUInt32LE(at, 42);
    head.write(name, 46);
    bodies.push(local, packed);
    heads.push(head);
    at += local.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(heads.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...heads, end]);
}
/** A sheet of the questions as a spreadsheet saves it, with that cell beside the key "short". */
const sheetWith = (cell: string, mark = `kohortti-answers-1 ${callId}`) =>
  zipOf({
    "xl/sharedStrings.xml": `<sst><si><t>${mark}</t></si><si><r><t>sh</t></r><r><rPr/><t xml:space="preserve">ort</t></r></si></sst>`,
    "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row><x:row/><x:row r="3"><x:c r="A3" t="s"><x:v>1</x:v></x:c>${cell}</x:row></x:sheetData></x:worksheet>`,
  });
/** A sheet of that many lines, each of whose answers is the same text, which is in the file once. */
const sheetOfOneText = (text: string, lines: number) =>
  zipOf({
    "xl/sharedStrings.xml": `<sst><si><t>kohortti-answers-1 ${callId}</t></si><si><t>${text}</t></si></sst>`,
    "xl/worksheets/sheet1.xml": `<row><c t="s"><v>0</v></c></row><row/>${Array.from({ length: lines }, (_, i) => `<row><c r="A${i}"><v>${i}</v></c><c r="E${i}" t="s"><v>1</v></c></row>`).join("")}`,
  });

test("what is written into a workbook comes back as the same answers, whatever its kind", async () => {
  const read = await sent(await sheets());
  if (!read.ok) throw new Error(read.why);
  expect(fitAnswers(form, read.given)).toEqual({ fits: answers, misfits: [] });
});

test("and through JSON", async () => {
  const read = await sent(writeAnswersFile(callId, form, answers, "fi"));
  if (!read.ok) throw new Error(read.why);
  expect(fitAnswers(form, read.given)).toEqual({ fits: answers, misfits: [] });
});

describe("cells as spreadsheets save them", () => {
  test.each([
    ['<x:c r="E3" t="inlineStr"><x:is><x:t>Suora teksti &amp; merkki&#228;</x:t></x:is></x:c>', "Suora teksti & merkkiä", false],
    ['<x:c r="E3"><x:v>1200.50</x:v></x:c>', "1200.5", false],
    ['<x:c r="E3" t="b"><x:v>1</x:v></x:c>', "x", false],
    ['<x:c r="E3" t="str"><x:f>1+1</x:f><x:v>2</x:v></x:c>', "2", true],
    ['<x:c r="E3"><x:f>WEBSERVICE("http://paha.example")</x:f></x:c>', {}, true],
  ])("%s", async (cell, answer, isFormula) => {
    expect(await sent(sheetWith(cell))).toEqual({ ok: true, given: [{ key: "short", answer, isFormula }] });
  });

  test.each([
    ["31.3.2027", "2027-03-31"],
    ["46477", "2027-03-31"],
    ["2027-03-31", "2027-03-31"],
    ["keväällä", "keväällä"],
  ])("the day %s is %s", (text, day) => expect(readSheetDay(text)).toBe(day));

  test("an option may be named in any language; what is none of them is told of with what was written", async () => {
    const named = async (written: string) => {
      const read = await sent(await answersWorkbook([{ title: "x", answersFrom: 4, rows: [[`kohortti-answers-1 ${callId}`], [], ["one", "", "", "", written]] }]));
      return read.ok ? fitAnswers(form, read.given) : read;
    };
    expect(await named("sysselsättning ")).toEqual({ fits: { one: "a" }, misfits: [] });
    expect(await named("Muu")).toEqual({ fits: {}, misfits: [{ key: "one", why: "options-gone" }] });
  });
});

describe("of a workbook that holds more than is read", () => {
  test("a text is cut where it is still too long for an answer", async () => {
    const read = await sent(sheetWith(`<x:c r="E3" t="inlineStr"><x:is>${`<x:t>${"a".repeat(30_000)}</x:t>`.repeat(3)}</x:is></x:c>`));
    if (!read.ok) throw new Error(read.why);
    expect(read.given.map((g) => g.answer.length)).toEqual([50_001]);
    expect(fitAnswers(form, read.given).misfits).toEqual([{ key: "short", why: "too-long" }]);
  });

  test("rows and columns are passed over", () => {
    const sheet = `<row>${"<c><v>1</v></c>".repeat(51)}</row>${"<row/>".repeat(5000)}`;
    const sheets = readWorkbook(zipOf(Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`xl/worksheets/sheet${i}.xml`, i === 0 ? sheet : "<row/>".repeat(5001)]))));
    expect(sheets[0]?.[0]).toHaveLength(50);
    expect(sheets.map((rows) => rows.length)).toEqual([...Array<number>(10).fill(5000), 0]);
  });

  test("a note under the lines is no answer", async () => {
    const note = `<x:c/></x:row><x:row><x:c r="A4" t="inlineStr"><x:is><x:t>${"Muista kysyä talouspäälliköltä ".repeat(3)}</x:t></x:is></x:c>`;
    expect(await sent(sheetWith(`<x:c r="E3"><x:v>1</x:v></x:c>${note}`))).toEqual({ ok: true, given: [{ key: "short", answer: "1", isFormula: false }] });
  });
});

test("what does not fit is left with its reason", async () => {
  const rows = [
    { key: "gone", answer: "vanha" },
    { key: "short", answer: "x".repeat(50_001) },
    { key: "long", answer: "5", isFormula: true },
    { key: "declaration", answer: "on" },
  ];
  expect(fitAnswers(form, rows).misfits.map((m) => m.why)).toEqual(["not-asked", "too-long", "formula", "declaration"]);
});

describe("files that nobody should send", () => {
  const bomb = zipOf({ "xl/worksheets/sheet1.xml": Buffer.alloc(40_000_000, "a") });
  test.each<[string, () => Buffer | string | Promise<Buffer>, string]>([
    ["a small file that unpacks to 40 MB", () => bomb, "unreadable"],
    ["a ZIP that is cut off", async () => (await sheets()).subarray(0, 400), "unreadable"],
    ["a ZIP of something else", () => zipOf({ "content.xml": "<office/>" }), "not-answers"],
    ["a workbook of somebody's own", () => sheetWith("", "Budjetti 2027"), "not-answers"],
    ["the file of another call", () => sheets({}, "0190c0de-0000-7000-8000-000000000002"), "other-call"],
    ["a PDF", () => "%PDF-1.7", "not-answers"],
    ["JSON of another kind", () => '{"type":"kohortti-form"}', "not-answers"],
    ["tags that never close", () => zipOf({ "xl/worksheets/sheet1.xml": "<row><c>".repeat(1_000_000) }), "not-answers"],
    ["a small file whose cells refer to one long text", () => sheetOfOneText("a".repeat(19_000_000), 500), "unreadable"],
    ["more answers than the page can carry", () => sheetOfOneText("a".repeat(40_000), 100), "large"],
    ["more than 3 MB", () => Buffer.alloc(largestAnswersFile + 1), "large"],
    ["no answers at all", () => writeAnswersFile(callId, form, {}, "fi"), "empty"],
  ])("%s", async (_, file, why) => {
    expect(bomb.length).toBeLessThan(100_000);
    expect(await sent(await file())).toEqual({ ok: false, why });
  });
});
