import type { Widen } from "../index.ts";
import type fi from "../fi/errors.ts";

export default {
  required: "Fyll i den här punkten",
  invalid: "Kontrollera den här punkten",
  choose: "Välj ett av alternativen",
  number: "Skriv ett tal",
  email: "Kontrollera e-postadressen, till exempel fornamn.efternamn@stad.fi",
  url: "Kontrollera adressen. Den börjar med https://",
  code: "Koden har sex siffror",
  date: "Kontrollera datumet",
  dateTime: "Kontrollera datumet och klockslaget",
  clock: "Skriv klockslaget i formen 9.00.",
  tooLong: "Texten är för lång. Högst {{max}} tecken.",
  tooShort: "Texten är för kort. Minst {{min}} tecken.",
  tooMuch: "Talet är för stort. Högst {{max}}.",
  tooLittle: "Talet är för litet. Minst {{min}}.",
  tooMany: "Välj högst {{max}}",
  oneLanguage: "Skriv texten på minst ett språk",
  businessId: "Kontrollera FO-numret. Den sista siffran stämmer inte.",
  changedMeanwhile: "{{name}} sparade detta {{when}} medan du redigerade sidan. Dina ändringar står i fälten, och bredvid dem står det som är sparat. Om du sparar på nytt gäller dina.",
} as const satisfies Widen<typeof fi>;
