import type { Widen } from "../index.ts";
import type fi from "../fi/ui.ts";

export default {
  problem: "Rätta de här punkterna",
  errorTitle: "Fel: {{title}}",
  optional: "frivillig",
  wordsLeft_one: "{{count}} ord kvar",
  wordsLeft_other: "{{count}} ord kvar",
  wordsOver_one: "{{count}} ord för mycket",
  wordsOver_other: "{{count}} ord för mycket",
  menu: "Meny",
  mainNav: "Huvudmeny",
  own: "Egna sidor",
  ownMenu: "Egna sidor: {{name}}",
  signIn: "Logga in",
  skip: "Gå till innehållet",
  language: "Språk",
  cancel: "Avbryt",
  pages: "Sidor",
  previous: "Föregående",
  next: "Nästa",
  pageOf: "Sida {{page}}/{{pages}}",
  onlyIn: {
    fi: "Den här texten finns bara på finska",
    sv: "Den här texten finns bara på svenska",
    en: "Den här texten finns bara på engelska",
  },
} as const satisfies Widen<typeof fi>;
