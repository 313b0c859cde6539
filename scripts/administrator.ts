// npm run administrator -- name@example.org "First Last": makes the first administrator of an installation, or another one.
import * as z from "zod";
import { connect } from "#db/client.ts";
import { databaseSetting } from "#env.server.ts";
import { grantRole } from "#domain/people/grant-role.ts";
import { emailAddress, shortText } from "#domain/shared/validation.ts";
import { main, StartProblem } from "./start-problem.ts";

const Person = z.tuple([emailAddress, shortText(120)]);

await main(async () => {
  const person = Person.safeParse(process.argv.slice(2));
  if (!person.success) throw new StartProblem('Give an address and a name: npm run administrator -- name@example.org "First Last"');
  const [email, name] = person.data;
  const { db } = connect(databaseSetting(process.env), 1);
  const granted = await grantRole({ db, now: new Date(), actor: { kind: "system" } }, { email, name, language: "fi", role: "administrator", scope: { kind: "installation" } });
  await db.destroy();
  console.log(granted.ok ? `${name} is an administrator now and can sign in with ${email}.` : `${email} is an administrator already.`);
});
