export default {
  scoreMissing: "Choose a score",
  reasonMissing: "Write a reason when you give 0, 1 or 5 points",
  commentMissing: "Write a summary for the applicant",
  mail: {
    reviewAssigned: {
      subject: "For your review: application {{number}}",
      title: "You have an application to review",
      number: "Diary number",
      due: "Deliver the review by",
      first: "Before you read, say whether you have a conflict of interest. The application opens after that.",
      act: "Declare a conflict or none",
      why: "You got this message because you are named as a reviewer of the call.",
    },
  },
} as const;
