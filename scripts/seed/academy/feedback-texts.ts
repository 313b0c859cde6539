type Said = { works: string; question: string; suggestion: string };

/** What two other teams say of each plan; which teams they are, the allocation decides. */
export const feedbackOn: Record<string, [Said, Said]> = {
  hengitys: [
    {
      works: "Kuuden viikon sääntö on hyvä: toimittaja ei joudu kärsimään siitä, ettei hakijoita löydy.",
      question: "Kuka ohjaa opiskelijaa yövuorossa, jos siivous tehdään illalla?",
      suggestion: "Kirjatkaa ehtoon myös se, mitä opiskelijalle maksetaan työelämäjaksolta.",
    },
    {
      works: "Kerroitte markkinavuoropuhelun tuloksen niin, että ehto muuttui sen takia. Sitä emme itse tehneet.",
      question: "Onko 500 euron seuraamus niin pieni, että sen maksaa mieluummin kuin ottaa opiskelijan?",
      suggestion: "Jakakaa aloitukset kahteen ryhmään jo sanamuodossa, niin Silmu osaa varautua.",
    },
  ],
  meriharju: [
    {
      works: "Kolmen yksikön työnjako on kuvattu yhdellä rivillä, ja sen ymmärtää heti.",
      question: "Mitä tapahtuu, jos kausi on sateinen ja työtä on vähemmän kuin viidelle?",
      suggestion: "Lisätkää mittariin, moniko jatkaa kauden jälkeen jossakin muualla.",
    },
    {
      works: "Luku 2/31 on rehellinen, ja siitä näkee heti, miksi pilotti tarvitaan.",
      question: "Miten varattu puisto erotetaan muusta sopimuksesta, jos hoitaja vaihtuu?",
      suggestion: "Kirjoittakaa ehtoon, kuka perehdyttää ja paljonko siihen saa käyttää aikaa.",
    },
  ],
  tunturilahti: [
    {
      works: "Kysymys siitä, kuka lukee auditointiraportit, on terävä. Lainaamme sen.",
      question: "Riittääkö kaksi raporttia vuodessa, jos mallit vaihtuvat nopeammin?",
      suggestion: "Nimetkää varahenkilö lukijalle jo nyt.",
    },
    {
      works: "Portaat puutteesta tilausten lopettamiseen ovat selkeät.",
      question: "Voiko pieni jälleenmyyjä saada nämä tiedot valmistajalta?",
      suggestion: "Pyytäkää tehdasluettelo taulukkona, niin vuosia voi verrata.",
    },
  ],
  satalahti: [
    {
      works: "Haastattelu työntekijän omalla kielellä on rohkea ja silti toteutettavissa.",
      question: "Saako haastatella työajalla, ja kuka maksaa ajan?",
      suggestion: "Kokeilkaa ohjetta ensin pienellä työmaalla, kuten suunnittelette, ja julkaiskaa se sen jälkeen.",
    },
    {
      works: "Puuttumisen portaat antavat valvojalle keinon, jota hänellä ei nyt ole.",
      question: "Mitä teette, jos havainto koskee pääurakoitsijaa itseään?",
      suggestion: "Sopikaa etukäteen, milloin asia siirtyy viranomaiselle.",
    },
  ],
  napakoski: [
    {
      works: "Pieni ja tarkka tavoite. Kaksi nuorta on luku, jonka voi saavuttaa.",
      question: "Miksi ehto koskee vain kolmen reitin tarjoajaa, kun yrittäjiä on kolme?",
      suggestion: "Kysykää oppisopimustoimistolta jo nyt, mitä tuki yrittäjälle on euroina.",
    },
    {
      works: "Yrittäjien eläköityminen tekee ehdosta heidänkin etunsa.",
      question: "Onko nuorella aikaa hankkia henkilöauton ajokorttia laajempi kortti ennen syksyä?",
      suggestion: "Lähtötilanteeseen sopisi yksi esimerkki nuoresta, joka haluaisi ajaa.",
    },
  ],
  kiinteistot: [
    {
      works: "Laskelma 19,40 ja 21,90 eurosta kertoo enemmän kuin kymmenen sivua tekstiä.",
      question: "Miten estätte sen, että hinta on oikein mutta tunnit puuttuvat?",
      suggestion: "Lisätkää malliin neliöt tunnissa, niin ylimitoitettu tahti näkyy.",
    },
    {
      works: "Tulos kerrotaan ilmoittajalle. Se puuttuu useimmista kanavista.",
      question: "Voiko ilmoituksen tehdä nimettömänä viidellä kielellä?",
      suggestion: "Pyytäkää kilpailuoikeuden lausunto ennen huhtikuun kokeilua, ei vasta ennen julkaisua.",
    },
  ],
};
