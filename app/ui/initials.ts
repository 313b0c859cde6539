/** One or two letters for a person's dot, from a name or an address. */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s.@-]+/)
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join("");
