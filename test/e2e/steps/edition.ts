import { expect, type Browser, type Page } from "@playwright/test";
import { addDays, dayOf } from "#domain/shared/time.rules.ts";
import { academy } from "#scripts/seed/academy/edition.ts";
import { demoNow, zone } from "./clock.ts";
import { headed, persona, said } from "./people.ts";
import { inFinnish, t } from "./words.ts";

export type Edition = { cohortId: string; callId: string; startsOn: string };

/** The manager makes an edition from the template and publishes it with its call. */
export async function makeEdition(manager: Page, { startsOn, programme }: { startsOn: string; programme: string }): Promise<Edition> {
  await manager.goto("/organise/programmes");
  await manager.getByRole("link", { name: programme }).first().click();
  await manager.getByRole("link", { name: t("editions.make") }).click();
  await headed(manager, t("editions.make"));
  await manager.getByLabel(t("editions.startsOn")).fill(startsOn);
  await manager.getByLabel(t("editions.venue")).fill("Tapulitalo, sali B");
  await manager.getByLabel(t("editions.address")).fill("Kirkkokatu 3, Tampere");
  await manager.getByLabel(t("editions.onlineUrl")).fill("https://kokous.example.org/akatemia");
  await manager.getByRole("button", { name: t("editions.create") }).click();
  await said(manager, t("editions.created"));
  const cohortId = /cohorts\/([0-9a-f-]{36})/.exec(manager.url())![1]!;
  await manager.getByRole("link", { name: t("programmes.settings.publication"), exact: true }).click();
  await manager.getByRole("button", { name: t("programmes.publication.publish") }).click();
  await said(manager, t("programmes.publication.done"));
  const call = await manager.getByRole("link", { name: t("programmes.publication.toCall") }).getAttribute("href");
  expect(call).toMatch(/^\/calls\//);
  return { cohortId, callId: call!.split("/")[2]!, startsOn };
}

/** An open call of a fresh edition, made by the manager; it closes in `days` days at 16.00. */
export async function openCallOf(browser: Browser, days = 9): Promise<Edition> {
  const manager = await persona(browser, "manager");
  const startsOn = addDays(dayOf(await demoNow(manager), zone), 40 + days);
  const edition = await makeEdition(manager, { startsOn, programme: inFinnish(academy.name) });
  await manager.context().close();
  return edition;
}
