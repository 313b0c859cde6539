import { copyWords } from "#app/applications/copy-words.server.ts";
import type { PageArgs } from "#app/http/page.server.ts";
import { copySections } from "#domain/applications/application-copy.rules.ts";
import { findCommitment } from "#domain/applications/commitment.queries.ts";
import { listParties } from "#domain/applications/parties.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

/** What the pages behind a commitment's link show: what has become of it and, where it may be read, the application as it was frozen. */
export async function loadCommitment(args: PageArgs) {
  const { ctx, params, t, language } = args;
  const token = params.token ?? "";
  const found = await findCommitment(ctx, token);
  if (!found) return { title: t("commitments.dead.unknown.title"), token, commitment: null };
  const { organisationName, version, askedAt, answeredAt, signerName, dead, application: a, frozen } = found;
  const parties = await listParties(ctx, a.id);
  const lead = parties.find((p) => p.role === "lead");
  return {
    title: dead ? t(`commitments.dead.${dead}.title`) : t("commitments.openTitle", { organisation: organisationName }),
    token,
    commitment: {
      ...{ organisationName, version, askedAt, answeredAt, signerName, closesAt: a.submittedAt ? null : a.closesAt, zone: a.zone, fate: dead ?? ("open" as const) },
      lead: lead?.organisationName ?? "",
      leadContact: lead ? `${lead.contactName}, ${lead.contactEmail}` : "",
      programme: readText(a.programmeName, language).text,
      parties: frozen?.parties.map((p) => ({ id: p.id, name: p.organisationName, role: p.role, lines: [p.businessId, ...p.units] })) ?? null,
      sections: frozen ? copySections(frozen.form, frozen.answers, frozen.attachments, copyWords(args)) : [],
    },
  };
}
