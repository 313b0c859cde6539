import type { TFunction } from "i18next";
import { writerAccesses } from "#domain/applications/applications.schema.ts";

/** The levels of access to choose from, each with what it lets a writer do. */
export const accessOptions = (t: TFunction<"texts">) => writerAccesses.map((value) => ({ value, label: t(`applications.access.${value}`), hint: t(`applications.writers.accessHints.${value}`) }));
