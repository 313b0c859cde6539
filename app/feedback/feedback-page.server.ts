import type { PageArgs } from "#app/http/page.server.ts";
import { planView } from "#app/works/plan-view.server.ts";
import { PlanContent, PlanTemplate } from "#domain/assignments/plan.schema.ts";
import type { PairingAccess } from "#domain/feedback/pairing-access.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

/** What the pages of a pairing show, ready for reading: whose plan, which version, by when, and the plan itself. */
export function pairingHead({ ctx, language, format }: PageArgs, pairing: PairingAccess) {
  return {
    pairingId: pairing.id,
    team: pairing.authorTeam,
    cohort: { id: pairing.cohortId, name: readText(pairing.cohortName, language).text },
    number: pairing.number,
    handedIn: format.shortDate(pairing.planSubmittedAt),
    due: format.dateTime(pairing.dueAt),
    isOverdue: ctx.now > pairing.dueAt,
    isOpen: (pairing.state === "assigned" || pairing.state === "draft") && pairing.closedAt === null,
    state: pairing.state,
    blocks: planView(PlanTemplate.parse(pairing.template), PlanContent.parse(pairing.plan), language),
    contentVersion: pairing.contentVersion,
    savedAt: pairing.draftAt ? format.time(pairing.draftAt) : "",
  };
}
