import demo from "./demo.ts";
import editions from "./editions.ts";
import errors from "./errors.ts";
import mail from "./mail.ts";
import organisations from "./organisations.ts";
import people from "./people.ts";
import programmes from "./programmes.ts";
import publicPages from "./public.ts";
import regions from "./regions.ts";
import reminders from "./reminders.ts";
import shell from "./shell.ts";
import signIn from "./signIn.ts";
import ui from "./ui.ts";

export default { demo, editions, errors, mail, organisations, people, programmes, public: publicPages, regions, reminders, shell, signIn, ui };
