import type { FormContent } from "#domain/programmes/form.schema.ts";

/** The application form of the academy for socially sustainable procurement: four questions of eligibility and five sections. */
export const academyForm: FormContent = {
  eligibility: [
    {
      key: "buyer",
      question: {
        fi: "Onko organisaatiosi julkinen hankintayksikkö, oppilaitos tai järjestö?",
        sv: "Är din organisation en offentlig upphandlande enhet, en läroanstalt eller en förening?",
        en: "Is your organisation a public buyer, an educational institution or an association?",
      },
      needed: "yes",
      otherwise: {
        fi: "Akatemia on tarkoitettu niille, jotka ostavat julkisilla varoilla. Yrityksenä voit osallistua hakijan markkinavuoropuheluun tai toimia kumppanina yhteishakemuksessa.",
        sv: "Akademin är till för dem som köper med offentliga medel. Som företag kan du delta i en sökandes marknadsdialog eller vara partner i en gemensam ansökan.",
        en: "The academy is for those who buy with public money. As a company you can take part in an applicant's market dialogue, or be a partner in a joint application.",
      },
    },
    {
      key: "procurement",
      question: {
        fi: "Onko teillä tulossa vähintään yksi hankinta kahden seuraavan vuoden aikana?",
        sv: "Kommer ni att göra minst en upphandling under de två närmaste åren?",
        en: "Do you have at least one procurement coming up in the next two years?",
      },
      needed: "yes",
      otherwise: {
        fi: "Akatemiassa kokeillaan ehtoja oikeassa hankinnassa. Jos hankintaa ei vielä ole näkyvissä, hae seuraavalla kerralla tai hae yhdessä organisaation kanssa, jolla sellainen on.",
        sv: "I akademin prövas villkoren i en verklig upphandling. Om ingen upphandling ännu är i sikte kan du söka nästa gång, eller tillsammans med en organisation som har en.",
        en: "In the academy the clauses are tried in a real procurement. If none is in sight yet, apply next time, or together with an organisation that has one.",
      },
    },
    {
      key: "people",
      question: {
        fi: "Sitoutuuko johto siihen, että 2–4 ihmistä osallistuu kaikkiin kuuteen tapaamiseen?",
        sv: "Förbinder sig ledningen till att 2–4 personer deltar i alla sex träffar?",
        en: "Does your management commit to 2–4 people taking part in all six sessions?",
      },
      needed: "yes",
      otherwise: {
        fi: "Yhden ihmisen voimin pilotti jää helposti kesken. Etsi kumppani yhteishakemukseen tai sovi johdon kanssa ajasta, ennen kuin haet.",
        sv: "En person ensam hinner sällan slutföra en pilot. Sök en partner till en gemensam ansökan, eller kom överens med ledningen om tid innan du söker.",
        en: "One person alone seldom finishes a pilot. Find a partner for a joint application, or agree on the time with your management before you apply.",
      },
    },
    {
      key: "secret",
      question: {
        fi: "Estääkö jokin sen, että pilotista kerrotaan julkisesti ohjelman jälkeen?",
        sv: "Finns det något som hindrar att ni berättar offentligt om piloten efter programmet?",
        en: "Does anything prevent you from speaking publicly about the pilot after the programme?",
      },
      needed: "no",
      otherwise: {
        fi: "Ohjelman tulokset ovat kaikkien käytössä. Valitse pilotti, josta saa kertoa, tai kysy järjestäjältä, mitä julkaisemisella tarkoitetaan.",
        sv: "Programmets resultat är till för alla. Välj en pilot som ni får berätta om, eller fråga arrangören vad publiceringen innebär.",
        en: "The results of the programme are for everyone to use. Choose a pilot that you may talk about, or ask the organiser what publishing means.",
      },
    },
  ],
  sections: [
    {
      key: "strategy",
      title: { fi: "Kuvaa yhteys strategiaan", sv: "Beskriv kopplingen till strategin", en: "Describe the link to your strategy" },
      lead: {},
      questions: [
        {
          key: "strategic-link",
          kind: "long",
          label: { fi: "Missä sosiaalinen vastuu näkyy strategiassanne?", sv: "Var syns socialt ansvar i er strategi?", en: "Where does social responsibility show in your strategy?" },
          help: {
            fi: "Kerro myös, kuka tavoitteesta vastaa ja miten sitä seurataan.",
            sv: "Berätta också vem som ansvarar för målet och hur det följs upp.",
            en: "Say also who is responsible for the aim and how it is followed up.",
          },
          required: true,
          maxWords: 200,
        },
        {
          key: "strategy-file",
          kind: "file",
          label: { fi: "Strategia tai hankintaohjelma", sv: "Strategi eller upphandlingsprogram", en: "Strategy or procurement programme" },
          help: {
            fi: "Liitä asiakirja, jos se ei ole julkisesti verkossa.",
            sv: "Bifoga dokumentet om det inte finns offentligt på webben.",
            en: "Attach the document if it is not public on the web.",
          },
          required: false,
        },
      ],
    },
    {
      key: "need",
      title: { fi: "Kerro kehittämistarpeesta", sv: "Berätta om utvecklingsbehovet", en: "Tell us about the need" },
      lead: {
        fi: "Arvioijat lukevat tämän ensin. Kirjoita niin, että alaa tuntematonkin ymmärtää.",
        sv: "Bedömarna läser det här först. Skriv så att också den som inte känner till området förstår.",
        en: "Reviewers read this first. Write so that someone from another field understands.",
      },
      questions: [
        {
          key: "obstacle",
          kind: "long",
          label: { fi: "Mikä estää teitä nyt?", sv: "Vad hindrar er nu?", en: "What stands in your way now?" },
          help: {
            fi: "Kerro konkreettinen tilanne ja luvut, jos niitä on.",
            sv: "Beskriv en konkret situation, med siffror om det finns sådana.",
            en: "Describe a real situation, with figures if you have them.",
          },
          required: true,
          maxWords: 200,
        },
        {
          key: "yearly-value",
          kind: "number",
          label: { fi: "Kaikkien hankintojen arvo vuodessa, euroa", sv: "Värdet av alla upphandlingar per år, euro", en: "Value of all procurements in a year, euros" },
          help: { fi: "Arvio riittää. Kaikki hakijat yhteensä.", sv: "En uppskattning räcker. Alla sökande sammanlagt.", en: "An estimate is enough. All applicants together." },
          required: true,
          min: 0,
          max: 10_000_000_000,
        },
        {
          key: "main-theme",
          kind: "one",
          label: { fi: "Mikä teema on teille tärkein?", sv: "Vilket tema är viktigast för er?", en: "Which theme matters most to you?" },
          help: {},
          required: true,
          options: [
            { value: "employment", label: { fi: "Työllistäminen hankinnoilla", sv: "Sysselsättning genom upphandling", en: "Employment through procurement" } },
            {
              value: "rights",
              label: { fi: "Ihmisoikeudet ja työelämän perusoikeudet", sv: "Mänskliga rättigheter och grundläggande rättigheter i arbetslivet", en: "Human rights and fundamental rights at work" },
            },
            { value: "exploitation", label: { fi: "Työperäisen hyväksikäytön torjunta", sv: "Bekämpning av arbetsrelaterat utnyttjande", en: "Preventing labour exploitation" } },
          ],
        },
      ],
    },
    {
      key: "pilot",
      title: { fi: "Kuvaa tavoite ja pilotti-idea", sv: "Beskriv målet och pilotidén", en: "Describe the aim and the idea for a pilot" },
      lead: {},
      questions: [
        {
          key: "procurement",
          kind: "short",
          label: { fi: "Missä hankinnassa kokeilette ehtoa?", sv: "I vilken upphandling prövar ni villkoret?", en: "In which procurement will you try the clause?" },
          help: { fi: "Esimerkiksi: siivouspalvelut kolmeen kouluun", sv: "Till exempel: städtjänster för tre skolor", en: "For example: cleaning services for three schools" },
          required: true,
          maxWords: 30,
        },
        {
          key: "tender-date",
          kind: "date",
          label: { fi: "Milloin tarjouspyyntö julkaistaan?", sv: "När publiceras anbudsförfrågan?", en: "When will the tender be published?" },
          help: { fi: "Arvio riittää.", sv: "En uppskattning räcker.", en: "An estimate is enough." },
          required: true,
        },
        {
          key: "instruments",
          kind: "many",
          label: { fi: "Mitä keinoja haluatte kokeilla?", sv: "Vilka medel vill ni pröva?", en: "Which means do you want to try?" },
          help: { fi: "Valitse kaikki sopivat.", sv: "Välj alla som passar.", en: "Choose all that fit." },
          required: true,
          options: [
            { value: "clause", label: { fi: "Työllistämisehto sopimukseen", sv: "Sysselsättningsvillkor i avtalet", en: "Employment clause in the contract" } },
            { value: "criterion", label: { fi: "Sosiaalinen vertailuperuste", sv: "Social jämförelsegrund", en: "Social award criterion" } },
            { value: "reserved", label: { fi: "Varattu hankinta", sv: "Reserverad upphandling", en: "Reserved contract" } },
            { value: "conduct", label: { fi: "Toimintaohje toimittajalle", sv: "Uppförandekod för leverantören", en: "Code of conduct for the supplier" } },
          ],
        },
        {
          key: "goal",
          kind: "long",
          label: { fi: "Mitä on toisin, kun pilotti on onnistunut?", sv: "Vad är annorlunda när piloten har lyckats?", en: "What will be different when the pilot has succeeded?" },
          help: {},
          required: true,
          maxWords: 150,
        },
        {
          key: "secret-file",
          kind: "file",
          label: { fi: "Salassa pidettävä liite", sv: "Sekretessbelagd bilaga", en: "Confidential attachment" },
          help: {
            fi: "Liitä tähän vain liikesalaisuus, esimerkiksi sopimushinnat. Sen näkee vain järjestäjä, eikä sitä anneta julkiseen kopioon.",
            sv: "Bifoga här bara en företagshemlighet, till exempel avtalspriser. Bara arrangören ser den, och den finns inte med i den offentliga kopian.",
            en: "Attach only a trade secret here, such as contract prices. Only the organiser sees it, and it is left out of the public copy.",
          },
          required: false,
          visibleTo: "organiser",
        },
      ],
    },
    {
      key: "team",
      title: { fi: "Nimeä tiimi ja varaa aika", sv: "Namnge teamet och reservera tid", en: "Name the team and set time aside" },
      lead: {},
      questions: [
        {
          key: "team",
          kind: "long",
          label: { fi: "Ketkä osallistuvat ja paljonko heillä on aikaa?", sv: "Vilka deltar och hur mycket tid har de?", en: "Who takes part, and how much time do they have?" },
          help: { fi: "Kerro 2–4 ihmisen tehtävät, ei vain nimiä.", sv: "Berätta om uppgifterna för 2–4 personer, inte bara namn.", en: "Describe the duties of 2–4 people, not only names." },
          required: true,
          maxWords: 150,
        },
        {
          key: "management",
          kind: "declaration",
          label: {
            fi: "Johto on päättänyt osallistumisesta ja varannut tiimille aikaa.",
            sv: "Ledningen har fattat beslut om deltagandet och reserverat tid för teamet.",
            en: "Management has decided on taking part and set time aside for the team.",
          },
          help: {},
          required: true,
        },
      ],
    },
    {
      key: "sharing",
      title: { fi: "Kerro, miten jaatte oppeja", sv: "Berätta hur ni delar lärdomar", en: "Say how you will share what you learn" },
      lead: {},
      questions: [
        {
          key: "sharing",
          kind: "long",
          label: { fi: "Kenelle ja miten kerrotte kokemuksistanne?", sv: "För vem och hur berättar ni om era erfarenheter?", en: "With whom, and how, will you share your experience?" },
          help: {},
          required: true,
          maxWords: 100,
        },
        {
          key: "open-materials",
          kind: "declaration",
          label: {
            fi: "Pilottisuunnitelman tiivistelmän saa julkaista ohjelman jälkeen.",
            sv: "Ett sammandrag av pilotplanen får publiceras efter programmet.",
            en: "A summary of the pilot plan may be published after the programme.",
          },
          help: {},
          required: true,
        },
      ],
    },
  ],
};
