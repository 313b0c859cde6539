import { expect, test } from "@playwright/test";
import { academySessions } from "#domain/editions/academy-sessions.rules.ts";
import { fillSections, newApplicant, startApplication, submit } from "./steps/applicant.ts";
import { openCallOf } from "./steps/edition.ts";
import { answerInvite } from "./steps/invites.ts";
import { persona } from "./steps/people.ts";
import { addRow, answerChanges, giveFeedback, handIn, nextNumber } from "./steps/works.ts";
import { inFinnish, t } from "./steps/words.ts";

// Without a line of JavaScript in the browser. In thread.spec.ts Bo Berg goes the whole way so.
test.use({ javaScriptEnabled: false });
test.describe.configure({ timeout: 90_000 });

test("an applicant applies: questions, sign-in, sections, check, receipt", async ({ browser, page }) => {
  const { callId } = await openCallOf(browser);
  const applicationId = await startApplication(page, callId, newApplicant("Ilmanskriptiä"));
  await fillSections(page, applicationId, "Teksti, joka on kirjoitettu ilman skriptiä.");
  expect(await submit(page, applicationId)).toMatch(/^KOH-2027-/);
  await page.getByRole("link", { name: t("applications.receipt.follow") }).click();
  await expect(page.getByText(t("applications.status.step.received"))).toBeVisible();
});

test("a participant answers an invite, mends the plan and hands it in, and gives feedback", async ({ browser }) => {
  const page = await persona(browser, "participant");
  await page
    .getByRole("link", { name: t("homes.act.changes") })
    .first()
    .click();
  await answerChanges(page);
  await addRow(page, "indicators", "indicators", "Työllistyneitä");
  await handIn(page, await nextNumber(page));

  await page.goto("/my");
  await page
    .getByRole("link", { name: t("homes.act.feedback") })
    .first()
    .click();
  await giveFeedback(page, "Kirjoitettu ilman skriptiä");

  await page
    .getByRole("link", { name: t("shell.agenda"), exact: true })
    .first()
    .click();
  await page.getByRole("link", { name: `4. ${inFinnish(academySessions[3]!.title)}` }).click();
  await answerInvite(page, "declined");
  await answerInvite(page, "accepted");
});
