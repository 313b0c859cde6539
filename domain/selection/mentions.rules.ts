type Mentionable = { personId: string; name: string };

/** Whom a text mentions: "@" and the whole name, or the first name where only one of them has it. Case does not matter; nobody is mentioned twice. */
export function mentionsIn(text: string, people: readonly Mentionable[]): string[] {
  const said = text.toLowerCase();
  const firstOf = (p: Mentionable) => p.name.split(/\s+/)[0]!.toLowerCase();
  const firsts = Map.groupBy(people, firstOf);
  const has = (name: string) => new RegExp(`@${name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "u").test(said);
  return people.filter((p) => has(p.name.toLowerCase()) || (firsts.get(firstOf(p))!.length === 1 && has(firstOf(p)))).map((p) => p.personId);
}
