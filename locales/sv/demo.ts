import type { Widen } from "../index.ts";
import type fi from "../fi/demo.ts";

export default {
  title: "Demons personer och klocka",
  lead: "Allt här är påhittat. Välj en person och se Kohortti med den personens ögon.",
  personas: "Personer",
  signInAs: "Fortsätt: {{name}}",
  clock: "Klocka",
  now: "Klockan är nu {{time}}",
  forwardOnly: "Klockan går bara framåt. Påminnelser, inbjudningar och intyg skickas av sig själva under tiden.",
  toNextSession: "Till nästa träff ({{time}})",
  toNextDeadline: "Till nästa tidsfrist ({{time}})",
  toEnd: "Till slutet ({{time}})",
  to: "Tid",
  move: "Flytta klockan",
  moved: "Klockan är nu {{time}}",
  back: "Klockan går inte bakåt. Välj en senare tid.",
  inbox: "Demons postlåda",
  inboxLead: "All e-post i demon hamnar här.",
  persona: {
    admin: "Administratör",
    manager: "Programansvarig",
    facilitator: "Facilitator",
    reviewer: "Bedömare",
    applicant: "Sökande",
    participant: "Deltagare",
    mentor: "Mentor",
    evaluator: "Utvärderare",
    observer: "Observatör",
  },
} as const satisfies Widen<typeof fi>;
