import certificates from "./certificates.ts";
import demo from "./demo.ts";
import dev from "./dev.ts";
import errors from "./errors.ts";
import homes from "./homes.ts";
import mail from "./mail.ts";
import messages from "./messages.ts";
import regions from "./regions.ts";
import reminders from "./reminders.ts";
import shell from "./shell.ts";
import signIn from "./signIn.ts";
import ui from "./ui.ts";

export default { certificates, demo, dev, errors, homes, mail, messages, regions, reminders, shell, signIn, ui };
