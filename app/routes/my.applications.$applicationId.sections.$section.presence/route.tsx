import { act } from "#app/http/act.server.ts";
import { stayInSection } from "#domain/applications/stay-in-section.ts";
import { nothing } from "#domain/shared/validation.ts";

/** Where an open section says that it is still open, and hears who else writes it. */
export const action = act("person", nothing, async ({ ctx, params }) => Response.json(await stayInSection(ctx, { applicationId: params.applicationId!, section: params.section! })), { json: true });
