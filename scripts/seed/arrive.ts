import { changeOwnDetails } from "#domain/people/change-own-details.ts";
import { knowPerson } from "#domain/people/know-person.ts";
import type { Context } from "#domain/shared/context.ts";
import { must, type Scene } from "./story.ts";

/** Someone signs in for the first time, with their name, language and phone number. */
export async function arrive(scene: Scene, person: { name: string; email: string; phone: string }, language: "fi" | "sv"): Promise<Context> {
  await knowPerson(scene.system, { email: person.email, name: person.name, language });
  const me = await scene.as(person.email);
  must(await changeOwnDetails(me, { name: person.name, language, phone: person.phone }));
  return scene.as(person.email);
}
