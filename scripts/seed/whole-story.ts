import { startingLevelIsTaken } from "./academy/assessment.ts";
import { callIsOpen } from "./academy/call.ts";
import { academyIsMade } from "./academy/edition.ts";
import { feedbackIsGiven } from "./academy/feedback.ts";
import { interviewsAreHeld } from "./academy/interviews.ts";
import { plansAreWritten } from "./academy/plans.ts";
import { teamsAreChosen } from "./academy/selection.ts";
import { sessionsAreHeld } from "./academy/sessions.ts";
import { otherStories } from "./others/stories.ts";
import { organisersArrive } from "./organisers.ts";
import { moment, type Step } from "./story.ts";

/** When the demo begins for those who look at it. */
export const lastMoment = moment("2027-03-10T09:00");

/** Everything that has happened in the demo before it begins; made anew for each play. */
export const wholeStory = (): Step[] => [
  ...organisersArrive,
  ...academyIsMade,
  ...callIsOpen,
  ...teamsAreChosen(),
  ...interviewsAreHeld,
  ...startingLevelIsTaken,
  ...sessionsAreHeld,
  ...plansAreWritten,
  ...feedbackIsGiven,
  ...otherStories,
];
