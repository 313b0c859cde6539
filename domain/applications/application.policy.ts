import type { ApplicationState, WriterAccess } from "./applications.schema.ts";

/** How someone stands to an application: a writer by the access that they were given, or the people who run the cohort. */
export type ApplicationAccess = WriterAccess | "staff";

export const applicationActions = [
  "read",
  "comment",
  "save-answers",
  "mark-section",
  "give-section",
  "attach-file",
  "change-parties",
  "change-writers",
  "submit",
  "withdraw",
  "complete",
  "send-completion",
  "ask-completion",
  "ask-contact-change",
  "ask-party-change",
  "answer-change",
  "redact-file",
] as const;
export type ApplicationAction = (typeof applicationActions)[number];

const read = ["read"] as const;
const comment = ["read", "comment"] as const;
const edit = [...comment, "save-answers", "mark-section", "give-section", "attach-file", "change-parties"] as const;

const complete = ["read", "complete"] as const;

/** Role × state → what is allowed. Staff do not see drafts: what has not been sent is the writers' own. */
export const allowedActions: Record<ApplicationAccess, Record<ApplicationState, readonly ApplicationAction[]>> = {
  see: { draft: read, submitted: read, decided: read, withdrawn: read },
  comment: { draft: comment, submitted: read, decided: read, withdrawn: read },
  edit: { draft: edit, submitted: complete, decided: read, withdrawn: read },
  submit: {
    draft: [...edit, "change-writers", "submit", "withdraw"],
    submitted: [...complete, "send-completion", "change-writers", "withdraw", "ask-contact-change", "ask-party-change"],
    decided: ["read", "change-writers", "ask-contact-change"],
    withdrawn: read,
  },
  staff: { draft: [], submitted: ["read", "ask-completion", "answer-change", "redact-file"], decided: ["read", "answer-change", "redact-file"], withdrawn: read },
};

export const mayDo = (access: ApplicationAccess, state: ApplicationState, action: ApplicationAction): boolean => allowedActions[access][state].includes(action);

/** Those whose access is to a draft's text itself. */
export const editors = ["edit", "submit"] as const satisfies WriterAccess[];
/** Those who see what the writers say to each other, and may say something. Others see the text alone. */
export const commenters = ["comment", ...editors] as const satisfies WriterAccess[];

/** Whether that access allows the action in some state: what tells "you may not" from "it is too late for that". */
export const mayEverDo = (access: ApplicationAccess, action: ApplicationAction): boolean => Object.values(allowedActions[access]).some((actions) => actions.includes(action));
