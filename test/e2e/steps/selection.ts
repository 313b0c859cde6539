import { expect, type Page } from "@playwright/test";
import { academyCriteria } from "#domain/editions/academy-criteria.rules.ts";
import { headed, said } from "./people.ts";
import { inFinnish, t } from "./words.ts";

/** The manager names a reviewer. */
export async function nameReviewer(manager: Page, cohortId: string, { name, email }: { name: string; email: string }): Promise<void> {
  await manager.goto(`/organise/cohorts/${cohortId}/reviewers`);
  await manager.getByLabel(t("selection.reviewers.name"), { exact: true }).fill(name);
  await manager.getByLabel(t("selection.reviewers.email"), { exact: true }).fill(email);
  await manager.getByRole("button", { name: t("selection.reviewers.add") }).click();
  await said(manager, t("selection.reviewers.named", { name }));
}

/** Gives the applications that lack reviewers to them. */
export async function assign(manager: Page, cohortId: string, count: number): Promise<void> {
  await manager.goto(`/organise/cohorts/${cohortId}/reviewers`);
  await manager.getByRole("button", { name: t("selection.reviewers.assign", { count }) }).click();
  await expect(manager.getByRole("status").filter({ hasText: /jaettiin/ })).toBeVisible();
}

/** The reviewer's open applications, by the names in the queue, of those given. */
export async function queued(reviewer: Page, names: string[]): Promise<string[]> {
  await reviewer.goto("/review");
  await headed(reviewer, t("selection.queue.title"));
  const links = await reviewer.getByRole("table").getByRole("link").allInnerTexts();
  return links.filter((text) => names.includes(text));
}

async function open(reviewer: Page, name: string): Promise<void> {
  await reviewer.goto("/review");
  await reviewer.getByRole("table").getByRole("link", { name, exact: true }).click();
  await headed(reviewer, t("selection.conflict.title"));
}

/** Declares a conflict; returns the address at which the application would have been. */
export async function recuse(reviewer: Page, name: string, explanation: string): Promise<string> {
  await open(reviewer, name);
  const desk = new URL(reviewer.url()).pathname.replace(/\/conflict$/, "");
  await reviewer.getByLabel(t("selection.conflict.yes")).check();
  await reviewer.getByLabel(t("selection.conflict.kind"), { exact: true }).selectOption("work");
  await reviewer.getByLabel(t("selection.conflict.explanation")).fill(explanation);
  await reviewer.getByRole("button", { name: t("selection.conflict.send") }).click();
  await said(reviewer, t("selection.conflict.recused"));
  return desk;
}

/** Declares no conflict, scores every criterion alike and delivers. */
export async function review(reviewer: Page, name: string, points: 2 | 3 | 4, comment: string): Promise<void> {
  await open(reviewer, name);
  await reviewer.getByLabel(t("selection.conflict.no")).check();
  await reviewer.getByRole("button", { name: t("selection.conflict.send") }).click();
  await headed(reviewer, name);
  for (const { name: criterion, kind } of academyCriteria)
    await reviewer
      .getByRole("group", { name: inFinnish(criterion) })
      .getByLabel(kind === "pass_fail" ? t("selection.pass") : kind === "horizontal" ? "2" : String(points), { exact: true })
      .check();
  await reviewer.getByLabel(t("selection.desk.comment")).fill(comment);
  await reviewer.getByRole("button", { name: t("selection.desk.deliver") }).click();
  await said(reviewer, t("selection.desk.delivered"));
}

/** The manager writes what is meant to be decided. */
export async function intend(manager: Page, cohortId: string, name: string, intention: "select" | "wait" | "refuse", reasons: string): Promise<void> {
  await manager.goto(`/organise/cohorts/${cohortId}/ranking`);
  await manager.getByRole("table").getByRole("link", { name, exact: true }).click();
  await headed(manager, name);
  await manager.getByLabel(t(`selection.intention.${intention}`)).check();
  await manager.getByLabel(t("letters.reasons")).fill(reasons);
  await manager.getByRole("button", { name: t("selection.intend.save") }).click();
  await said(manager, t("selection.intend.saved"));
}

/** The applicant answers about the place. */
export async function answerPlace(page: Page, applicationId: string, answer: "accept" | "refuse"): Promise<void> {
  await page.goto(`/my/applications/${applicationId}/decision`);
  await page.getByRole("link", { name: t(`seats.${answer}.link`) }).click();
  await page.getByRole("button", { name: t(`seats.${answer}.act`) }).click();
  await said(page, t(`seats.${answer}.done`));
}

/** The manager names a team's mentor. */
export async function nameMentor(manager: Page, cohortId: string, team: string, { name, email }: { name: string; email: string }): Promise<void> {
  await manager.goto(`/organise/cohorts/${cohortId}/teams`);
  const section = manager
    .getByRole("main")
    .locator("section")
    .filter({ has: manager.getByRole("heading", { name: team }) });
  await section.getByText(t("seats.teams.add", { team })).click();
  await section.getByLabel(t("selection.reviewers.name"), { exact: true }).fill(name);
  await section.getByLabel(t("selection.reviewers.email"), { exact: true }).fill(email);
  await section.getByRole("button", { name: t("seats.teams.name") }).click();
  await said(manager, t("seats.teams.named", { name }));
}
