/** What two reviewers think of an application: values by criterion (strategy, need, commitment, pilot, sharing) and a comment each. */
export type Opinion = { values: [readonly number[], readonly number[]]; comments: [string, string] };

export const criteria = ["strategy", "need", "commitment", "pilot", "sharing"] as const;

export const opinions: Record<string, Opinion> = {
  hengitys: {
    values: [
      [4, 5, 4, 5, 4],
      [4, 4, 4, 4, 4],
    ],
    comments: [
      "Yhteishakemus, jossa kummallakin on selvä tehtävä. Oppilaitos tuo tekijät, yhdistys ostaa. Tarjouspyyntö ehtii juuri akatemian jälkeen.",
      "Aiemmasta epäonnistumisesta kerrotaan avoimesti, ja siitä on opittu. Ehdon seuranta sopimuskaudella jää vielä auki.",
    ],
  },
  meriharju: {
    values: [
      [5, 4, 5, 4, 5],
      [4, 4, 5, 3, 4],
    ],
    comments: [
      "Kolme yksikköä samassa pöydässä on juuri se, mitä kaupungeilta puuttuu. Luvut ovat rehellisiä: 31 arviointia ja kaksi ehtoa.",
      "Vahva johdon sitoutuminen. Kausityö vaikeuttaa ehdon asettamista, mutta juuri siksi pilotti on kiinnostava.",
    ],
  },
  tunturilahti: {
    values: [
      [4, 4, 4, 4, 5],
      [3, 5, 4, 4, 4],
    ],
    comments: [
      "Laitehankinnoissa ehtoja on kopioitu vuosia. Hakija sanoo suoraan, ettei osaisi lukea vastausta, ja tähän akatemia auttaa.",
      "Yliopiston tutkija mukana tiimissä. Aikataulu on väljä, mutta valmistelu alkaa heti.",
    ],
  },
  satalahti: {
    values: [
      [4, 5, 4, 4, 4],
      [4, 4, 4, 5, 3],
    ],
    comments: [
      "Tarve on todellinen ja kuvattu luvuin. Valvojien ohje on sellainen, jota muutkin kunnat käyttäisivät heti.",
      "Iso urakka ja selkeä ehto. Tiimin aika on järjestetty oikeasti, ei vain luvattu.",
    ],
  },
  napakoski: {
    values: [
      [2, 4, 3, 4, 4],
      [3, 4, 2, 3, 4],
    ],
    comments: [
      "Pienen kunnan hyvä ajatus. Strateginen pohja on ohut, mutta kaupunginjohtaja on mukana itse.",
      "Tiimissä on vain kaksi ihmistä, ja toinen heistä tekee kaikki kunnan hankinnat. Aika huolettaa.",
    ],
  },
  kiinteistot: {
    values: [
      [5, 5, 4, 4, 4],
      [4, 5, 5, 5, 4],
    ],
    comments: [
      "Suuri vaikutus, jos laskentamalli toimii. Omistajaohjaus tukee, ja mittari on olemassa.",
      "Hakija tietää jo nyt, missä sopimuksissa hinta ei riitä palkkaan. Rohkea ja tarkka hakemus.",
    ],
  },
  koivuranta: {
    values: [
      [4, 4, 4, 4, 3],
      [4, 3, 4, 4, 4],
    ],
    comments: ["Varattu hankinta sairaalapesulassa olisi uutta Suomessa. Tiimi on sopiva.", "Tarve voisi olla kuvattu tarkemmin, muuten vahva kokonaisuus."],
  },
  itapuro: {
    values: [
      [3, 4, 3, 3, 4],
      [2, 4, 3, 3, 3],
    ],
    comments: ["Marjat ovat tärkeä aihe, mutta hankinta on vasta marraskuussa eikä hakija päätä siitä yksin.", "Hankintaohje on kesken. Hyvä varalla, jos paikka vapautuu."],
  },
  havsholm: {
    values: [
      [1, 3, 2, 3, 3],
      [2, 3, 2, 2, 3],
    ],
    comments: [
      "Ett ärligt och sympatiskt behov, men kopplingen till strategin saknas ännu och upphandlingen ligger långt fram.",
      "Resurserna är små. Ett gemensamt upplägg med grannkommunerna vore starkare.",
    ],
  },
  pitkanimi: {
    values: [
      [0, 2, 1, 2, 1],
      [1, 1, 1, 2, 2],
    ],
    comments: ["Hakemus on kirjoitettu viime hetkellä. Aihe on tärkeä, mutta tehtävää ei ole vielä rajattu.", "Yksi ihminen, joka osallistuu, kun ehtii, ei riitä pilottiin."],
  },
  kalliomaki: {
    values: [
      [2, 3, 1, 4, 3],
      [2, 4, 2, 3, 3],
    ],
    comments: [
      "Kaunis ajatus asukkaista työparina. Toinen tiimin jäsen puuttuu, ja tarjouspyyntö julkaistaan jo huhtikuussa.",
      "Aikataulu ei anna pilotille mahdollisuutta. Sopisi seuraavalle kierrokselle.",
    ],
  },
};

/** Reasons that the scale asks for at its ends, by criterion. */
export const reasons: Record<(typeof criteria)[number], { low: string; high: string }> = {
  strategy: { low: "Asiakirjoista ei löydy kohtaa, johon pilotti nojaisi.", high: "Tavoitteella on vastuuhenkilö ja seuranta, ja johto saa siitä raportin säännöllisesti." },
  need: { low: "Tarve jää yleiseksi, eikä siitä saa kiinni omaa tehtävää.", high: "Tarve on kuvattu omin luvuin ja esimerkein, ja siihen voi itse vaikuttaa." },
  commitment: { low: "Tiimissä on yksi ihminen, eikä hänen aikaansa ole varattu.", high: "Johto on tehnyt päätöksen, ja aika on otettu jostakin pois." },
  pilot: { low: "Hankintaa ei ole nimetty.", high: "Hankinta on rajattu, aikataulu ehtii ja keino on valittu perustellen." },
  sharing: { low: "Jakamisesta ei ole kerrottu muuta kuin vuosikertomus.", high: "Kohderyhmä, tapa ja aika on nimetty, ja aineisto julkaistaan avoimesti." },
};
