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
    interviewToBook: {
      subject: "Book an interview time by {{moment}}",
      title: "No interview time is booked",
      body: "You are invited to an interview: {{cohort}}. Choose a free time that suits you.",
      act: "Book a time",
    },
    interviewComing: {
      subject: "Interview {{moment}}: {{cohort}}",
      title: "Your interview is {{moment}}",
      body: "The interview is about your application: {{cohort}}. If something comes up, contact the organiser.",
      act: "Open the interview",
    },
    interviewsToHold: {
      subject: "Interviews {{day}}: {{cohort}}",
      title: "You have interviews {{day}}",
      body_one: "You have one interview: {{cohort}}.",
      body_other: "You have {{count}} interviews: {{cohort}}. The first begins at the time below.",
      act: "Open the day's list",
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
  },
  kind: {
    "draft-closing": "Unfinished application",
    "place-to-confirm": "Place waits for an answer",
    "review-due": "Reviews to deliver",
    "interview-to-book": "Interview time not booked",
    "interview-coming": "Interview coming",
    "interviews-to-hold": "Interviews to hold",
    "session-coming": "Session coming",
    "plan-due": "Plan due",
    "plan-overdue": "Plan overdue",
    "feedback-due": "Feedback due",
    "feedback-overdue": "Feedback overdue",
  },
} as const satisfies Widen<typeof fi>;
