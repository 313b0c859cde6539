export default {
  state: { waitlisted: "waiting", offered: "offered", confirmed: "confirmed", declined: "declined", lapsed: "lapsed", released: "released" },
  mail: {
    placeOffered: {
      subject: "A place is free for you: {{cohort}}",
      title: "A place is free for you",
      result: "{{cohort}}: you have moved from the waiting list to a place.",
      until: "Confirm by",
      otherwise: "A place that is not confirmed is offered to the next.",
      act: "Confirm or decline the place",
    },
    placeConfirmed: {
      subject: "The place is confirmed: {{cohort}}",
      title: "Your place is confirmed",
      result: "Welcome to the cohort {{cohort}}.",
      starts: "Starts",
      next: "You get invites to the sessions separately. The team's page shows what is ahead.",
      act: "Open the cohort's page",
    },
    placeDeclined: {
      subject: "The place is declined: {{cohort}}",
      title: "You gave up the place",
      result: "Your place in the cohort {{cohort}} is declined. Thank you for telling us: it goes to the next.",
      act: "See the application",
    },
    why: "You got this message because you can act for application {{number}}.",
  },
} as const;
