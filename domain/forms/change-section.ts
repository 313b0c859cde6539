import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { fingerprint } from "./fingerprint.rules.ts";
import { findItem, freeKey, mostSections, putSection, type SectionHead } from "./form-edit.rules.ts";
import { lockForm } from "./locked-form.queries.ts";
import { writeDraft } from "./write-draft.ts";

export type SectionChange = { cohortId: string; /** null: a new section */ key: string | null; /** of the section that the page showed */ shown: string; head: Omit<SectionHead, "key"> };

/** Adds a section or changes its title, lead or condition. Refused when someone has changed the same since the page was shown. */
export async function changeSection(ctx: Context, input: SectionChange): Promise<Outcome<{ key: string }, "changed-meanwhile" | "gone" | "too-many">> {
  return inTransaction(ctx, async (tx) => {
    const edited = await lockForm(tx, input.cohortId);
    const { form } = edited;
    if (input.key === null && form.sections.length >= mostSections) return refused("too-many");
    if (input.key !== null) {
      const now = findItem(form, { kind: "section", key: input.key });
      if (!now) return refused("gone");
      if (fingerprint(now) !== input.shown) return refused("changed-meanwhile");
    }
    const { title } = input.head;
    const taken = [...form.sections, ...edited.published.sections].map((s) => s.key);
    const key = input.key ?? freeKey(title.fi || title.sv || title.en || "section", taken);
    await writeDraft(tx, edited, putSection(form, { ...input.head, key }));
    return done({ key });
  });
}
