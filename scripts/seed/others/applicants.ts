import { personas } from "#domain/demo/personas.rules.ts";
import type { Answers } from "#domain/applications/answers.schema.ts";
import type { StartInput } from "#domain/applications/applications.schema.ts";

export type WorkshopApplicant = {
  organisation: Pick<StartInput, "businessId" | "name" | "kind" | "regionCode">;
  writer: { name: string; email: string; phone: string };
  task: Answers;
  people: Answers;
};

/** Unions whose mentors were trained in the autumn; one of them is now a mentor of the academy. */
export const mentorApplicants: WorkshopApplicant[] = [
  {
    organisation: { businessId: "9900083-5", name: "Palvelualojen liitto ry", kind: "association", regionCode: "01" },
    writer: { name: "Sari Aalto", email: personas.mentor, phone: "+358 40 000 0051" },
    task: { task: "Meillä on kahdeksan jäsentä, jotka ovat ohjanneet uusia työntekijöitä omalla äidinkielellään. Haluamme heille valmiudet ohjata ryhmää, ei vain yhtä ihmistä.", stage: "begun" },
    people: { people: "Järjestötoimitsija ja vertaismentoreiden yhteyshenkilö. He pitävät mentorit koossa myös koulutuksen jälkeen.", after: "Ryhmät alkavat tammikuussa Meriharjussa." },
  },
  {
    organisation: { businessId: "9900084-3", name: "Kotiutujien tuki ry", kind: "association", regionCode: "04" },
    writer: { name: "Ahmed Saleh", email: "ahmed.saleh@kotiutujat.example", phone: "+358 40 000 0052" },
    task: { task: "Haluamme aloittaa neljä ryhmää, joissa ohjaaja on itse kulkenut saman matkan. Tarvitsemme yhteisen tavan toimia.", stage: "idea" },
    people: { people: "Toiminnanohjaaja ja vapaaehtoistyön koordinaattori.", after: "" },
  },
];

/** Regions whose applications are being read in March. */
export const regionApplicants: WorkshopApplicant[] = [
  {
    organisation: { businessId: "9900085-1", name: "Pirkan työllisyysalue", kind: "municipality", regionCode: "06" },
    writer: { name: "Terhi Uotila", email: "terhi.uotila@pirkantyo.example", phone: "+358 40 000 0053" },
    task: { task: "Yrityksille tarjotaan kuutta eri kehittämispalvelua, eikä kukaan näe niitä yhdessä. Haluamme yhden ensimmäisen puhelun mallin.", stage: "begun" },
    people: { people: "Palvelupäällikkö, yritysneuvoja ja työkykykoordinaattori.", after: "Työllisyysalueen johtoryhmä päättää mallin omistajasta kesäkuussa." },
  },
  {
    organisation: { businessId: "9900087-8", name: "Lapin kehittämisyhtiö Oy", kind: "company", regionCode: "19" },
    writer: { name: "Niilo Aikio", email: "niilo.aikio@lapinkehitys.example", phone: "+358 40 000 0054" },
    task: { task: "Matkailuyritysten esihenkilöt vaihtuvat kausittain, ja hyvinvointityö alkaa joka vuosi alusta. Etsimme mallia, joka siirtyy seuraajalle.", stage: "idea" },
    people: { people: "Toimialakehittäjä ja kaksi yrityksen esihenkilöä.", after: "Malli kokeillaan kaudella 2027–2028." },
  },
  {
    organisation: { businessId: "9900088-6", name: "Savon osaamiskeskus", kind: "education", regionCode: "11" },
    writer: { name: "Kerttu Rissanen", email: "kerttu.rissanen@savonosaaminen.example", phone: "+358 40 000 0055" },
    task: { task: "Meillä on toimiva valmennus pienille työpaikoille. Haluamme levittää sen kolmeen naapurikuntaan niin, ettei se riipu kouluttajasta.", stage: "spreading" },
    people: { people: "Valmennuksen vetäjä ja kuntien elinkeinoasiamiehet.", after: "Kunnat ovat varanneet rahaa syksylle." },
  },
  {
    organisation: { businessId: "9900091-5", name: "Uudenmaan kasvupalvelut", kind: "state", regionCode: "01" },
    writer: { name: "Mirja Toivonen", email: "mirja.toivonen@uudenmaankasvu.example", phone: "+358 40 000 0057" },
    task: { task: "Työkykyä tukevia palveluja ostetaan kolmesta budjetista. Pienyritys ei saa vastausta siihen, kuka auttaa ensin. Haluamme palvelupolun, jolla on yksi omistaja.", stage: "begun" },
    people: { people: "Asiantuntija, palveluesihenkilö ja kahden pienyrityksen edustajat.", after: "Polku otetaan osaksi vuoden 2028 hankintoja." },
  },
  {
    organisation: { businessId: "9900092-3", name: "Satakunnan yrityspalvelut", kind: "company", regionCode: "04" },
    writer: { name: "Olavi Kares", email: "olavi.kares@satayrityspalvelut.example", phone: "+358 40 000 0058" },
    task: { task: "Teollisuuden alihankkijoilla on pulaa osaajista ja paljon sairauspoissaoloja. Sovitamme mallin, jossa luottamusmies ja esihenkilö kehittävät työtä yhdessä.", stage: "idea" },
    people: { people: "Yritysasiamies, luottamusmies ja tuotantopäällikkö.", after: "Kolme yritystä jatkaa omalla rahalla." },
  },
  {
    organisation: { businessId: "9900093-1", name: "Turunmaan työelämäverkosto", kind: "association", regionCode: "02" },
    writer: { name: "Benita Lindqvist", email: "benita.lindqvist@turunmaantyo.example", phone: "+358 40 000 0059" },
    task: { task: "Kaksikielisillä työpaikoilla perehdytys on kirjoitettu yhdellä kielellä. Teemme mallin, jolla perehdytys toimii suomeksi ja ruotsiksi.", stage: "spreading" },
    people: { people: "Verkoston koordinaattori ja kahden työpaikan henkilöstöpäälliköt.", after: "Malli jää verkoston jäsenten käyttöön." },
  },
];

/** Open until 25 March: one has been sent; the second registers an organisation that is already known by another spelling. */
export const diversityApplicants: WorkshopApplicant[] = [
  {
    organisation: { businessId: "9900089-4", name: "Rannikon yrittäjät ry", kind: "association", regionCode: "02" },
    writer: { name: "Camilla Ekholm", email: "camilla.ekholm@rannikonyrittajat.example", phone: "+358 40 000 0056" },
    task: {
      task: "Jäsenistämme 40 etsii työntekijöitä, mutta hakemuksia tulee vain suomeksi kirjoitettuihin ilmoituksiin. Haluamme mallin ilmoitukselle, jonka ymmärtää kolmella kielellä.",
      stage: "idea",
    },
    people: { people: "Yhdistyksen toiminnanjohtaja ja kaksi jäsenyrittäjää.", after: "Malli jaetaan jäsenkirjeessä." },
  },
  {
    organisation: { businessId: "9900015-7", name: "Meriharju, kaupunki", kind: "municipality", regionCode: "01" },
    writer: { name: "Jari Koskinen", email: "jari.koskinen@meriharju.example", phone: "+358 40 000 0014" },
    task: { task: "Yritysneuvonnassa kävi viime vuonna 210 ihmistä, joiden äidinkieli ei ole suomi. Haluamme", stage: "begun" },
    people: {},
  },
];
