import { expect, test } from "@playwright/test";
import { academyForm } from "#domain/editions/academy-form.rules.ts";
import { inviteWriter, newApplicant, openSection, startApplication } from "./steps/applicant.ts";
import { openCallOf } from "./steps/edition.ts";
import { newcomer } from "./steps/people.ts";
import { inFinnish, t } from "./steps/words.ts";

test.describe.configure({ timeout: 90_000 });

const section = academyForm.sections[0]!;
const question = inFinnish(section.questions[0]!.label);

test("two people in one section: each sees the other, a clash shows both texts and how they differ, a comment reaches the other", async ({ browser }) => {
  const { callId } = await openCallOf(browser, 3);
  const aino = await (await browser.newContext()).newPage();
  const lead = newApplicant("Yhdessä");
  const id = await startApplication(aino, callId, lead);
  const email = `osmo@${lead.email.split("@")[1]}`;
  await inviteWriter(aino, id, { name: "Osmo Laine", email });
  const osmo = await newcomer(browser, email);
  await openSection(aino, id, section.key);
  await openSection(osmo, id, section.key);
  await expect(osmo.getByText(t("writing.present", { count: 1, names: lead.person }))).toBeVisible();
  await aino.reload();
  await expect(aino.getByText(t("writing.present", { count: 1, names: "Osmo Laine" }))).toBeVisible();

  await aino.getByLabel(question).fill("Teemme ehdon yhdessä.");
  await aino.getByLabel(question).blur();
  await expect(aino.getByRole("status").filter({ hasText: /Tallennettu klo/ })).toBeVisible();
  await osmo.getByLabel(question).fill("Teemme kriteerin yhdessä.");
  await osmo.getByLabel(question).blur();
  await expect(osmo.getByText(t("applications.section.clashNow", { name: lead.person }))).toBeVisible();
  await osmo.getByRole("button", { name: t("applications.section.save") }).click();
  await expect(osmo.getByRole("heading", { name: t("applications.clash.title") })).toBeVisible();
  await expect(osmo.locator("del")).toContainText("ehdon");
  await expect(osmo.locator("ins")).toContainText("kriteerin");
  await expect(osmo.getByLabel(question)).toHaveValue("Teemme kriteerin yhdessä.");

  // a comment goes on its own: what is being typed stays in its field
  await aino.getByText(t("writing.comments.none"), { exact: true }).first().click();
  await aino.getByLabel(t("writing.comments.say")).first().fill("Kumpi jää?");
  await aino.getByLabel(question).fill("Teemme ehdon yhdessä, kesken");
  await aino
    .getByRole("button", { name: t("writing.comments.send") })
    .first()
    .click();
  await expect(aino.getByText("Kumpi jää?")).toBeVisible();
  await expect(aino.getByLabel(t("writing.comments.say")).first()).toHaveValue("");
  await expect(aino.getByLabel(question)).toHaveValue("Teemme ehdon yhdessä, kesken");
  await osmo.goto(`/my/applications/${id}/sections/${section.key}`);
  await expect(osmo.getByText("Kumpi jää?")).toBeVisible();
  await osmo.getByRole("button", { name: t("writing.comments.settle") }).click();
  await expect(osmo.getByText(t("writing.comments.allSettled"))).toBeVisible();
});

test("a press on the button waits for the save that is on its way: nobody clashes with themselves", async ({ browser, page }) => {
  const { callId } = await openCallOf(browser, 3);
  const id = await startApplication(page, callId, newApplicant("Nopea"));
  await openSection(page, id, section.key);
  const { promise: isPressed, resolve: press } = Promise.withResolvers<void>();
  const { promise: isSaved, resolve: save } = Promise.withResolvers<void>();
  // saved, but the page does not hear of it before the button has been pressed
  await page.route("**/autosave", async (route) => {
    const response = await route.fetch();
    save();
    await isPressed;
    await route.fulfill({ response });
  });
  await page.getByLabel(question).fill("Teemme ehdon.");
  await page.getByLabel(question).blur();
  await isSaved;
  await page.getByLabel(question).fill("Teemme ehdon nopeasti.");
  await page.getByRole("button", { name: t("applications.section.save") }).click();
  press();
  await page.waitForURL(/\/my\/applications\/[0-9a-f-]{36}$/);
  await openSection(page, id, section.key);
  await expect(page.getByLabel(question)).toHaveValue("Teemme ehdon nopeasti.");
});
