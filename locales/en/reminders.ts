import type { Widen } from "../index.ts";
import type fi from "../fi/reminders.ts";

export default {
  mail: {
    why: "You got this message because you take part in {{cohort}}.",
    deadline: "Deadline:",
    when: "Time:",
    place: "Place:",
    draftClosing: {
      subject: "Your application is unfinished, the call closes {{moment}}",
      title: "Your application is not finished yet",
      body: "The application to {{cohort}} is saved but has not been sent. You can go on where you stopped.",
      act: "Continue the application",
    },
    signatureDue: {
      subject: "Commitment waits for an answer, due {{moment}}",
      title: "Your commitment is still missing",
      body: "Your organisation is named as a partner in a joint application to {{cohort}}. Read the application and answer. You need not sign in.",
      act: "Read and answer",
    },
    completionDue: {
      subject: "Complete the application by {{moment}}",
      title: "Your completion is still missing",
      body: "The organiser asked you to complete the application to {{cohort}}. The completion has not been sent yet.",
      act: "Complete the application",
    },
    placeToConfirm: {
      subject: "Confirm your place by {{moment}}",
      title: "Your place waits for an answer",
      body: "You have a place in {{cohort}}. If you do not answer in time, it goes to the next in line.",
      act: "Answer about the place",
    },
    reviewDue: {
      subject: "Reviews to deliver by {{day}}",
      title: "There are reviews left to deliver",
      body_one: "You still have one application to review: {{cohort}}.",
      body_other: "You still have {{count}} applications to review: {{cohort}}.",
      act: "Open the reviews",
    },
    sessionComing: {
      subject: "{{title}}: session {{moment}}",
      title: "We meet {{moment}}",
      body: "{{cohort}}: {{title}}. See the agenda, and say if you cannot come.",
      act: "Open the session",
    },
    planDue: {
      subject: "{{title}}: due {{moment}}",
      title: "The plan waits to be sent",
      body: "Your team's plan has not been sent yet. Even an unfinished version helps those who give feedback.",
      act: "Open the plan",
    },
    planOverdue: {
      subject: "{{title}}: the deadline passed, you can still send it",
      title: "The plan can still be sent",
      body: "The deadline has passed, but the door is open. Send what you have, or ask the organiser for more time.",
      act: "Open the plan",
    },
    feedbackDue: {
      subject: "Peer feedback: due {{moment}}",
      title: "Your feedback is awaited",
      body_one: "Your team has one plan left to comment on. It takes about 20 minutes.",
      body_other: "Your team has {{count}} plans left to comment on. One takes about 20 minutes.",
      act: "Give feedback",
    },
    feedbackOverdue: {
      subject: "Peer feedback: the deadline passed, you can still send it",
      title: "The feedback can still be sent",
      body_one: "Another team waits for your feedback: one plan is without comments.",
      body_other: "Another team waits for your feedback: {{count}} plans are without comments.",
      act: "Give feedback",
    },
    assessmentDue: {
      subject: "Self-assessment: answer by {{moment}}",
      title: "Your self-assessment is waiting",
      body: "{{title}}: answer eighteen statements. It takes about ten minutes, and only you see your answers.",
      act: "Answer the self-assessment",
    },
  },
  kind: {
    "draft-closing": "Unfinished application",
    "signature-due": "Commitment waits for an answer",
    "completion-due": "Completion not sent",
    "place-to-confirm": "Place waits for an answer",
    "review-due": "Reviews to deliver",
    "session-coming": "Session coming",
    "plan-due": "Plan due",
    "plan-overdue": "Plan overdue",
    "feedback-due": "Feedback due",
    "feedback-overdue": "Feedback overdue",
    "assessment-due": "Self-assessment open",
  },
} as const satisfies Widen<typeof fi>;
