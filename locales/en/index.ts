import demo from "./demo.ts";
import errors from "./errors.ts";
import letters from "./letters.ts";
import mail from "./mail.ts";
import regions from "./regions.ts";
import reminders from "./reminders.ts";
import schedule from "./schedule.ts";
import seats from "./seats.ts";
import selection from "./selection.ts";
import shell from "./shell.ts";
import signIn from "./signIn.ts";
import ui from "./ui.ts";

export default { demo, errors, letters, mail, regions, reminders, schedule, seats, selection, shell, signIn, ui };
