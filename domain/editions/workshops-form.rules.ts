import type { NewCriterion } from "#domain/programmes/call.schema.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";

const text = (fi: string, sv: string, en: string): LocalizedText => ({ fi, sv, en });

/** The application form of a series of workshops: one question of eligibility and two sections. */
export const workshopsForm: FormContent = {
  eligibility: [
    {
      key: "two-people",
      question: text(
        "Pääseekö organisaatiostasi vähintään kaksi ihmistä kaikkiin työpajoihin?",
        "Kan minst två personer från din organisation delta i alla verkstäder?",
        "Can at least two people from your organisation take part in all workshops?",
      ),
      needed: "yes",
      otherwise: text(
        "Yhden ihmisen opit jäävät helposti hänelle. Etsi työpari omasta tai toisesta organisaatiosta ja hae yhdessä.",
        "Det som en person lär sig stannar ofta hos den personen. Leta efter en kollega i din egen eller en annan organisation och sök tillsammans.",
        "What one person learns easily stays with that person. Find someone in your own or another organisation and apply together.",
      ),
    },
  ],
  sections: [
    {
      key: "task",
      title: text("Kerro kehittämistehtävästä", "Berätta om utvecklingsuppgiften", "Tell us about your task"),
      lead: {},
      questions: [
        {
          key: "task",
          kind: "long",
          label: text("Mitä haluatte saada työpajoissa aikaan?", "Vad vill ni åstadkomma i verkstäderna?", "What do you want to achieve in the workshops?"),
          help: text("Kuvaa yksi tehtävä, johon voitte itse vaikuttaa.", "Beskriv en uppgift som ni själva kan påverka.", "Describe one task that is in your own hands."),
          required: true,
          maxWords: 150,
        },
        {
          key: "stage",
          kind: "one",
          label: text("Missä vaiheessa olette?", "I vilket skede är ni?", "How far are you?"),
          help: {},
          required: true,
          options: [
            { value: "idea", label: text("Meillä on ajatus, mutta työ ei ole alkanut", "Vi har en idé men har inte börjat", "We have an idea but have not begun") },
            { value: "begun", label: text("Olemme aloittaneet", "Vi har börjat", "We have begun") },
            { value: "spreading", label: text("Haluamme levittää toimivaa mallia", "En fungerande modell ska spridas", "Something works and we want to spread it") },
          ],
        },
      ],
    },
    {
      key: "people",
      title: text("Nimeä osallistujat", "Namnge deltagarna", "Name those who take part"),
      lead: {},
      questions: [
        {
          key: "people",
          kind: "long",
          label: text("Ketkä osallistuvat ja miksi juuri he?", "Vilka deltar och varför just de?", "Who takes part, and why these people?"),
          help: {},
          required: true,
          maxWords: 100,
        },
        {
          key: "phone",
          kind: "phone",
          label: text("Mihin numeroon voimme soittaa?", "Vilket nummer kan vi ringa?", "Which number may we call?"),
          help: {},
          required: false,
          visibleTo: "organiser",
          personal: true,
          keepMonths: 12,
        },
        {
          key: "started",
          kind: "one",
          label: text("Onko työ jo alkanut?", "Har arbetet redan börjat?", "Has the work already begun?"),
          help: {},
          required: false,
          options: [
            { value: "yes", label: text("Kyllä", "Ja", "Yes") },
            { value: "no", label: text("Ei vielä", "Inte ännu", "Not yet") },
          ],
        },
        {
          key: "so-far",
          kind: "long",
          label: text("Mitä on tehty tähän mennessä?", "Vad har gjorts hittills?", "What has been done so far?"),
          help: {},
          required: false,
          maxWords: 80,
          shownWhen: { match: "all", conditions: [{ question: "started", is: "one-of", values: ["yes"] }] },
        },
        {
          key: "purchases",
          kind: "table",
          label: text("Mitä hankintoja työ koskee?", "Vilka upphandlingar gäller arbetet?", "Which purchases is the work about?"),
          help: text("Arvio riittää.", "En uppskattning räcker.", "An estimate is enough."),
          required: false,
          maxRows: 10,
          columns: [
            { key: "what", label: text("Hankinta", "Upphandling", "Purchase"), kind: "text" },
            { key: "value", label: text("Arvo vuodessa, euroa", "Värde per år, euro", "Value a year, euros"), kind: "money" },
          ],
        },
        {
          key: "after",
          kind: "long",
          label: text("Miten työ jatkuu työpajojen jälkeen?", "Hur fortsätter arbetet efter verkstäderna?", "How does the work go on after the workshops?"),
          help: {},
          required: false,
          maxWords: 100,
        },
      ],
    },
  ],
};

/** What each value means, the same for every criterion of the workshops. */
const anchors = [
  text("Ei kuvattu.", "Inte beskrivet.", "Not described."),
  text("Mainittu yleisesti.", "Nämns i allmänna ordalag.", "Mentioned in general words."),
  text("Kuvattu osittain.", "Delvis beskrivet.", "Described in part."),
  text("Kuvattu ymmärrettävästi.", "Begripligt beskrivet.", "Described clearly."),
  text("Kuvattu esimerkein.", "Beskrivet med exempel.", "Described with examples."),
  text("Kuvattu tarkasti ja perustellusti.", "Noggrant beskrivet och väl motiverat.", "Described exactly and with good reasons."),
];

export const workshopsCriteria: NewCriterion[] = [
  {
    key: "task",
    kind: "weighted",
    weight: 50,
    anchors,
    name: text("Kehittämistehtävä", "Utvecklingsuppgift", "Task"),
    help: text("Tehtävä on rajattu ja omissa käsissä.", "Uppgiften är avgränsad och sökandena kan själva påverka den.", "The task has limits and is in their own hands."),
  },
  {
    key: "people",
    kind: "weighted",
    weight: 30,
    anchors,
    name: text("Osallistujat", "Deltagare", "People"),
    help: text("Osallistujat voivat viedä työtä eteenpäin.", "Deltagarna kan föra arbetet vidare.", "Those who take part can carry the work on."),
  },
  {
    key: "after",
    kind: "weighted",
    weight: 20,
    anchors,
    name: text("Jatko", "Fortsättning", "What follows"),
    help: text("Jatkosta on sovittu.", "Fortsättningen är överenskommen.", "What follows has been agreed."),
  },
];
