import { truncateSync, writeFileSync } from "node:fs";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { academyForm } from "#domain/editions/academy-form.rules.ts";
import { academy } from "#scripts/seed/academy/edition.ts";
import { textOfPdf } from "#test/support/pdf.ts";
import { fillSections, inviteWriter, newApplicant, openSection, startApplication, submit, type Applicant } from "./steps/applicant.ts";
import { openCallOf, type Edition } from "./steps/edition.ts";
import { attached, mailsTo, waitForMail } from "./steps/inbox.ts";
import { headed, newcomer, persona, signIn } from "./steps/people.ts";
import { inFinnish, t } from "./steps/words.ts";

test.describe.configure({ timeout: 60_000 });

let edition: Edition;
test.beforeAll(async ({ browser }) => {
  edition = await openCallOf(browser);
});

const strategy = academyForm.sections.find((s) => s.key === "strategy")!;
const question = inFinnish(strategy.questions.find((q) => q.key === "strategic-link")!.label);
const file = inFinnish(strategy.questions.find((q) => q.kind === "file")!.label);
const save = (page: Page) => page.getByRole("button", { name: t("applications.section.save") }).click();

/** A draft of a new applicant, in a browser of their own, on its list of tasks. */
async function draft(browser: Browser, name: string): Promise<{ page: Page; id: string; applicant: Applicant }> {
  const applicant = newApplicant(name);
  const page = await (await browser.newContext()).newPage();
  return { page, id: await startApplication(page, edition.callId, applicant), applicant };
}

test("a double click, an old tab and the back button send an application once", async ({ browser }) => {
  const { page, id, applicant } = await draft(browser, "Tuplaklikki");
  await fillSections(page, id, "Valmis vastaus.");
  const oldTab = await page.context().newPage();
  await oldTab.goto(`/my/applications/${id}/check`);
  await page.goto(`/my/applications/${id}/check`);
  await page.getByRole("button", { name: t("applications.check.submit") }).dblclick();
  await headed(page, t("applications.receipt.title"));

  await oldTab.getByRole("button", { name: t("applications.check.submit") }).click();
  await expect(oldTab.getByRole("alert")).toContainText(t("applications.refusal.already-submitted"));

  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: t("applications.receipt.title") })).toBeVisible();
  await expect(page.getByRole("button", { name: t("applications.check.submit") })).toHaveCount(0);

  const receipt = t("applications.mail.received.subject", { diaryNumber: "☞", programme: "" }).split("☞")[0]!;
  await waitForMail(applicant.email, receipt);
  await page.goto("/my/applications");
  await expect(page.getByRole("main").getByText(/KOH-\d{4}-\d{4}/)).toHaveCount(1);
  expect(await mailsTo(applicant.email, receipt)).toHaveLength(1);
});

test("a session that ends in the middle of a long text loses nothing", async ({ browser }) => {
  const { page, id, applicant } = await draft(browser, "Istunto");
  await openSection(page, id, "strategy");
  const text = `Pitkä teksti, jota kirjoitetaan kauan. ${"Vielä yksi lause. ".repeat(50)}Loppu.`;
  await page.context().clearCookies({ name: /session_token/ });
  await page.getByLabel(question).fill(text);
  await save(page);
  await expect(page.getByText(t("signIn.kept"))).toBeVisible();
  await signIn(page, applicant.email);
  await expect(page.getByText(t("applications.section.restored"))).toBeVisible();
  await expect(page.getByLabel(question)).toHaveValue(text);
  await save(page);
  await page.waitForURL(new RegExp(`${id}$`));
  await openSection(page, id, "strategy");
  await expect(page.getByLabel(question)).toHaveValue(text);
});

test("two who write the same answer see both texts", async ({ browser }) => {
  const { page, id } = await draft(browser, "Kaksin");
  const other = newApplicant("Toinen");
  await inviteWriter(page, id, { name: "Toinen Kirjoittaja", email: other.email });
  const second = await newcomer(browser, other.email);
  await openSection(page, id, "strategy");
  await openSection(second, id, "strategy");
  await second.getByLabel(question).fill("Toisen kirjoittajan teksti.");
  await save(second);
  await second.waitForURL(new RegExp(`${id}$`));

  await page.getByLabel(question).fill("Oma tekstini samaan kohtaan.");
  await save(page);
  await expect(page.getByRole("heading", { name: t("applications.clash.title") })).toBeVisible();
  await expect(page.getByText("Toisen kirjoittajan teksti.")).toBeVisible();
  await expect(page.getByLabel(question)).toHaveValue("Oma tekstini samaan kohtaan.");
  await page.getByLabel(question).fill("Molempien tekstit yhdessä.");
  await save(page);
  await page.waitForURL(new RegExp(`${id}$`));
  await openSection(second, id, "strategy");
  await expect(second.getByLabel(question)).toHaveValue("Molempien tekstit yhdessä.");
});

test("a file of the wrong type, and one too large, are refused beside their field and the rest is kept", async ({ browser }) => {
  const { page, id } = await draft(browser, "Liite");
  await openSection(page, id, "strategy");
  await page.getByLabel(question).fill("Teksti, joka säilyy.");
  const wrong = { name: "strategia.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html><script>alert(1)</script></html>") };
  const large = test.info().outputPath("strategia.pdf"); // larger than any form may be: with script it is not sent at all
  writeFileSync(large, "%PDF-1.7\n");
  truncateSync(large, 60_000_000);
  for (const [upload, sentence] of [
    [wrong, "applications.refusal.wrong-type"],
    [large, "applications.refusal.too-large"],
  ] as const) {
    await page.getByLabel(file).setInputFiles(upload);
    await save(page);
    await expect(page.getByRole("alert")).toContainText(t(sentence));
    await expect(page.getByRole("alert")).toBeFocused();
    await expect(page.getByLabel(file)).toHaveAccessibleDescription(new RegExp(t(sentence).slice(0, 30)));
    await expect(page.getByLabel(question)).toHaveValue("Teksti, joka säilyy.");
  }
  await page.getByLabel(file).setInputFiles({ name: "strategia.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n") });
  await save(page);
  await page.waitForURL(new RegExp(`${id}$`));
  await openSection(page, id, "strategy");
  await expect(page.getByRole("link", { name: "strategia.pdf" })).toBeVisible();
});

const hostile = `<script>window.ouch = 1</script><img src=x onerror="window.ouch = 1"> "'&amp; 👩🏽‍🚒 \u202Eoikealta\u202C مرحبا`;

test("hostile text is text wherever it is shown", async ({ browser }) => {
  const { page, id, applicant } = await draft(browser, `<b>Kunta</b> <script>window.ouch = 1</script>`);
  await fillSections(page, id, hostile);
  const unharmed = async (own: Page) => {
    await expect(own.getByText("window.ouch = 1").first()).toBeVisible();
    expect(await own.evaluate(() => "ouch" in window)).toBe(false);
  };
  await page.goto(`/my/applications/${id}/check`);
  await unharmed(page);
  await expect(page.getByText(hostile).first()).toBeVisible();
  const number = await submit(page, id);
  await page.goto(`/my/applications/${id}`);
  await page
    .locator("summary")
    .filter({ hasText: t("applications.status.answers") })
    .click();
  await unharmed(page);

  const manager = await persona(browser, "manager");
  await manager.goto(`/organise/cohorts/${edition.cohortId}/applications`);
  await unharmed(manager);
  await manager.getByRole("row").filter({ hasText: number }).getByRole("link").first().click();
  await expect(manager.getByText(hostile).first()).toBeVisible();
  await unharmed(manager);

  const mail = await waitForMail(applicant.email, t("applications.mail.received.subject", { diaryNumber: number, programme: inFinnish(academy.name) }));
  expect(mail.mail.html).not.toMatch(/<script|<img[^>]+onerror/i);
  expect(mail.mail.html).toContain("&lt;script&gt;");
  expect(textOfPdf(attached(mail, "application/pdf")).replace(/\s+/g, " ")).toContain("<script>window.ouch = 1</script>");
});

test("a million characters and a zero byte get a sentence, and what was typed stays", async ({ browser }) => {
  const { page, id } = await draft(browser, "Suuri");
  await openSection(page, id, "strategy");
  const huge = "Sana ".repeat(210_000);
  await page.getByLabel(question).fill(huge);
  await save(page);
  await expect(page.getByRole("alert")).toContainText(t("applications.refusal.too-long"));
  await expect(page.getByLabel(question)).toHaveValue(huge);

  await page.getByLabel(question).fill("Nolla\u0000tavu");
  await save(page);
  await page.waitForURL(new RegExp(`${id}$`));
  await openSection(page, id, "strategy");
  await expect(page.getByLabel(question)).toHaveValue("Nollatavu");
});
