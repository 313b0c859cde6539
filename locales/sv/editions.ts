import type { Widen } from "../index.ts";
import type fi from "../fi/editions.ts";

export default {
  make: "Skapa en omgång utifrån en mall",
  makeLead: "Omgången skapas som utkast utifrån en mall. Alla datum räknas från den första träffen.",
  template: "Mall",
  templates: { academy: "Akademi", workshops: "Verkstadsserie" },
  templateHints: {
    academy: "Ansökan 79–40 dagar före starten, sex träffar på hundra dagar, pilotplan, återkopplingsrunda och intyg.",
    workshops: "Ansökan 42–21 dagar före starten, tre verkstäder på en månad och intyg över närvaro.",
  },
  startsOn: "Första träffen",
  startsOnHint: "Ansökan avslutas före den här dagen och övriga datum följer av den.",
  capacity: "Platser",
  venue: "Plats för träffarna",
  address: "Platsens adress",
  onlineUrl: "Adress till webbmötet",
  signer: "Intygets undertecknare",
  create: "Skapa utkast",
  created: "Omgången har skapats som utkast. Kontrollera datumen före publiceringen.",
  clone: "Kopiera en tidigare omgång",
  cloneLead: "Allt flyttas lika mycket som den första dagen, klockslagen består. Personer, ansökningar och inställda träffar följer inte med.",
  from: "Vad kopieras",
  newStart: "Ny första dag",
  copy: "Kopiera till utkast",
  sameDay: "Den nya omgången börjar samma dag som den gamla. Välj en annan dag.",
  otherProgramme: "Omgången hör till ett annat program",
  nothingToCopy: "Det finns inget att kopiera ännu",
  nothingToCopyLead: "Skapa den första omgången utifrån en mall.",
} satisfies Widen<typeof fi>;
