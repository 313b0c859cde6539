import { expect, test } from "@playwright/test";
import { businessId } from "#test/factories/rows.ts";
import { fillSections, startApplication, submit } from "./steps/applicant.ts";
import { openCallOf } from "./steps/edition.ts";
import { persona, said, headed } from "./steps/people.ts";
import { t } from "./steps/words.ts";

// What follows works without a line of JavaScript in the browser.
test.use({ javaScriptEnabled: false });

test("an applicant applies: questions, sign-in, sections, check, receipt", async ({ browser, page }) => {
  const { callId } = await openCallOf(browser);
  const applicant = { email: "salla.skripti@ilmanjavaa.example", person: "Salla Skripti", organisation: { businessId: businessId(7001), name: "Ilmanjavan kunta", kind: "municipality" as const } };
  const applicationId = await startApplication(page, callId, applicant);
  await fillSections(page, applicationId, "Teksti, joka on kirjoitettu ilman skriptiä.");
  expect(await submit(page, applicationId)).toMatch(/^KOH-2027-/);
  await page.getByRole("link", { name: t("applications.receipt.follow") }).click();
  await expect(page.getByText(t("applications.status.step.received"))).toBeVisible();
});
