import { expect, test, type Page } from "@playwright/test";
import { academyForm } from "#domain/editions/academy-form.rules.ts";
import { newApplicant, startApplication } from "./steps/applicant.ts";
import { openCallOf } from "./steps/edition.ts";
import { headed, persona, said } from "./steps/people.ts";
import { t } from "./steps/words.ts";

test.describe.configure({ timeout: 90_000 });

const sharing = academyForm.sections.find((s) => s.key === "sharing")!;
const language = t("programmes.inLanguage.fi");

/** Begins a question of a kind in the last section. */
async function beginQuestion(page: Page, cohortId: string, kind: "money" | "one" | "table", label: string): Promise<void> {
  await page.goto(`/organise/cohorts/${cohortId}/form/sections/${sharing.key}/questions/new`);
  await page.getByRole("radio", { name: t(`forms.kinds.${kind}`) }).check();
  await page.getByRole("button", { name: t("forms.chooseKind") }).click();
  await headed(page, t(`forms.kinds.${kind}`));
  await page
    .getByRole("group", { name: t("forms.label"), exact: true })
    .getByLabel(language)
    .fill(label);
}

/** Writes the row's Finnish text, such as the first option's. */
const writeRow = (page: Page, row: string, text: string) => page.getByRole("group", { name: row, exact: true }).getByLabel(language).fill(text);

test("The fifteen to beat: 15. Nobody waits for a release: an organiser builds a form with conditions and rows, takes it into use in an open call, and a writer's draft has it", async ({
  browser,
  page,
}) => {
  const { cohortId, callId } = await openCallOf(browser);
  const applicationId = await startApplication(page, callId, newApplicant("Lomakekunta"));
  const manager = await persona(browser, "manager");

  await beginQuestion(manager, cohortId, "one", "Haetteko tukea?");
  await writeRow(manager, t("forms.option", { number: 1 }), "Kyllä");
  await writeRow(manager, t("forms.option", { number: 2 }), "Emme");
  await expect(manager.getByRole("complementary").getByRole("radio", { name: "Emme" }), "the preview follows the typing").toBeVisible();
  await manager.getByRole("button", { name: t("forms.addQuestion") }).click();
  await said(manager, t("forms.questionAdded"));

  await beginQuestion(manager, cohortId, "money", "Paljonko?");
  await manager.getByText(t("forms.conditions")).click();
  const condition = manager.getByRole("group", { name: t("forms.condition", { number: 1 }), exact: true });
  await condition.getByLabel(t("forms.conditionQuestion")).selectOption({ label: "Haetteko tukea?" });
  await expect(condition.getByText("Kyllä · Emme")).toBeVisible();
  await condition.getByLabel(t("forms.values")).fill("kyllä");
  await manager.getByRole("button", { name: t("forms.addQuestion") }).click();
  await said(manager, t("forms.questionAdded"));

  await beginQuestion(manager, cohortId, "table", "Mihin?");
  await writeRow(manager, t("forms.column", { number: 1 }), "Kohde");
  await manager.getByRole("button", { name: t("forms.addQuestion") }).click();
  await said(manager, t("forms.questionAdded"));

  const rows = manager.locator("li", { has: manager.getByRole("link", { name: "Mihin?" }) });
  await rows.dragTo(manager.locator("li", { has: manager.getByRole("link", { name: "Paljonko?" }) }), { sourcePosition: { x: 400, y: 10 }, targetPosition: { x: 400, y: 10 } });
  await said(manager, t("forms.moved"));
  await manager.getByRole("link", { name: t("forms.toPublication") }).click();
  await expect(manager.getByText(t("forms.publication.draftsMove", { count: 1 }))).toBeVisible();
  await manager.getByRole("button", { name: t("forms.publication.act") }).click();
  await said(manager, t("forms.publication.done", { number: 2, count: 1 }));

  await page.goto(`/my/applications/${applicationId}/sections/${sharing.key}`);
  const sum = page.getByLabel("Paljonko?");
  await expect(sum).toBeHidden();
  await page.getByRole("radio", { name: "Kyllä" }).first().check();
  await sum.fill("paljon");
  await page.getByLabel("Kohde").fill("Koulutus");
  await page.getByRole("button", { name: t("applications.section.addRow") }).click();
  await page.getByLabel("Kohde").nth(1).fill("Matkat");
  await page.getByRole("button", { name: t("applications.section.removeRow", { number: 1 }) }).click();
  await page.getByRole("button", { name: t("applications.section.save") }).click();
  await page.waitForURL(/\/my\/applications\/[0-9a-f-]{36}$/);
  await page.goto(`/my/applications/${applicationId}/check`);
  await expect(page.getByText(t("applications.check.fault.not-money", { question: "Paljonko?", limit: 0, count: 0 }))).toBeVisible();
  await expect(page.getByText("1. Kohde: Matkat")).toBeVisible();
  await page.goto(`/my/applications/${applicationId}/sections/${sharing.key}`);
  await page.getByRole("radio", { name: "Emme" }).check();
  await page.getByRole("button", { name: t("applications.section.save") }).click();
  await page.waitForURL(/\/my\/applications\/[0-9a-f-]{36}$/);
  await page.goto(`/my/applications/${applicationId}/check`);
  await expect(page.getByText("Haetteko tukea?").first()).toBeVisible();
  await expect(page.getByText("Paljonko?"), "what is not asked any more stands in nobody's way").toHaveCount(0);
});
