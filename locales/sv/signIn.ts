import type { Widen } from "../index.ts";
import type fi from "../fi/signIn.ts";

export default {
  title: "Logga in",
  lead: "Vi skickar en kod till din e-post. Du behöver inget lösenord.",
  email: "E-postadress",
  send: "Skicka koden",
  codeTitle: "Titta i din e-post",
  codeLead: "Om adressen {{email}} är rätt kommer en sexsiffrig kod dit om en stund. Den gäller i 15 minuter.",
  code: "Kod",
  codeHint: "Du kan klistra in koden från meddelandet",
  enter: "Logga in",
  again: "Skicka en ny kod",
  linkTitle: "Logga in i Kohortti",
  linkLead: "Tryck på knappen för att fortsätta i den här webbläsaren.",
  wrongCode: "Koden gäller inte. Kontrollera siffrorna eller be om en ny kod.",
  deadLink: "Länken gäller inte längre. Be om en ny kod.",
  tooMany: "Koder har begärts många gånger. Vänta 15 minuter och försök igen.",
  kept: "Din inloggning hade upphört. Din text är sparad och visas när du har loggat in.",
  signedOut: "Du har loggat ut",
  signOutTitle: "Vill du logga ut?",
  signOut: "Logga ut",
} as const satisfies Widen<typeof fi>;
