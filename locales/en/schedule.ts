export default {
  mail: {
    when: "Time:",
    where: "Place:",
    link: "Online:",
    why: "You got this message because you take part in the cohort {{cohort}}, organised by {{organiser}}.",
    invite: {
      subject: "Invitation: {{title}}, {{moment}}",
      title: "Invitation to the session {{title}}",
      calendar: "This message holds a calendar invitation. You can answer it in your calendar or on the session’s page.",
      act: "Answer the invitation",
    },
    updated: {
      subject: "Details corrected: {{title}}",
      movedSubject: "New time: {{title}}, {{moment}}",
      title: "Details of the session {{title}} were corrected",
      movedTitle: "The session {{title}} has a new time",
      oldTime: "Earlier time:",
      oldPlace: "Earlier place:",
      answerAgain: "The invitation in this message moves the entry in your calendar. We ask you to answer again.",
      answerStands: "The invitation in this message updates the entry in your calendar. Your earlier answer stands.",
      act: "See the session",
    },
    cancelled: {
      subject: "Cancelled: {{title}}, {{moment}}",
      title: "The session {{title}} is cancelled",
      was: "Cancelled time:",
      calendar: "This message removes the session from your calendar. If it stays there, you can delete it yourself.",
    },
    left: {
      subject: "Your invitation is withdrawn: {{title}}, {{moment}}",
      title: "You are no longer part of the session {{title}}",
      calendar: "This message removes the session from your calendar. There is nothing for you to do.",
      why: "You got this message because you were invited to a session of the cohort {{cohort}}. The organiser is {{organiser}}.",
    },
  },
} as const;
