import type { PersonaName } from "#domain/demo/personas.rules.ts";

export type Shot = {
  name: string;
  persona?: PersonaName;
  start: string;
  /** links to press, one after the other, by their words */
  follow?: (string | RegExp)[];
  widths?: number[];
  schemes?: ("light" | "dark")[];
};

/** What the README and the docs show. */
export const shots: Shot[] = [
  { name: "home", start: "/", schemes: ["light", "dark"] },
  { name: "my-home", persona: "participant", start: "/my", schemes: ["light", "dark"] },
  { name: "organise", persona: "manager", start: "/organise", schemes: ["light"] },
];
