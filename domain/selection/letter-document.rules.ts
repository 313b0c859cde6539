import type { LetterContent } from "./selection.schema.ts";
import type { DecisionLetterData, LetterPart } from "#documents/documents.ts";

/** The frozen words of a decision as the template takes them; a part that a letter lacks is an empty one. */
export function decisionLetter(letter: LetterContent): DecisionLetterData {
  const part = (key: LetterContent["sections"][number]["key"]): LetterPart | undefined => {
    const found = letter.sections.find((s) => s.key === key);
    return found && { heading: found.heading, text: found.paragraphs.join("\n\n") };
  };
  const conditions = part("conditions");
  const feedback = part("feedback");
  const must = (key: "reasons" | "next" | "contact" | "appeal") => part(key) ?? { heading: "", text: "" };
  return {
    lang: letter.language,
    title: `${letter.title}, ${letter.diaryNumber}`,
    sender: { name: letter.organiser, lines: [letter.contactEmail] },
    addressee: letter.parties.map((p) => `${p.name} (${p.businessId})`),
    kind: letter.kind,
    date: letter.date,
    diary: { label: letter.words.diary, value: letter.diaryNumber },
    subject: letter.title,
    decision: { heading: letter.words.decision, text: letter.outcome },
    reasons: must("reasons"),
    ...(conditions ? { conditions } : {}),
    ...(feedback ? { feedback } : {}),
    next: must("next"),
    contact: must("contact"),
    appeal: must("appeal"),
    signers: [{ name: letter.decidedBy, role: `${letter.words.signer}, ${letter.organiser}` }],
  };
}
