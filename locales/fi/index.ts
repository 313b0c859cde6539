import demo from "./demo.ts";
import errors from "./errors.ts";
import feedback from "./feedback.ts";
import mail from "./mail.ts";
import regions from "./regions.ts";
import reminders from "./reminders.ts";
import shell from "./shell.ts";
import signIn from "./signIn.ts";
import ui from "./ui.ts";
import works from "./works.ts";

export default { demo, errors, feedback, mail, regions, reminders, shell, signIn, ui, works };
