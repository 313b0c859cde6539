import { expect, test } from "vitest";
import { blindCopy } from "#domain/applications/blind-copy.rules.ts";
import { redactor, type Identity } from "#domain/applications/redaction.rules.ts";
import type { FormContent, Question } from "#domain/programmes/form.schema.ts";

const identity: Identity = {
  organisations: ["Satalahden kaupunki", "Turun hyvinvointialue", "Hengitysterveys ry", "Hankintayksikkö Majakka"],
  businessIds: ["9900036-8"],
  people: ["Leena Kallio", "Kai Å"],
  emails: ["leena.kallio@satalahti.fi", "kai@gmail.com"],
};
const redact = redactor(identity, "[poistettu]");

test.each([
  ["Satalahden kaupunki hakee.", "[poistettu] hakee."],
  ["Satalahden kaupungin hankinta-asiakirjat", "[poistettu] hankinta-asiakirjat"],
  ["Meillä Satalahdessa ja SATALAHDELLA", "Meillä [poistettu] ja [poistettu]"],
  ["Kysy Leena Kalliolta tai Kallion tiimiltä.", "Kysy [poistettu] tai [poistettu] tiimiltä."],
  ["Leenan mukaan", "[poistettu] mukaan"],
  ["Y-tunnus 9900036-8, kumppanin 1234567-1", "Y-tunnus [poistettu], kumppanin [poistettu]"],
  ["Kirjoita: leena.kallio@satalahti.fi, kai@gmail.com", "Kirjoita: [poistettu]"],
  ["Ohjelma on osoitteessa https://www.satalahti.fi/hankinnat/ohjelma.pdf ja sivulla satalahti.fi.", "Ohjelma on osoitteessa [poistettu] ja sivulla [poistettu]."],
  ["Puhelin +358 40 123 4567 tai 040 123 4567", "Puhelin [poistettu] tai [poistettu]"],
  ["Hengitysterveyden väki ja Majakan tiimi", "[poistettu] väki ja [poistettu] tiimi"],
])("%s", (text, left) => {
  expect(redact(text)).toBe(left);
});

test("what says nothing of anyone stays", () => {
  for (const text of [
    "Kaupunki hankkii palveluja hyvinvointialueelta.",
    "turvallisuus ja kalliot; kaikki yhdessä",
    "Arvo on 6 400 000 euroa vuonna 2027, 31 arviointia ja 12,5 %.",
    "Hankintayksikön oma ohje",
  ])
    expect(redact(text)).toBe(text);
});

const question = (key: string, kind: Question["kind"], more: Partial<Question> = {}): Question => ({ key, kind, label: { fi: key }, help: {}, required: false, ...more });

test("questions that ask who somebody is are left out, and so are personal ones and files; conditions go with them", () => {
  const columns = [{ key: "what", label: { fi: "Mitä" }, kind: "text" as const }];
  const form: FormContent = {
    eligibility: [],
    sections: [
      { key: "who", title: { fi: "Kuka" }, lead: {}, questions: [question("org", "organisation"), question("mail", "email"), question("boss", "short", { personal: true, keepMonths: 12 })] },
      {
        key: "what",
        title: { fi: "Mitä" },
        lead: {},
        questions: [question("goal", "long"), question("rows", "table", { columns }), question("theme", "one"), question("plan", "file"), question("site", "link")],
      },
    ],
  };
  const answers = {
    org: { name: "Satalahden kaupunki" },
    mail: "a@b.fi",
    boss: "Leena",
    goal: "Satalahden tavoite",
    rows: [{ what: "Leenan tehtävä" }],
    theme: "majakka",
    site: "https://satalahti.fi",
  };
  const copy = blindCopy({ form, answers }, identity, "fi", []);
  expect(copy.form.sections.map((s) => [s.key, s.questions.map((q) => q.key)])).toEqual([["what", ["goal", "rows", "theme"]]]);
  expect(copy.answers).toEqual({ goal: "[poistettu] tavoite", rows: [{ what: "[poistettu] tehtävä" }], theme: "majakka" });
});
