import applications from "./applications.ts";
import certificates from "./certificates.ts";
import demo from "./demo.ts";
import dev from "./dev.ts";
import errors from "./errors.ts";
import homes from "./homes.ts";
import letters from "./letters.ts";
import mail from "./mail.ts";
import messages from "./messages.ts";
import regions from "./regions.ts";
import reminders from "./reminders.ts";
import schedule from "./schedule.ts";
import seats from "./seats.ts";
import selection from "./selection.ts";
import shell from "./shell.ts";
import signIn from "./signIn.ts";
import ui from "./ui.ts";

export default { applications, certificates, demo, dev, errors, homes, letters, mail, messages, regions, reminders, schedule, seats, selection, shell, signIn, ui };
