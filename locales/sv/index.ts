import demo from "./demo.ts";
import errors from "./errors.ts";
import mail from "./mail.ts";
import regions from "./regions.ts";
import reminders from "./reminders.ts";
import shell from "./shell.ts";
import signIn from "./signIn.ts";
import ui from "./ui.ts";

export default { demo, errors, mail, regions, reminders, shell, signIn, ui };
