import { isEmpty } from "#domain/applications/answer-shapes.rules.ts";
import type { StartInput, PartyInput, WriterInput } from "#domain/applications/applications.schema.ts";
import type { Answers } from "#domain/applications/answers.schema.ts";

type Organisation = Pick<StartInput, "businessId" | "name" | "kind" | "regionCode">;
export type AcademyAnswers = {
  strategy: string;
  obstacle: string;
  /** euros a year */
  yearlyValue: string;
  theme: "employment" | "rights" | "exploitation";
  procurement: string;
  tenderDate: string;
  instruments: ("clause" | "criterion" | "reserved" | "conduct")[];
  goal: string;
  team: string;
  sharing: string;
};

/** One application of the academy's call, as its writers make it. */
export type Applicant = {
  key: string;
  language: "fi" | "sv";
  lead: Organisation & { units: string[] };
  writer: { name: string; email: string; phone: string };
  coWriters: WriterInput[];
  partners: PartyInput[];
  startsAt: string;
  /** undefined: never sent */
  sentAt: string | undefined;
  answers: Partial<AcademyAnswers>;
};

const sections = (a: Partial<AcademyAnswers>): Record<string, Answers> => ({
  strategy: { "strategic-link": a.strategy ?? "" },
  need: { obstacle: a.obstacle ?? "", "yearly-value": a.yearlyValue ?? "", "main-theme": a.theme ?? "" },
  pilot: { procurement: a.procurement ?? "", "tender-date": a.tenderDate ?? "", instruments: a.instruments ?? [], goal: a.goal ?? "" },
  team: { team: a.team ?? "", management: a.team ? "on" : "" },
  sharing: { sharing: a.sharing ?? "", "open-materials": a.sharing ? "on" : "" },
});

/** The answers section by section, as the form sends them; sections without any text are left out. */
export const sectionsOf = (answers: Partial<AcademyAnswers>): [string, Answers][] => Object.entries(sections(answers)).filter(([, given]) => Object.values(given).some((answer) => !isEmpty(answer)));
