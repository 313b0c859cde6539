import type { Applicant } from "./applicant.ts";

const contact = (name: string, email: string, phone: string) => ({ contactName: name, contactEmail: email, contactPhone: phone });

/** The six that end up in the academy; Napakoski comes from the waiting list. */
export const chosenApplicants: Applicant[] = [
  {
    key: "hengitys",
    language: "fi",
    lead: { businessId: "9900001-8", name: "Hengitysterveys ry", kind: "association", regionCode: "01", units: [] },
    writer: { name: "Leena Kallio", email: "leena.kallio@hengitysterveys.example", phone: "+358 40 000 0011" },
    coWriters: [{ name: "Mikko Ranta", email: "mikko.ranta@silmu.example", access: "edit" }],
    partners: [
      {
        businessId: "9900008-5",
        name: "Ammattiopisto Silmu",
        kind: "education",
        regionCode: "01",
        units: ["Puhtaus- ja kiinteistöpalvelut"],
        ...contact("Mikko Ranta", "mikko.ranta@silmu.example", "+358 40 000 0012"),
        backupName: "Päivi Lamminen",
        backupEmail: "paivi.lamminen@silmu.example",
        signer: { name: "Riikka Sorsa", title: "rehtori" },
      },
    ],
    startsAt: "2026-11-05T10:15",
    sentAt: "2026-12-04T14:20",
    answers: {
      strategy:
        "Yhdistyksen strategiassa 2026–2030 yksi viidestä lupauksesta on, että ostamme työtä niin, että se auttaa ihmisiä pysymään työelämässä. Silmun strategiassa vastaava lupaus on, että jokainen opiskelija saa työelämäjakson. Hankintapolitiikkamme hyväksyttiin hallituksessa toukokuussa, ja siitä vastaa talouspäällikkö. Seuraamme kahta lukua puolivuosittain: montako sopimusta sisältää sosiaalisen ehdon ja montako ihmistä ehdon perusteella on aloittanut.",
      obstacle:
        "Ostamme siivousta ja ruokapalveluja yhteensä runsaalla kahdella miljoonalla eurolla vuodessa. Missään sopimuksessa ei ole työllistämisehtoa, vaikka naapurissamme Silmussa 140 opiskelijaa etsii joka kevät työelämäjaksoa. Hankinnan valmistelija ei tunne koulutuksen järjestäjää eikä päinvastoin. Kun ehtoa kokeiltiin kolme vuotta sitten, kukaan ei ollut sopinut, kuka etsii tekijät, eikä yksikään aloittanut.",
      yearlyValue: "2 150 000",
      theme: "employment",
      procurement: "Siivouspalvelut neljään toimitilaan ja oppilaitoksen kampukselle",
      tenderDate: "2027-05-17",
      instruments: ["clause", "criterion"],
      goal: "Uudessa siivoussopimuksessa on työllistämisehto, jonka toimittaja pystyy täyttämään ja jonka toteutumisen näemme kuukausittain. Ensimmäisen vuoden aikana palveluntuottajan luona on aloittanut vähintään kuusi opiskelijaa, ja heistä kaksi jatkaa työsuhteessa.",
      team: "Talouspäällikkö vastaa kilpailutuksesta, toimistopäällikkö tuntee siivouksen arjen ja Silmun työelämäkoordinaattori tuntee opiskelijat. Jokaiselle on varattu puoli päivää viikossa huhtikuun loppuun. Toiminnanjohtaja ja rehtori ovat päättäneet osallistumisesta yhdessä.",
      sharing:
        "Kerromme kokemuksista järjestöjen talousverkostossa ja ammatillisten oppilaitosten työelämäpäivillä. Julkaisemme ehdon sanamuodon ja sen, mitä siitä opimme, myös siltä osin kuin se ei toiminut.",
    },
  },
  {
    key: "meriharju",
    language: "fi",
    lead: { businessId: "9900015-7", name: "Meriharjun kaupunki", kind: "municipality", regionCode: "01", units: ["Kaupunginkanslia", "Rakennuspalvelut", "Hyvinvointipalvelut"] },
    writer: { name: "Kaisa Rautio", email: "kaisa.rautio@meriharju.example", phone: "+358 40 000 0013" },
    coWriters: [
      { name: "Aino Virtanen", email: "aino.virtanen@meriharju.example", access: "submit" },
      { name: "Jari Koskinen", email: "jari.koskinen@meriharju.example", access: "see" },
    ],
    partners: [],
    startsAt: "2026-11-04T09:05",
    sentAt: "2026-12-09T11:45",
    answers: {
      strategy:
        "Meriharjun kaupunkistrategian toinen tavoite on, että työttömyys on alle maan keskiarvon vuonna 2029. Valtuuston hyväksymä hankintaohjelma velvoittaa arvioimaan työllistämisen mahdollisuuden jokaisessa yli 200 000 euron palveluhankinnassa. Tavoitteesta vastaa konsernipalvelujen johtaja, ja siitä raportoidaan kaupunginhallitukselle kahdesti vuodessa.",
      obstacle:
        "Arviointi tehdään, mutta se päättyy usein siihen, että ehto jätetään pois, koska kukaan ei osaa kirjoittaa sitä. Vuonna 2025 arvioimme 31 hankintaa ja käytimme ehtoa kahdessa. Kolme yksikköä tekee työtä erillään: kanslia kilpailuttaa, rakennuspalvelut valvoo urakoita ja hyvinvointipalvelut tuntee työnhakijat. Yhteistä toimintatapaa ei ole.",
      yearlyValue: "184 000 000",
      theme: "employment",
      procurement: "Puistojen ja viheralueiden hoito itäisissä kaupunginosissa",
      tenderDate: "2027-09-06",
      instruments: ["clause", "reserved"],
      goal: "Viheralueiden hoitosopimuksessa on työllistämisehto, joka on sovitettu yhteen kausityön kanssa. Kolmella yksiköllä on yhteinen kahden sivun toimintatapa, jota käytetään jokaisessa hankinnassa ilman, että asiaa pitää keksiä alusta.",
      team: "Hankinta-asiantuntija kansliasta kirjoittaa ehdon, rakennuttaja vastaa urakan valvonnasta ja hyvinvointipalvelujen työllisyyskoordinaattori etsii hakijat. Aikaa on varattu kuusi tuntia viikossa kullekin. Konsernipalvelujen johtaja on tehnyt päätöksen 2.12.",
      sharing: "Esittelemme toimintatavan maakunnan hankintarenkaassa ja kuntien hankintapäivillä syksyllä 2027. Mallisopimus ja ohje julkaistaan kaupungin verkkosivuilla vapaasti käytettäviksi.",
    },
  },
  {
    key: "tunturilahti",
    language: "fi",
    lead: { businessId: "9900022-9", name: "Tunturilahden AMK", kind: "education", regionCode: "19", units: ["Hankintapalvelut"] },
    writer: { name: "Eeva Nurmi", email: "eeva.nurmi@tunturilahti-amk.example", phone: "+358 40 000 0015" },
    coWriters: [],
    partners: [
      {
        businessId: "9900029-6",
        name: "Tunturilahden yliopisto",
        kind: "education",
        regionCode: "19",
        units: [],
        ...contact("Matti Salo", "matti.salo@tunturilahti.example", "+358 40 000 0016"),
        signer: { name: "Helena Kivelä", title: "hallintojohtaja" },
      },
    ],
    startsAt: "2026-11-11T13:30",
    sentAt: "2026-12-10T16:05",
    answers: {
      strategy:
        "Korkeakoulukonsernin yhteinen vastuullisuusohjelma hyväksyttiin hallituksissa 2025. Siinä luvataan, että laitehankintojen ihmisoikeusriskit tunnetaan vuoteen 2028 mennessä. Vastuu on hallintojohtajilla, mutta mittaria lupaukselle ei vielä ole.",
      obstacle:
        "Ostamme yhdessä vuosittain noin 1 900 tietokonetta ja näyttöä. Sopimuksessa on toimintaohje liitteenä, mutta kukaan ei ole koskaan kysynyt toimittajalta, miten sitä noudatetaan. Emme tiedä, missä maissa laitteet kootaan, emmekä osaisi lukea selvitystä, jos sellaisen saisimme. Kolme kertaa viidestä tarjoaja on vastannut kysymykseemme esitteellä.",
      yearlyValue: "41 500 000",
      theme: "rights",
      procurement: "Kannettavat tietokoneet ja näytöt, yhteishankinta",
      tenderDate: "2027-10-04",
      instruments: ["criterion", "conduct"],
      goal: "Osaamme asettaa toimittajalle vaatimuksia, joihin voi vastata todenmukaisesti, ja meillä on ihminen, joka lukee vastaukset. Toimitusketju tunnetaan kokoonpanotehtaaseen asti, ja yksi puute on viety korjaussuunnitelmaan.",
      team: "Hankintapäällikkö vetää, yliopiston tietohallinnon asiantuntija tuntee laitteet ja kansainvälisen oikeuden yliopistonlehtori auttaa riskien arvioinnissa. Kullakin on neljä tuntia viikossa. Molempien talojen hallintojohtajat ovat sopineet asiasta.",
      sharing: "Jaamme kysymyspatterin korkeakoulujen hankintaverkostossa ja kirjoitamme siitä yhden käytännönläheisen artikkelin. Opiskelijat saavat aineistosta opinnäytetöiden aiheita.",
    },
  },
  {
    key: "satalahti",
    language: "fi",
    lead: { businessId: "9900036-8", name: "Satalahden kaupunki", kind: "municipality", regionCode: "04", units: ["Tilapalvelut"] },
    writer: { name: "Päivi Laine", email: "paivi.laine@satalahti.example", phone: "+358 40 000 0017" },
    coWriters: [{ name: "Tuomas Heino", email: "tuomas.heino@satalahti.example", access: "edit" }],
    partners: [],
    startsAt: "2026-11-09T08:50",
    sentAt: "2026-12-11T15:52",
    answers: {
      strategy:
        "Satalahden strategiassa sanotaan, että kaupungin työmailla jokainen saa palkkansa ja pääsee kotiin terveenä. Hankintaohjelmaan kirjattiin viime keväänä harmaan talouden torjunnan lisäksi työperäinen hyväksikäyttö. Tilapalvelujen päällikkö vastaa tavoitteesta ja tuo sen vuosittain tekniseen lautakuntaan.",
      obstacle:
        "Tilapalvelut rakennuttaa noin 22 miljoonalla eurolla vuodessa. Isoissa urakoissa alihankintaketju on kolmen tai neljän portaan pituinen. Aluehallintoviranomaisen tarkastuksessa syksyllä kahdeksalta työntekijältä puuttui kirjallinen sopimus, ja kuulimme asiasta lehdestä. Valvoja osaa tarkastaa betonin lujuuden mutta ei tiedä, mitä tehdä, kun epäilee alipalkkausta.",
      yearlyValue: "96 000 000",
      theme: "exploitation",
      procurement: "Keskustan koulun peruskorjauksen pääurakka",
      tenderDate: "2027-08-23",
      instruments: ["clause", "conduct"],
      goal: "Urakkasopimuksessa on ehto, jonka mukaan tilaaja saa haastatella työntekijöitä heidän omalla kielellään ja puuttua havaintoihin portaittain. Valvojilla on yhden sivun ohje siitä, mitä he kysyvät, kenelle he soittavat ja mitä he kirjaavat.",
      team: "Rakennuttajapäällikkö, hankintajuristi ja kaksi valvojaa. Valvojien aika on saatu siirtämällä kaksi pienempää kohdetta konsultille. Tekninen johtaja on hyväksynyt järjestelyn.",
      sharing: "Kerromme tuloksista Länsirannikon rakennuttajaryhmässä, jossa on yhdeksän kuntaa. Ohje valvojille julkaistaan myös ruotsiksi ja englanniksi.",
    },
  },
  {
    key: "napakoski",
    language: "fi",
    lead: { businessId: "9900050-1", name: "Napakosken kaupunki", kind: "municipality", regionCode: "19", units: [] },
    writer: { name: "Riikka Moilanen", email: "riikka.moilanen@napakoski.example", phone: "+358 40 000 0019" },
    coWriters: [],
    partners: [],
    startsAt: "2026-11-23T12:00",
    sentAt: "2026-12-11T15:58",
    answers: {
      strategy:
        "Kuntastrategiassa puhutaan elinvoimasta ja työllisyydestä. Hankinnoista siinä ei ole omaa kohtaa, mutta hallintosääntöön lisättiin viime vuonna, että sosiaaliset vaikutukset arvioidaan. Asiasta vastaa kaupunginjohtaja.",
      obstacle:
        "Napakoskella on 6 200 asukasta ja yksi ihminen, joka tekee hankintoja muun työn ohessa. Koulukuljetukset kilpailutetaan joka neljäs vuosi, ja niissä ajaa sama kolme yrittäjää. Nuoria työttömiä on 74, ja ajokortti on heistä puolella. Kukaan ei ole kysynyt, voisiko kuljetuksista tulla ensimmäinen työpaikka.",
      yearlyValue: "11 800 000",
      theme: "employment",
      procurement: "Koulukuljetukset ja asiointiliikenne lukuvuodesta 2028 alkaen",
      tenderDate: "2028-01-10",
      instruments: ["clause"],
      goal: "Kuljetussopimukseen on kirjoitettu ehto, jonka pieni yrittäjä uskaltaa hyväksyä. Kaksi nuorta ajaa linjaa oppisopimuksella, ja naapurikunnat voivat käyttää samaa ehtoa.",
      team: "Talous- ja hankintasihteeri ja sivistysjohtaja, kumpikin neljä tuntia viikossa. Kaupunginjohtaja osallistuu avaukseen ja päätökseen.",
      sharing: "Seutukunnan neljä kuntaa kokoontuvat kerran kuussa, ja asia on siellä vakiona esillä.",
    },
  },
  {
    key: "kiinteistot",
    language: "fi",
    lead: { businessId: "9900057-9", name: "Rantakiinteistöt", kind: "state", regionCode: "01", units: ["Kiinteistöpalvelut"] },
    writer: { name: "Pekka Ojala", email: "pekka.ojala@rantakiinteistot.example", phone: "+358 40 000 0021" },
    coWriters: [],
    unsignedReason: "Turvakiinteistöjen johtaja on matkoilla haun loppuun. Hän on luvannut osallistumisen puhelimessa, ja sovimme vastuut viikolla 49.",
    partners: [{ businessId: "9900064-0", name: "Turvakiinteistöt", kind: "state", regionCode: "01", units: [], ...contact("Sirpa Hakala", "bounce@turvakiinteistot.example", "+358 40 000 0022") }],
    startsAt: "2026-11-16T14:40",
    sentAt: "2026-12-08T09:10",
    answers: {
      strategy:
        "Molempien liikelaitosten omistajaohjauksessa edellytetään vuodesta 2026 alkaen, että hankinnoissa ehkäistään työperäistä hyväksikäyttöä. Tavoite on osa johdon tulospalkkiota, ja sitä seurataan neljännesvuosittain yhteisessä ohjausryhmässä.",
      obstacle:
        "Meillä on 640 rakennusta, ja siivous ostetaan 14 sopimuksella. Työ tehdään iltaisin ja öisin, jolloin kukaan tilaajan puolelta ei ole paikalla. Neljässä sopimuksessa tuntihinta on niin alhainen, ettei työehtosopimuksen mukainen palkka mahdu siihen. Tiedämme tämän, mutta meillä ei ole keinoa hylätä tarjousta ajoissa.",
      yearlyValue: "73 000 000",
      theme: "exploitation",
      procurement: "Toimitilojen siivous, eteläinen alue, 38 kohdetta",
      tenderDate: "2027-06-14",
      instruments: ["clause", "criterion", "conduct"],
      goal: "Tarjouspyynnössä on laskentamalli, jolla alipalkkaus näkyy jo hinnasta, ja sopimuksessa työntekijän kanava, josta ilmoitus tulee tilaajalle asti. Yhtään epäilyä ei jätetä selvittämättä yli kahdeksi viikoksi.",
      team: "Palvelupäällikkö, hankinta-asiantuntija ja turvallisuusasiantuntija. Aikaa on varattu yksi päivä viikossa. Johtoryhmät ovat käsitelleet osallistumisen marraskuussa.",
      sharing: "Laskentamalli julkaistaan valtion hankintayksiköiden yhteisessä työtilassa. Kerromme siitä myös kunnille, sillä samat yritykset siivoavat niidenkin tiloja.",
    },
  },
];
