import { expect, test } from "@playwright/test";
import { academyForm } from "#domain/editions/academy-form.rules.ts";
import { fillSections, newApplicant, openSection, startApplication } from "./steps/applicant.ts";
import { moveClock, on } from "./steps/clock.ts";
import { openCallOf } from "./steps/edition.ts";
import { inFinnish, t } from "./steps/words.ts";

test.describe.configure({ timeout: 60_000 });

const question = inFinnish(academyForm.sections[0]!.questions[0]!.label);

test("a deadline that passes while somebody writes: they are told, and the text is there to copy", async ({ browser }) => {
  const { callId, startsOn } = await openCallOf(browser, 2);
  const page = await (await browser.newContext()).newPage();
  const id = await startApplication(page, callId, newApplicant("Myöhässä"));
  await fillSections(page, id, "Valmis ajoissa.");
  const check = await page.context().newPage();
  await check.goto(`/my/applications/${id}/check`);
  await openSection(page, id, academyForm.sections[0]!.key);
  await page.getByLabel(question).fill("Tallennettu ennen määräaikaa.");
  await page.getByLabel(question).blur();
  await expect(page.getByRole("status").filter({ hasText: /Tallennettu klo/ })).toBeVisible();

  await moveClock(browser, on(startsOn, -40, "16:01"));
  await page.getByLabel(question).fill("Kirjoitettu, kun määräaika meni.");
  await page.getByLabel(question).blur();
  await expect(page.getByText(t("applications.section.lateNow"))).toBeVisible();
  await page.getByRole("button", { name: t("applications.section.save") }).click();
  await expect(page.getByRole("alert")).toContainText(t("applications.refusal.late"));
  await expect(page.getByLabel(question)).toHaveValue("Kirjoitettu, kun määräaika meni.");

  await check.getByRole("button", { name: t("applications.check.submit") }).click();
  await expect(check.getByRole("alert")).toContainText(t("applications.refusal.late"));
  await page.goto(`/my/applications/${id}/sections/${academyForm.sections[0]!.key}`);
  await expect(page.getByText("Tallennettu ennen määräaikaa.")).toBeVisible();
  await expect(page.getByRole("button", { name: t("applications.section.save") })).toHaveCount(0);
});
