import type { Widen } from "../index.ts";
import type fi from "../fi/editions.ts";

export default {
  make: "Gör en omgång av mallen",
  makeLead: "Akademins mall ger ansökan med formulär, kriterier, sex träffar, pilotplan, en responsrunda och intyg. Alla datum räknas från den första träffen.",
  startsOn: "Första träffen",
  startsOnHint: "Ansökan öppnar 79 dagar och stänger 40 dagar före detta.",
  capacity: "Platser",
  venue: "Plats för träffarna",
  address: "Platsens adress",
  onlineUrl: "Adress till webbmötet",
  signer: "Intygets undertecknare",
  create: "Gör utkast",
  created: "Omgången har gjorts som utkast. Kontrollera datumen före publiceringen.",
  clone: "Kopiera en tidigare omgång",
  cloneLead: "Allt flyttas lika mycket som den första dagen, klockslagen består. Människor, ansökningar och inställda träffar följer inte med.",
  from: "Vad kopieras",
  newStart: "Ny första dag",
  copy: "Kopiera till utkast",
  sameDay: "Den nya omgången börjar samma dag som den gamla. Välj en annan dag.",
  otherProgramme: "Omgången hör till ett annat program",
  nothingToCopy: "Det finns inget att kopiera ännu",
  nothingToCopyLead: "Gör den första omgången av mallen.",
} satisfies Widen<typeof fi>;
