/**
 * The kinds of question. `long` counts words; `one` and `many` choose from options, `ranking` puts them in order; `table`
 * takes rows; `organisation` is a name with its Y-tunnus; `file` holds one attachment; `declaration` is a tick.
 */
export const questionKinds = ["short", "long", "number", "money", "date", "email", "phone", "link", "address", "organisation", "one", "many", "ranking", "table", "file", "declaration"] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** The parts of answers that have several fields of their own. */
export const addressParts = ["street", "postcode", "city"] as const;
export const organisationParts = ["name", "businessId"] as const;

export const hasOptions = (kind: QuestionKind): boolean => kind === "one" || kind === "many" || kind === "ranking";
