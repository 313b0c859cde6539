import type { Widen } from "../index.ts";
import type fi from "../fi/ui.ts";

export default {
  problem: "Mend these points",
  errorTitle: "Error: {{title}}",
  optional: "optional",
  wordsLeft_one: "{{count}} word left",
  wordsLeft_other: "{{count}} words left",
  wordsOver_one: "{{count}} word too many",
  wordsOver_other: "{{count}} words too many",
  menu: "Menu",
  mainNav: "Main menu",
  own: "My pages",
  ownMenu: "My pages: {{name}}",
  signIn: "Sign in",
  skip: "Skip to the content",
  language: "Language",
  cancel: "Cancel",
  pages: "Pages",
  previous: "Previous",
  next: "Next",
  pageOf: "Page {{page}} of {{pages}}",
  onlyIn: {
    fi: "This text is only in Finnish",
    sv: "This text is only in Swedish",
    en: "This text is only in English",
  },
} as const satisfies Widen<typeof fi>;
