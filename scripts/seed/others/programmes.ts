import type { ProgrammeInput } from "#domain/programmes/programmes.schema.ts";

type Programme = Omit<ProgrammeInput, "organiserId" | "slug"> & { key: string; organiser: "hankintaverkko" | "opintie" };

const nobody = { regionCode: null, funderName: "", funderCode: "", caseNumber: "", euFunded: false, themes: [], partners: [] };

/** What else the two organisers offer. One text is only in Finnish, one only in Swedish, one name is longer than any column. */
export const otherProgrammes: Programme[] = [
  {
    ...nobody,
    key: "mentors",
    organiser: "hankintaverkko",
    kind: "mentor_training",
    name: { fi: "Vertaisryhmät työelämään", sv: "Kamratgrupper för arbetslivet", en: "Peer groups for working life" },
    summary: {
      fi: "Ammattiliittojen ja järjestöjen vertaismentorit oppivat ohjaamaan ryhmää, joka auttaa maahan muuttaneita töihin.",
      sv: "Kamratmentorer från fackförbund och föreningar lär sig leda grupper som hjälper inflyttade till arbete.",
      en: "Peer mentors from trade unions and associations learn to lead groups that help immigrants to work.",
    },
    purpose: {
      fi: "Koulutuksessa 24 vertaismentoria oppi ohjaamaan ryhmää, jossa kahdeksan ihmistä etsii yhdessä reittiä työhön tai opintoihin. Ryhmiä on ollut 18 kahdessa kaupungissa, ja niihin on osallistunut 130 ihmistä. Todistus antaa luvan ohjata ryhmää.",
      sv: "I utbildningen lärde sig 24 kamratmentorer att leda en grupp där åtta personer tillsammans söker en väg till arbete eller studier. Det har funnits 18 grupper i två städer, med 130 deltagare. Intyget ger rätt att leda en grupp.",
      en: "In the training 24 peer mentors learnt to lead a group of eight people who look for a way to work or studies together. There have been 18 groups in two towns, with 130 people. The certificate allows one to lead a group.",
    },
    audience: { fi: "Ammattiliitot ja järjestöt, joilla on vertaismentoreita", sv: "Fackförbund och föreningar med kamratmentorer", en: "Trade unions and associations with peer mentors" },
    languages: ["fi", "sv"],
    regionCode: "01",
    funderName: "Kotoutumisen kehittämisrahasto",
    caseNumber: "KOH/0211/2026",
    themes: [{ fi: "Vertaistuki", sv: "Kamratstöd", en: "Peer support" }],
    partners: [
      { name: "Palvelualojen liitto", role: "lead" },
      { name: "Meriharjun kaupunki", role: "part_implementer" },
      { name: "Satalahden kaupunki", role: "part_implementer" },
    ],
  },
  {
    ...nobody,
    key: "regions",
    organiser: "hankintaverkko",
    kind: "workshop_series",
    name: { fi: "Maakuntatyöpajat: tuottava työelämä", sv: "Landskapsverkstäder: ett produktivt arbetsliv", en: "Regional workshops: productive working life" },
    summary: {
      fi: "Kuudessa maakunnassa rakennetaan palvelumalleja, jotka jäävät käyttöön: Uusimaa, Pirkanmaa, Lappi, Satakunta, Varsinais-Suomi ja Pohjois-Savo.",
      sv: "I sex landskap byggs servicemodeller som blir kvar: Nyland, Birkaland, Lappland, Satakunta, Egentliga Finland och Norra Savolax.",
      en: "Six regions build service models that stay: Uusimaa, Pirkanmaa, Lapland, Satakunta, Southwest Finland and North Savo.",
    },
    purpose: {
      fi: "Aiemmissa hankkeissa löytyi yhdeksän toimintamallia, joista neljä arvioitiin vaikuttavimmiksi. Työpajoissa maakunnan toimijat sovittavat mallin omaan palveluunsa ja nimeävät sille omistajan.",
      sv: "I tidigare projekt hittades nio modeller, av vilka fyra bedömdes ha störst effekt. I verkstäderna anpassar aktörerna i landskapet modellen till sin egen service och utser en ägare.",
      en: "Earlier projects found nine models, four of which were rated most effective. In the workshops the region fits a model to its own services and names an owner for it.",
    },
    audience: { fi: "Työllisyysalueet, kunnat ja kehittämisyhtiöt", sv: "Sysselsättningsområden, kommuner och utvecklingsbolag", en: "Employment areas, municipalities and development companies" },
    languages: ["fi"],
    funderName: "Euroopan sosiaalirahasto",
    funderCode: "S30602",
    caseNumber: "KOH/1701/2026",
    euFunded: true,
    themes: [
      { fi: "Työhyvinvointi", sv: "Välbefinnande i arbetet", en: "Wellbeing at work" },
      { fi: "Palvelumuotoilu", sv: "Tjänstedesign", en: "Service design" },
    ],
    partners: [
      { name: "Hankintaverkko Oy", role: "lead" },
      { name: "Kasvupalvelujen verkosto", role: "partner" },
    ],
  },
  {
    ...nobody,
    key: "diversity",
    organiser: "opintie",
    kind: "workshop_series",
    name: { fi: "Yrittäjyys ja moninaisuus", sv: "Företagande och mångfald", en: "Enterprise and diversity" },
    summary: {
      fi: "Työnantajat, yritysneuvojat ja kokemusasiantuntijat etsivät yhdessä keinoja, joilla moninaisuus näkyy työpaikoilla.",
      sv: "Arbetsgivare, företagsrådgivare och erfarenhetsexperter söker tillsammans sätt att göra mångfalden synlig på arbetsplatserna.",
      en: "Employers, business advisers and experts by experience look for ways to make diversity show at workplaces.",
    },
    purpose: {
      fi: "Alueella on tavattu 62 työnantajaa ja kartoitettu 26 palvelua. Yhdeksän kokemusasiantuntijaa viidellä kielellä on käytettävissä. Työpajoissa teette omalle työpaikallenne tai palvelullenne yhden muutoksen.",
      sv: "I regionen har 62 arbetsgivare träffats och 26 tjänster kartlagts. Nio erfarenhetsexperter på fem språk finns till hands. I verkstäderna gör ni en förändring på er egen arbetsplats eller i er tjänst.",
      en: "In the region 62 employers have been met and 26 services mapped. Nine experts by experience, in five languages, are there to help. In the workshops you make one change at your own workplace or in your service.",
    },
    audience: { fi: "Työnantajat, yritysneuvojat ja kunnat", sv: "Arbetsgivare, företagsrådgivare och kommuner", en: "Employers, business advisers and municipalities" },
    languages: ["fi", "sv", "en"],
    regionCode: "02",
    funderName: "Varsinais-Suomen kehittämisrahasto",
    caseNumber: "OPI/88/2027",
    themes: [
      { fi: "Moninaisuus", sv: "Mångfald", en: "Diversity" },
      { fi: "Yrittäjyys", sv: "Företagande", en: "Enterprise" },
    ],
    partners: [
      { name: "Opintien aikuisopisto", role: "lead" },
      { name: "Rannikon yrittäjät", role: "partner" },
      { name: "Osaamiskeskus Silta", role: "part_implementer" },
    ],
  },
  {
    ...nobody,
    key: "checklist",
    organiser: "opintie",
    kind: "workshop_series",
    name: { fi: "Vastuu-tarkistuslista" },
    summary: { fi: "Viisi aikuisoppilaitosta, 18 väittämää ja oma vastuullisuussuunnitelma." },
    purpose: {
      fi: "Organisaatiosi arvioi taloudellista, ekologista ja sosiaalista vastuutaan yhteisellä tarkistuslistalla. Heikoimmista kohdista syntyy suunnitelma, jossa jokaisella teolla on tekijä ja päivä. Viisi suunnitelmaa on jo valmiina.",
    },
    audience: { fi: "Oppilaitokset, yritykset ja järjestöt" },
    languages: ["fi"],
    funderName: "Aikuiskoulutuksen kehittämisrahasto",
    partners: [
      { name: "Opintien aikuisopisto", role: "lead" },
      { name: "Kallion kansanopisto", role: "part_implementer" },
      { name: "Saariston aikuisopisto", role: "part_implementer" },
      { name: "Tunturin kansalaisopisto", role: "part_implementer" },
      { name: "Järvenrannan opisto", role: "part_implementer" },
    ],
  },
  {
    ...nobody,
    key: "coast",
    organiser: "opintie",
    kind: "peer_groups",
    name: { sv: "Arbetsgemenskap längs kusten" },
    summary: { sv: "Kamratgrupper på svenska för små arbetsplatser i skärgården." },
    purpose: { sv: "Små arbetsplatser i skärgården träffas fyra gånger och hjälper varandra att ta emot nya medarbetare. Grupperna leds på svenska." },
    audience: { sv: "Arbetsplatser med högst tio anställda" },
    languages: ["sv"],
    regionCode: "21",
  },
  {
    ...nobody,
    key: "long",
    organiser: "opintie",
    kind: "umbrella",
    name: { fi: "Työhyvinvointitoimintaympäristökehittämishankeverkostoyhteistyösuunnitteluvalmennuskokonaisuus" },
    summary: { fi: "Kokoaa yhteen oppilaitosten työhyvinvointihankkeet." },
    purpose: { fi: "Hankkeet tapaavat kaksi kertaa vuodessa ja jakavat tulokset samassa muodossa." },
    audience: { fi: "Oppilaitosten hanketoimijat" },
    languages: ["fi"],
  },
];
