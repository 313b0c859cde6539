import { expect, test } from "@playwright/test";
import { academySessions } from "#domain/editions/academy-sessions.rules.ts";
import { academy } from "#scripts/seed/academy/edition.ts";
import { fillSections, newApplicant, startApplication, submit } from "./steps/applicant.ts";
import { openCallOf } from "./steps/edition.ts";
import { answerInvite } from "./steps/invites.ts";
import { persona } from "./steps/people.ts";
import { inFinnish, t } from "./steps/words.ts";

// Without a line of JavaScript in the browser. A team's whole way without it, from the place over plan and feedback to
// the certificates page, is Bo Berg's in thread.spec.ts.
test.use({ javaScriptEnabled: false });

test("an applicant applies: questions, sign-in, sections, check, receipt", async ({ browser, page }) => {
  const { callId } = await openCallOf(browser);
  const applicationId = await startApplication(page, callId, newApplicant("Ilmanskriptiä"));
  await fillSections(page, applicationId, "Teksti, joka on kirjoitettu ilman skriptiä.");
  expect(await submit(page, applicationId)).toMatch(/^KOH-2027-/);
  await page.getByRole("link", { name: t("applications.receipt.follow") }).click();
  await expect(page.getByText(t("applications.status.step.received"))).toBeVisible();
});

test("a participant answers an invite and changes the answer", async ({ browser }) => {
  const page = await persona(browser, "participant");
  await page
    .getByRole("main")
    .getByRole("link", { name: inFinnish(academy.name) })
    .first()
    .click();
  const cohort = page.url();
  await page.goto(`${cohort}/agenda`);
  await page
    .getByRole("link", { name: `4. ${inFinnish(academySessions[3]!.title)}` })
    .first()
    .click();
  await answerInvite(page, "declined");
  await answerInvite(page, "accepted");
});
