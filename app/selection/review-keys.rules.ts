/** What has the focus: the marks of a criterion, another field, or nothing that a key is meant for. */
export type KeyFocus = "mark" | "field" | "none";

/** What one key does at the review desk. In a field it only writes: a single key never acts there (WCAG 2.1.4). */
export type KeyMeaning = { move: "next" | "previous" } | { mark: string } | null;

/** J and K go to the next and the previous review; 0–5 mark the criterion that has the focus. */
export function readReviewKey(key: string, focus: KeyFocus): KeyMeaning {
  if (focus === "field") return null;
  if (focus === "mark") return /^[0-5]$/.test(key) ? { mark: key } : null;
  if (key.toLowerCase() === "j") return { move: "next" };
  return key.toLowerCase() === "k" ? { move: "previous" } : null;
}
