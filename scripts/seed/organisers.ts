import { personas } from "#domain/demo/personas.rules.ts";
import { changeOwnDetails } from "#domain/people/change-own-details.ts";
import { grantRole } from "#domain/people/grant-role.ts";
import { registerOrganisation } from "#domain/people/register-organisation.ts";
import { createOrganiser } from "#domain/programmes/create-organiser.ts";
import { at, must, type Scene, type Step } from "./story.ts";

export const outi = personas.manager;
export const hanna = "hanna.laakso@opintie.example";
export const petri = "petri.saarinen@hankintaverkko.example";

/** Two organisers: what one's people do is invisible to the other's. */
const organisers = [
  {
    key: "hankintaverkko",
    organisation: { businessId: "9900071-2", name: "Hankintaverkko Oy", kind: "company" as const, regionCode: "01" as const },
    contact: { contactName: "Outi Salmela", contactEmail: outi },
    manager: { email: outi, name: "Outi Salmela", phone: "+358 40 000 0001" },
  },
  {
    key: "opintie",
    organisation: { businessId: "9900072-0", name: "Opintien aikuisopisto", kind: "education" as const, regionCode: "06" as const },
    contact: { contactName: "Hanna Laakso", contactEmail: hanna },
    manager: { email: hanna, name: "Hanna Laakso", phone: "+358 40 000 0002" },
  },
];

async function addOrganiser(scene: Scene, { key, organisation, contact, manager }: (typeof organisers)[number]) {
  const admin = await scene.as(personas.admin);
  const { organisationId } = must(await registerOrganisation(admin, organisation));
  const { organiserId } = must(await createOrganiser(admin, { name: organisation.name, organisationId, ...contact }));
  scene.note(`organiser.${key}`, organiserId);
  must(await grantRole(admin, { email: manager.email, name: manager.name, language: "fi", role: "manager", scope: { kind: "organiser", id: organiserId } }));
  must(await changeOwnDetails(await scene.as(manager.email), { name: manager.name, language: "fi", phone: manager.phone }));
}

export const organisersArrive: Step[] = [
  at("2026-09-14T09:00", async (scene) => {
    must(await grantRole(scene.system, { email: personas.admin, name: "Ylläpitäjä Anneli Koskela", language: "fi", role: "administrator", scope: { kind: "installation" } }));
    for (const organiser of organisers) await addOrganiser(scene, organiser);
    const scope = { kind: "organiser" as const, id: scene.id("organiser.hankintaverkko") };
    const manager = await scene.as(outi);
    must(await grantRole(manager, { email: petri, name: "Petri Saarinen", language: "fi", role: "manager", scope }));
    must(await grantRole(manager, { email: personas.evaluator, name: "Eero Tutkija", language: "fi", role: "evaluator", scope }));
  }),
];
