/** The languages of texts, mails and documents, in the order in which they are offered. */
export const languages = ["fi", "sv", "en"] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (value: unknown): value is Language => languages.some((l) => l === value);

/** The known languages of a column, in the order in which they are offered. */
export const readLanguages = (values: readonly string[]): Language[] => languages.filter((l) => values.includes(l));
