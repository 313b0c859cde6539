import { diffWordsWithSpace } from "diff";

/** A stretch of two texts: in both, only in the first ("removed") or only in the second ("added"). */
export type TextPart = { kind: "same" | "removed" | "added"; text: string };

/** So many changed words at most are looked for; texts further apart than this have nothing to do with each other. */
const mostChanges = 2000;

/** How the second text differs from the first, word by word. */
export function differenceOf(first: string, second: string): TextPart[] {
  const found = diffWordsWithSpace(first, second, { maxEditLength: mostChanges });
  if (found) return found.map((part) => ({ kind: part.added ? "added" : part.removed ? "removed" : "same", text: part.value }));
  return [
    { kind: "removed", text: first },
    { kind: "added", text: second },
  ];
}
