import type { Mention } from "./mentions.ts";

/** Texts of one language: nested objects of strings. */
export type TextTree = { readonly [key: string]: string | TextTree };

const plural = /_(zero|one|two|few|many|other)$/;

/**
 * Everything wrong with the texts, one sentence each, with key and language: keys that a language lacks, empty texts,
 * placeholders that differ, keys that the sources ask for in vain, and keys that nobody asks for.
 */
export function findProblems(languages: Record<string, TextTree>, mentions: Mention[]): string[] {
  const texts = Object.entries(languages).map(([language, tree]) => ({ language, flat: flatten(tree) }));
  const keys = [...new Set(texts.flatMap(({ flat }) => [...flat.keys()]))].sort();
  const names = new Set(keys.map((key) => key.replace(plural, "")));
  return [
    ...keys.flatMap((key) => texts.filter(({ flat }) => !flat.has(key)).map(({ language }) => `${language}: ${key} is missing.`)),
    ...texts.flatMap(({ language, flat }) => [...flat].filter(([, text]) => text.trim() === "").map(([key]) => `${language}: ${key} is empty.`)),
    ...keys.flatMap((key) => differingPlaceholders(key, texts)),
    ...mentions.flatMap((mention) => (mention.call && !isThere(mention, names, keys) ? `${mention.file}: ${shown(mention)} is asked for and no text has that key.` : [])),
    ...keys.filter((key) => !mentions.some((mention) => covers(mention, key))).map((key) => `${key} is never used.`),
  ];
}

function flatten(tree: TextTree, prefix = ""): Map<string, string> {
  return new Map(Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)])));
}

/** "One" may say its number in words, so a plural's count is not asked for there. */
function differingPlaceholders(key: string, texts: { language: string; flat: Map<string, string> }[]): string[] {
  const sets = texts.flatMap(({ language, flat }) => {
    const text = flat.get(key);
    return text === undefined ? [] : [{ language, names: placeholders(text).filter((name) => !(name === "count" && key.endsWith("_one"))) }];
  });
  const [first, ...others] = sets;
  if (!first) return [];
  return others.filter(({ names }) => names.join() !== first.names.join()).map(({ language, names }) => `${language}: ${key} has ${list(names)}, and ${first.language} has ${list(first.names)}.`);
}

const placeholders = (text: string) => [...new Set([...text.matchAll(/{{-?\s*(\w+)[^}]*}}/g)].map((match) => match[1] ?? ""))].sort();

const list = (names: string[]) => (names.length ? names.map((name) => `{{${name}}}`).join(" ") : "no placeholder");

function isThere(mention: Mention, names: Set<string>, keys: string[]): boolean {
  if (mention.rest === undefined) return names.has(mention.head) || keys.includes(mention.head);
  return keys.some((key) => covers(mention, key));
}

/** Does this mention use the key? A template such as `ns.a.${x}.title` uses every key of that form. */
function covers({ head, rest }: Mention, key: string): boolean {
  const name = key.replace(plural, "");
  if (rest === undefined) return head === key || head === name;
  return name.length > head.length + rest.length && name.startsWith(head) && name.endsWith(rest);
}

const shown = ({ head, rest }: Mention) => (rest === undefined ? head : `${head}…${rest}`);
