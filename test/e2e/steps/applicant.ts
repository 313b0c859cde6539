import { expect, type Page } from "@playwright/test";
import { academyForm } from "#domain/editions/academy-form.rules.ts";
import { businessId } from "#test/factories/rows.ts";
import type { Question } from "#domain/programmes/form.schema.ts";
import { headed, said, signIn } from "./people.ts";
import { inFinnish, t } from "./words.ts";

export type Organisation = { businessId: string; name: string; kind: "municipality" | "association" | "education" | "company" };
export type Applicant = { email: string; person: string; organisation: Organisation };

let made = 0;

/** Somebody who has never been here, with an organisation of that name: new at every run, so that tests can be repeated in one demo. */
export function newApplicant(name: string): Applicant {
  made += 1;
  const n = (Math.floor(Date.now() / 1000) % 10_000) * 10 + made;
  const word = name.toLowerCase().replace(/[^a-z]/g, "");
  return { email: `hakija@${word}${n}.example`, person: `Hakija ${name}`, organisation: { businessId: businessId(20_000 + n), name: `${name} ${n}`, kind: "municipality" } };
}

async function fillOrganisation(page: Page, { businessId, name, kind }: Organisation): Promise<void> {
  await page.getByLabel(t("applications.organisation.businessId")).fill(businessId);
  await page.getByLabel(t("applications.organisation.name")).fill(name);
  await page.getByLabel(t(`applications.organisation.kinds.${kind}`)).check();
}

/** From the call's page over the questions of who may apply and the sign-in to the list of tasks. Returns the application's id. */
export async function startApplication(page: Page, callId: string, { email, person, organisation }: Applicant): Promise<string> {
  await page.goto(`/calls/${callId}`);
  await page.getByRole("link", { name: t("public.call.start") }).click();
  await headed(page, t("applications.start.title"));
  for (const question of academyForm.eligibility) {
    const group = page.getByRole("group", { name: inFinnish(question.question) });
    await group.getByLabel(t(`applications.${question.needed}`)).check();
  }
  await page.getByRole("button", { name: t("applications.start.check") }).click();
  const toSignIn = page.getByRole("link", { name: t("applications.start.signIn") });
  const toBegin = page.getByRole("button", { name: t("applications.start.begin") });
  await expect(toSignIn.or(toBegin)).toBeVisible();
  if (await toSignIn.isVisible()) {
    await toSignIn.click();
    await page.waitForURL(/\/sign-in/);
    await signIn(page, email);
  }
  await fillOrganisation(page, organisation);
  const ownName = page.getByLabel(t("people.ownName"));
  if (await ownName.isVisible()) await ownName.fill(person);
  await toBegin.click();
  await page.waitForURL(/\/my\/applications\/[0-9a-f-]{36}$/);
  return page.url().split("/").at(-1)!;
}

async function answer(page: Page, q: Question, text: string): Promise<void> {
  const label = inFinnish(q.label);
  const option = q.options?.[0];
  if (q.kind === "short" || q.kind === "long") await page.getByLabel(label).fill(text);
  if (q.kind === "number") await page.getByLabel(label).fill("1500000");
  if (q.kind === "date") await page.getByLabel(label).fill("2027-11-15");
  if (q.kind === "declaration") await page.getByLabel(label).check();
  if (option) await page.getByRole("group", { name: label }).getByLabel(inFinnish(option.label)).check();
}

/** Opens a section from the list of tasks. */
export async function openSection(page: Page, applicationId: string, key: string): Promise<void> {
  const section = academyForm.sections.find((s) => s.key === key)!;
  if (!page.url().endsWith(applicationId)) await page.goto(`/my/applications/${applicationId}`);
  await page
    .getByRole("main")
    .getByRole("listitem")
    .getByRole("link", { name: inFinnish(section.title) })
    .click();
  await headed(page, inFinnish(section.title));
}

/** Says that the section is ready and saves it. */
export async function finishSection(page: Page, applicationId: string): Promise<void> {
  await page
    .getByRole("group", { name: t("applications.section.done") })
    .getByLabel(t("applications.section.doneYes"))
    .check();
  await page.getByRole("button", { name: t("applications.section.save") }).click();
  await page.waitForURL(new RegExp(`/my/applications/${applicationId}$`));
}

/** Answers every question of every section, or of those given, and marks each done. */
export async function fillSections(page: Page, applicationId: string, text: string, keys = academyForm.sections.map((s) => s.key)): Promise<void> {
  for (const key of keys) {
    await openSection(page, applicationId, key);
    for (const q of academyForm.sections.find((s) => s.key === key)!.questions) await answer(page, q, text);
    await finishSection(page, applicationId);
  }
}

export type Partner = { organisation: Organisation; name: string; email: string; units: string };

/** Adds an organisation to the application. */
export async function addPartner(page: Page, applicationId: string, { organisation, name, email, units }: Partner): Promise<void> {
  await page.goto(`/my/applications/${applicationId}/parties`);
  await fillOrganisation(page, organisation);
  await page.getByLabel(t("applications.parties.contactName"), { exact: true }).fill(name);
  await page.getByLabel(t("applications.parties.contactEmail"), { exact: true }).fill(email);
  await page.getByLabel(t("applications.parties.units")).fill(units);
  await page.getByRole("button", { name: t("applications.parties.add") }).click();
  await said(page, t("applications.parties.added", { name: organisation.name }));
}

/** Asks the partners of a whole application to commit to it. */
export async function askPartners(page: Page, applicationId: string): Promise<void> {
  await page.goto(`/my/applications/${applicationId}/check`);
  await page.getByRole("link", { name: t("applications.signatures.ask") }).click();
  await headed(page, t("applications.signatures.askTitle"));
  await page.getByRole("button", { name: t("applications.signatures.ask") }).click();
  await headed(page, t("applications.check.title"));
}

/** A manager without an account reads what the link shows and commits the organisation. */
export async function commit(page: Page, address: string, { organisation, said: text }: { organisation: string; said: string }): Promise<void> {
  await page.goto(address);
  await headed(page, t("commitments.openTitle", { organisation }));
  await expect(page.getByText(text).first()).toBeVisible();
  await page.getByLabel(t("commitments.name")).fill("Päivi Puro");
  await page.getByLabel(t("commitments.role")).fill("toimitusjohtaja");
  await page.getByLabel(t("commitments.mayCommit")).check();
  await page.getByRole("button", { name: t("commitments.sign") }).click();
  await headed(page, t("commitments.dead.signed.title"));
}

/** The name and address of whom the lead is reached by. */
export async function nameContact(page: Page, applicationId: string, { person, email }: Applicant): Promise<void> {
  await page.goto(`/my/applications/${applicationId}/parties`);
  await page
    .getByRole("link", { name: t("applications.parties.change") })
    .first()
    .click();
  await headed(page, t("applications.parties.changeTitle")); // the page before has fields of the same names
  await page.getByLabel(t("applications.parties.contactName"), { exact: true }).fill(person);
  await page.getByLabel(t("applications.parties.contactEmail"), { exact: true }).fill(email);
  await page.getByRole("button", { name: t("applications.parties.save") }).click();
  await headed(page, t("applications.parties.title"));
}

export async function inviteWriter(page: Page, applicationId: string, { name, email }: { name: string; email: string }): Promise<void> {
  await page.goto(`/my/applications/${applicationId}/writers`);
  await page.getByLabel(t("applications.writers.name"), { exact: true }).fill(name);
  await page.getByLabel(t("applications.writers.email"), { exact: true }).fill(email);
  await page.getByRole("button", { name: t("applications.writers.add") }).click();
  await said(page, t("applications.writers.added", { name: email }));
}

/** Checks and sends; returns the diary number of the receipt. */
export async function submit(page: Page, applicationId: string): Promise<string> {
  await page.goto(`/my/applications/${applicationId}`);
  await page
    .getByRole("listitem")
    .getByRole("link", { name: t("applications.tasks.check") })
    .click();
  await headed(page, t("applications.check.title"));
  await page.getByRole("button", { name: t("applications.check.submit") }).click();
  await headed(page, t("applications.receipt.title"));
  const number = /KOH-\d{4}-\d{4}/.exec(await page.getByRole("main").innerText())?.[0];
  expect(number, "diary number on the receipt").toBeDefined();
  return number!;
}
