import { redirect } from "@remix-run/node";
import * as z from "zod";
import { act } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { personaNames, personas, type PersonaName } from "#domain/demo/personas.rules.ts";
import { NotFound } from "#domain/shared/errors.ts";

const Persona = z.object({ persona: z.enum(personaNames as [PersonaName, ...PersonaName[]]) });

const startOf: Partial<Record<PersonaName, string>> = {
  admin: paths.organise(),
  manager: paths.organise(),
  facilitator: paths.organise(),
  evaluator: paths.organise(),
  observer: paths.organise(),
  reviewer: paths.review(),
  mentor: paths.mentoring(),
};

export const loader = page("demo", async () => {
  throw new NotFound("page");
});

export const action = act("demo", Persona, async ({ context, input, request }) => {
  const { headers } = await context.auth.api.signInPersona({ body: { email: personas[input.persona] }, headers: request.headers, returnHeaders: true });
  return redirect(startOf[input.persona] ?? paths.my(), { status: 303, headers });
});
