import type { Language } from "#domain/shared/language.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";

export type AgendaBlock = { minutes: number; title: LocalizedText; isBreak: boolean };

/**
 * Reads an agenda from text, one block a row: minutes, then the title ("20 Where we are"); a row that ends in "*" is a
 * break. Null when a row cannot be read. The titles are in `language`.
 */
export function readAgenda(text: string, language: Language): AgendaBlock[] | null {
  const rows = text
    .split(/\r?\n/)
    .map((r) => r.trim())
    .filter(Boolean);
  const blocks = rows.map((row) => {
    const [, minutes = "", title = "", star] = /^(\d{1,3})\s+(.*?)\s*(\*)?$/.exec(row) ?? [];
    return title && Number(minutes) >= 1 && Number(minutes) <= 600 ? { minutes: Number(minutes), title: { [language]: title.slice(0, 200) }, isBreak: star !== undefined } : null;
  });
  return blocks.every((b) => b !== null) ? blocks : null;
}

/** Puts what one language's rows said over the blocks that were there, so that the other languages' titles stay. */
export const mergeAgenda = (before: AgendaBlock[], after: AgendaBlock[]): AgendaBlock[] =>
  after.map((block, i) => ({ ...block, title: { ...(before[i]?.minutes === block.minutes ? before[i].title : {}), ...block.title } }));
