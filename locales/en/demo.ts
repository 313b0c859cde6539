import type { Widen } from "../index.ts";
import type fi from "../fi/demo.ts";

export default {
  title: "Demo people and clock",
  lead: "Everything here is made up. Choose a person to see Kohortti through their eyes.",
  personas: "People",
  signInAs: "Continue as {{name}}",
  clock: "Clock",
  now: "The time is now {{time}}",
  forwardOnly: "The clock only moves forward. Reminders, invitations and certificates leave by themselves on the way.",
  toNextSession: "To the next session ({{time}})",
  toNextDeadline: "To the next deadline ({{time}})",
  toEnd: "To the end ({{time}})",
  to: "Time",
  move: "Move the clock",
  moved: "The time is now {{time}}",
  back: "The clock does not move back. Choose a later time.",
  inbox: "The demo inbox",
  inboxLead: "All e-mail of the demo ends up here.",
  persona: {
    admin: "Administrator",
    manager: "Programme manager",
    facilitator: "Facilitator",
    reviewer: "Reviewer",
    applicant: "Applicant",
    participant: "Participant",
    mentor: "Mentor",
    evaluator: "Evaluator",
    observer: "Observer",
  },
} as const satisfies Widen<typeof fi>;
