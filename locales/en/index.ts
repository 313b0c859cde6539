import applications from "./applications.ts";
import assessment from "./assessment.ts";
import bulk from "./bulk.ts";
import certificates from "./certificates.ts";
import commitments from "./commitments.ts";
import demo from "./demo.ts";
import dev from "./dev.ts";
import editions from "./editions.ts";
import enquiries from "./enquiries.ts";
import errors from "./errors.ts";
import feedback from "./feedback.ts";
import forms from "./forms.ts";
import homes from "./homes.ts";
import interviews from "./interviews.ts";
import letters from "./letters.ts";
import mail from "./mail.ts";
import messages from "./messages.ts";
import offline from "./offline.ts";
import organisations from "./organisations.ts";
import people from "./people.ts";
import programmes from "./programmes.ts";
import publication from "./publication.ts";
import publicTexts from "./public.ts";
import regions from "./regions.ts";
import reminders from "./reminders.ts";
import schedule from "./schedule.ts";
import seats from "./seats.ts";
import selection from "./selection.ts";
import shell from "./shell.ts";
import signups from "./signups.ts";
import signIn from "./signIn.ts";
import substitute from "./substitute.ts";
import trial from "./trial.ts";
import ui from "./ui.ts";
import wishes from "./wishes.ts";
import works from "./works.ts";
import writing from "./writing.ts";

export default {
  applications,
  assessment,
  bulk,
  certificates,
  commitments,
  demo,
  dev,
  editions,
  enquiries,
  errors,
  feedback,
  forms,
  homes,
  interviews,
  letters,
  mail,
  messages,
  offline,
  organisations,
  people,
  programmes,
  public: publicTexts,
  publication,
  regions,
  reminders,
  schedule,
  seats,
  selection,
  shell,
  signups,
  signIn,
  substitute,
  trial,
  ui,
  wishes,
  works,
  writing,
};
