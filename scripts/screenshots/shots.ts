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

const academy = "Soske-akatemia 1";
const both = ["light", "dark"] as const satisfies Shot["schemes"];
const manager = (name: string, ...follow: (string | RegExp)[]): Shot => ({ name, persona: "manager", start: "/organise", follow: [academy, ...follow] });
const participant = (name: string, ...follow: (string | RegExp)[]): Shot => ({ name, persona: "participant", start: "/my", follow: [academy, ...follow] });

/** What the README and the docs show. */
export const shots: Shot[] = [
  { name: "home", start: "/" },
  { name: "programme", start: "/programmes", follow: ["Sosiaalisesti kestävien hankintojen akatemia"] },
  { name: "call", start: "/", follow: ["Yrittäjyys ja moninaisuus"] },
  { name: "application", persona: "applicant", start: "/my", follow: ["Yrittäjyys ja moninaisuus 2027"], schemes: [...both] },
  { name: "section", persona: "applicant", start: "/my", follow: ["Yrittäjyys ja moninaisuus 2027", /^Kerro kehittämistehtävästä/] },
  { name: "review-desk", persona: "reviewer", start: "/review", follow: [/^(Meriharjun|Satalahden|Napakosken) kaupunki$/] },
  manager("ranking", "Valinta"),
  { ...manager("cohort"), schemes: [...both] },
  manager("sessions", "Aikataulu"),
  manager("messages", "Viestit"),
  { ...participant("my-cohort"), schemes: [...both] },
  participant("session", "4. Pilotti"),
  participant("plan", "Avaa suunnitelma"),
  participant("feedback", "Anna palaute"),
  participant("certificate", "Todistukset"),
  { name: "verify", persona: "manager", start: "/organise", follow: ["Vertaisryhmät työelämään 2026", "Todistukset", /^[0-9A-Z]{4}-/] },
];
