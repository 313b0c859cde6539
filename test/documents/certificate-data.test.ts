import { expect, test } from "vitest";
import { certificateData, type CertificateSource } from "#documents/certificate-data.ts";
import { renderDocument } from "#documents/render.ts";
import { textOfPdf } from "#test/support/pdf.ts";

const source: CertificateSource = {
  language: "sv",
  shownCode: "7KQ2-M4XD-9TRH",
  issuedAt: new Date("2027-04-29T21:30:00Z"), // already the 30th in Finland
  verifyUrl: "https://kohortti.example/verify/7KQ2M4XD9TRH",
  content: {
    personName: "Åsa {{plan}} Öberg",
    programme: "Akademin",
    cohort: "Grupp 1",
    organiser: "Nätverket Ab",
    organisation: "Havsstrand stad",
    from: "2027-01-20",
    to: "2027-04-29",
    hours: 17.5,
    sessions: [{}, {}, {}, {}, {}],
    planTitle: "Pilotplan",
    feedbackGiven: 2,
    signerName: "Outi Salmela",
    signerTitle: "utvecklingschef",
    euFunded: true,
  },
};
const read = (data: CertificateSource) =>
  textOfPdf(renderDocument("certificate", certificateData(data), data.issuedAt))
    .replaceAll("\u200b", "")
    .replace(/\s+/g, " ");

test("the certificate is in the language in which it was issued, with the day in Finland", () => {
  const text = read(source);
  for (const word of ["Intyg", "Åsa {{plan}} Öberg", "har genomfört programmet Akademin", "Havsstrand stad", "17,5", "30.4.2027", "7KQ2-M4XD-9TRH", "kohortti.example/verify", "Medfinansieras"])
    expect(text).toContain(word);
});

test("what there is not is not mentioned", () => {
  const { facts, funder, statement } = certificateData({ ...source, language: "fi", content: { ...source.content, planTitle: null, feedbackGiven: 0, euFunded: false } });
  expect(facts.map((f) => f.value)).toEqual(["5", "17,5"]);
  expect(funder).toBeUndefined();
  expect(statement.map((p) => p.text).join("")).not.toContain("Pilotplan");
});

test("the same source gives the same bytes", () => {
  const make = () => renderDocument("certificate", certificateData(source), source.issuedAt);
  expect(make().equals(make())).toBe(true);
});
