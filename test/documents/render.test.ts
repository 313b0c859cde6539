import { describe, expect, test } from "vitest";
import type { Documents } from "#documents/documents.ts";
import { renderDocument } from "#documents/render.ts";
import { textOfPdf } from "#test/support/pdf.ts";
import { application, attendance, blankForm, certificate, letter } from "./samples.ts";

const at = new Date("2026-11-24T10:00:00Z");
/** As a reader sees it: no layout, no invisible break places. */
const read = <T extends keyof Documents>(template: T, data: Documents[T]) => plain(textOfPdf(renderDocument(template, data, at)));
const plain = (text: string) => text.replaceAll("\u200b", "").replace(/\s+/g, " ");
const pagesOf = (pdf: Buffer) => textOfPdf(pdf).split("\f").length - 1;
const samples: [keyof Documents, Documents[keyof Documents], string[]][] = [
  [
    "certificate",
    certificate,
    ["Todistus", "Aino Virtanen", "laatinut johdon hyväksymän pilottisuunnitelman", "Tunteja", "21", "7KQ2 M4XD 9TRH", "kohortti.example/verify", "Outi Saarinen", "osarahoittama"],
  ],
  [
    "decision-letter",
    letter,
    [
      "PÄÄTÖS",
      "24.11.2026",
      "Asianumero KOH-2026-0042",
      "44100 Äänekoski",
      "Teidät on valittu",
      "Perustelut",
      "Nimeätte pilotille omistajan",
      "Oikaisuvaatimus",
      "toimitusjohtaja",
      "1 (1)",
      "osarahoittama",
    ],
  ],
  [
    "application-copy",
    application,
    ["Hakemuksen jäljennös", "pe 13.11.2026 klo 14.52", "Y-tunnus", "2045520-5", "Åsa Öberg", "Tavoite ja muutos", "johdon-tuki.pdf", "PDF, 214 kt", "Ei vastausta", "1/2", "2/2"],
  ],
  ["attendance-list", attendance, ["Läsnäololista", "ke 24.3.2027 klo 9–12", "Allekirjoitus", "Väinö Hämäläinen", "Borgå stad", "30", "osarahoittama", "2/2"]],
  [
    "blank-form",
    blankForm,
    ["Hakulomake", "pe 11.12.2026 klo 16.00", "1. Kerro kehittämistarpeesta", "Enintään 200 sanaa.", "Ihmisoikeudet", "Postinumero", "Arvo vuodessa", "Åbo och Österbotten", "1/3"],
  ],
];

describe.each(samples)("%s", (template, data, words) => {
  test("holds its words, with å, ä and ö", () => {
    const text = read(template, data);
    for (const word of words) expect(text).toContain(word);
  });

  test("is tagged PDF/UA-1 in its language, with its title", () => {
    const pdf = renderDocument(template, data, at).toString("latin1");
    expect(pdf).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(pdf).toContain("/StructTreeRoot");
    expect(pdf).toMatch(/\/Lang ?\(fi/);
    expect(pdf).toMatch(/\/DisplayDocTitle true/);
    expect(pdf).toMatch(/\/CreationDate ?\(D:20261124100000(Z|\+00)/);
  });

  test("is the same bytes for the same data and moment only", () => {
    const first = renderDocument(template, data, at);
    expect(renderDocument(template, structuredClone(data), new Date(at)).equals(first)).toBe(true);
    expect(renderDocument(template, data, new Date("2026-11-25T10:00:00Z")).equals(first)).toBe(false);
    expect(renderDocument(template, { ...data, lang: "sv" }, at).equals(first)).toBe(false);
  });
});

const hostile = '"][#{ $x$ *a* _b_ \\ // /* @ref <label> -- ~ `c` #eval("1+1") = h';

describe("text that people typed", () => {
  test("is never markup", () => {
    expect(read("certificate", { ...certificate, name: hostile })).toContain(hostile);
    expect(read("decision-letter", { ...letter, subject: hostile })).toContain(hostile);
    expect(read("attendance-list", { ...attendance, people: [{ name: "Aino", organisation: hostile.slice(0, 20) }] })).toContain(hostile.slice(0, 20));
    expect(read("application-copy", { ...application, sections: [{ title: hostile, answers: [{ question: hostile, answer: hostile }] }] }).split(hostile)).toHaveLength(4);
  });

  test("keeps its lines and paragraphs", () => {
    const data = { ...application, sections: [{ title: "A", answers: [{ question: "Q", answer: "ensimmäinen\r\ntoinen\n\n\nkolmas" }] }] };
    expect(textOfPdf(renderDocument("application-copy", data, at))).toMatch(/ensimmäinen *\n *toinen *\n+ *kolmas/);
  });

  test("prints by its number what no font has, and other scripts as they are", () => {
    expect(read("certificate", { ...certificate, name: "Aino 👩‍👧 漢 \u0007\u202e\ud800!" })).toContain("Aino [U+1F469][U+1F467] [U+6F22] \ufffd!");
    expect(read("certificate", { ...certificate, name: "Ирина Ελένη Łukasz Nguyễn ✓" })).toContain("Ирина Ελένη Łukasz");
  });

  test("stays on the sheet when a word is too long for a line", () => {
    const word = "Pitkäsana".repeat(40);
    const text = plain(textOfPdf(renderDocument("decision-letter", { ...letter, reasons: { heading: "Perustelut", text: word } }, at)));
    expect(text.replaceAll("- ", "").replaceAll(" ", "")).toContain(word);
  });
});

describe("a certificate", () => {
  const many = (times: number) => "Åsa-Kristiina von Hämäläinen ".repeat(times).trim();

  test("is one page however long the name and the plan", () => {
    const data = { ...certificate, name: many(10), organiser: many(4), statement: [{ text: many(10), strong: true }, { text: "Pitkä".repeat(60) }] };
    expect(pagesOf(renderDocument("certificate", data, at))).toBe(1);
  });

  test("shows the EU's words only where the programme has them", () => {
    const { funder, ...without } = certificate;
    expect(read("certificate", without)).not.toContain("osarahoittama");
    expect(funder?.text).toContain("osarahoittama");
  });
});

test("a list of attendance repeats its head and has room for people who were not expected", () => {
  const text = textOfPdf(renderDocument("attendance-list", attendance, at));
  expect(text.match(/Allekirjoitus/g)).toHaveLength(2);
  expect(text).toMatch(/26 +Åsa Öberg[^]*27\s+28\s+29\s+30/);
});

test("a template that cannot be set says which and why", () => {
  const broken = { ...letter, signers: undefined } as unknown as Documents["decision-letter"]; // what a caller without types could pass
  expect(() => renderDocument("decision-letter", broken, at)).toThrow(/^decision-letter\.typ: .*signers/);
});
