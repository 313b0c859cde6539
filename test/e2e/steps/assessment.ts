import { expect, type Page } from "@playwright/test";
import { currentSet } from "#domain/assessment/statement-set.rules.ts";
import { pointNames } from "#domain/assessment/round.rules.ts";
import { headed, said } from "./people.ts";
import { inFinnish, t } from "./words.ts";

const statements = currentSet.dimensions.flatMap((d) => d.statements);

async function choose(page: Page, place: number, answer: string): Promise<void> {
  const text = inFinnish(statements[place]!.text);
  await page
    .getByRole("group", { name: t("assessment.form.statement", { number: place + 1, text }) })
    .getByRole("radio", { name: answer, exact: true })
    .check({ force: true });
}

/** Answers the starting level from the cohort's home: the first choice is kept by itself, the rest is sent. */
export async function answerAssessment(page: Page, cohortId: string): Promise<void> {
  await page.goto(`/my/cohorts/${cohortId}`);
  const name = inFinnish(pointNames.T0);
  await page
    .getByRole("listitem")
    .filter({ hasText: t("homes.item.assessment", { name }) })
    .getByRole("link")
    .click();
  await headed(page, name);
  await choose(page, 0, "4");
  await expect(page.getByText(t("ui.savedAt", { time: "" }).trim())).toBeVisible();
  await page.reload();
  await expect(page.getByRole("radio", { name: "4", exact: true }).first()).toBeChecked();
  for (const place of statements.keys()) if (place > 0) await choose(page, place, place === 1 ? t("assessment.form.unknown") : "2");
  await page.getByRole("button", { name: t("assessment.form.send"), exact: true }).click();
  await said(page, t("assessment.form.sent"));
  await headed(page, t("assessment.result.title", { name }));
}
