import { expect, type Page } from "@playwright/test";
import { pointKinds } from "#domain/feedback/feedback.schema.ts";
import type { PlanField } from "#domain/assignments/plan.schema.ts";
import { academyPlan } from "#domain/editions/academy-plan.rules.ts";
import { headed, said } from "./people.ts";
import { inFinnish, t } from "./words.ts";

/** Opens the team's plan from the cohort's home. */
export async function openPlan(page: Page, cohortId: string): Promise<void> {
  await page.goto(`/my/cohorts/${cohortId}`);
  await page
    .getByRole("link", { name: t("homes.act.plan") })
    .first()
    .click();
  await page.waitForURL(/\/my\/works\/[0-9a-f-]{36}$/);
}

/** Writes one text of the plan and saves it. */
export async function writeField(page: Page, block: string, field: string, text: string): Promise<void> {
  const wanted = academyPlan.blocks.find((b) => b.key === block)!.fields.find((f) => f.key === field)!;
  await page.locator(`#block-${block}`).getByLabel(inFinnish(wanted.label), { exact: wanted.required }).fill(text);
}

/** Writes every cell of one row (from 0) of a table of the plan. */
async function writeRow(page: Page, field: PlanField, row: number, words: string): Promise<void> {
  for (const { key, kind, label } of field.columns ?? []) {
    const cell = page.locator(`[name="fields.${field.key}.${row}.${key}"]`);
    if (kind === "scale") await cell.selectOption("3");
    else await cell.fill(kind === "date" ? "2027-05-03" : `${words}: ${inFinnish(label)}`);
  }
}

/** Adds a row to a table of the plan that is open, writes it and saves it. */
export async function addRow(page: Page, block: string, key: string, words: string): Promise<void> {
  const field = academyPlan.blocks.find((b) => b.key === block)!.fields.find((f) => f.key === key)!;
  const rows = page.locator(`[name$=".${field.columns![0]!.key}"][name^="fields.${key}."]`);
  const before = await rows.count();
  await page
    .locator(`#block-${block}`)
    .getByRole("button", { name: t("applications.section.addRow") })
    .last()
    .click();
  await expect(rows).toHaveCount(before + 1);
  await writeRow(page, field, before, words);
  await savePlan(page);
}

export async function savePlan(page: Page): Promise<void> {
  await page.getByRole("button", { name: t("works.save.now"), exact: true }).click();
  await said(page, t("works.save.saved"));
}

/** Writes what a plan must have, saves it and hands in the version. */
export async function writeAndHandIn(page: Page, cohortId: string, title: string): Promise<void> {
  await openPlan(page, cohortId);
  for (const block of academyPlan.blocks)
    for (const field of block.fields.filter((f) => f.required)) {
      if (field.kind === "table") await writeRow(page, field, 0, title);
      else await writeField(page, block.key, field.key, field.key === "title" ? title : field.kind === "number" ? "250000" : `${title}: ${inFinnish(field.label)}`);
    }
  await savePlan(page);
  await handIn(page, 1);
}

/** Hands in the plan that is open. */
export async function handIn(page: Page, number: number): Promise<void> {
  await page.getByRole("link", { name: t("works.toSubmission", { number }) }).click();
  await headed(page, t("works.submission.title", { number }));
  await page.getByRole("button", { name: t("works.submission.act", { number }) }).click();
  await page.waitForURL(/\/my\/works\/[0-9a-f-]{36}$/);
  await expect(page.getByText(t("works.state.submitted"), { exact: true }).first()).toBeVisible();
}

/** The mentor asks the team for a change in a part of the plan. */
export async function askForChange(mentor: Page, team: string, block: string, body: string): Promise<void> {
  await mentor.goto("/mentoring");
  await mentor.getByRole("link", { name: team, exact: true }).click();
  await mentor.getByLabel(t("works.mentoring.block")).selectOption(block);
  await mentor.getByLabel(t("works.mentoring.change")).check();
  await mentor.getByLabel(t("works.mentoring.body"), { exact: true }).fill(body);
  await mentor.getByRole("button", { name: t("works.mentoring.act") }).click();
  await said(mentor, t("works.mentoring.said.change"));
}

/** The number of the version that would be handed in next. */
export async function nextNumber(page: Page): Promise<number> {
  const [before = ""] = t("works.toSubmission", { number: "☞" }).split("☞");
  return Number((await page.getByRole("link", { name: before }).innerText()).slice(before.length));
}

/** The team says of every change asked for that it is made. */
export async function answerChanges(page: Page): Promise<void> {
  const work = page.url();
  const number = await nextNumber(page);
  for (const open = page.getByRole("link", { name: t("works.request.toAnswer") }); await open.first().isVisible(); await page.goto(work)) {
    await open.first().click();
    await page.getByLabel(t("works.request.done", { number })).check();
    await page.getByRole("button", { name: t("works.request.act"), exact: true }).click();
    await said(page, t("works.request.said"));
  }
}

export async function acceptPlan(mentor: Page, team: string): Promise<void> {
  await mentor.goto("/mentoring");
  await mentor.getByRole("link", { name: team, exact: true }).click();
  await mentor.getByRole("link", { name: t("works.acceptance.to") }).click();
  await mentor.getByRole("button", { name: t("works.acceptance.act"), exact: true }).click();
  await said(mentor, t("works.acceptance.done"));
}

/** Writes one point to each question of the feedback that is open, and gives it. */
export async function giveFeedback(page: Page, words: string): Promise<void> {
  for (const kind of pointKinds) {
    const group = page.getByRole("group", { name: t(`feedback.ask.${kind}.title`) });
    await group.getByLabel(t("feedback.ask.point", { number: 1 })).fill(`${words} (${kind})`);
  }
  await page.getByRole("button", { name: t("works.save.now"), exact: true }).click();
  await said(page, t("works.save.saved"));
  await page.getByRole("link", { name: t("feedback.give.toCheck") }).click();
  await page.getByRole("button", { name: t("feedback.check.act") }).click();
  await said(page, t("feedback.check.done"));
}

/** Gives every feedback that waits for the team; returns how many. */
export async function giveAllFeedback(page: Page, cohortId: string, words: string): Promise<number> {
  for (let given = 0; ; given += 1) {
    await page.goto(`/my/cohorts/${cohortId}`);
    const next = page.getByRole("link", { name: t("homes.act.feedback") }).first();
    if (!(await next.isVisible())) return given;
    await next.click();
    await giveFeedback(page, words);
  }
}

/** Marks every point of the received feedback; returns how many. */
export async function markPoints(page: Page): Promise<number> {
  const buttons = page.getByRole("button", { name: t("feedback.answer.will_do") });
  const all = await buttons.count();
  for (let left = all; left > 0; left -= 1) {
    await buttons.first().click();
    await expect(buttons).toHaveCount(left - 1);
  }
  await expect(page.getByText(t("feedback.received.allMarked"))).toBeVisible();
  return all;
}
