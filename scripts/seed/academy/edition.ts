import { personas } from "#domain/demo/personas.rules.ts";
import { createEdition } from "#domain/editions/create-edition.ts";
import { saveFormTemplate } from "#domain/forms/save-form-template.ts";
import { grantRole } from "#domain/people/grant-role.ts";
import { changeCohort } from "#domain/programmes/change-cohort.ts";
import { createProgramme } from "#domain/programmes/create-programme.ts";
import { publishEdition } from "#domain/programmes/publish-edition.ts";
import { publishProgramme } from "#domain/programmes/publish-programme.ts";
import type { ProgrammeInput } from "#domain/programmes/programmes.schema.ts";
import { outi } from "../organisers.ts";
import { askRecommendations } from "../ask-recommendations.ts";
import { at, must, type Step } from "../story.ts";

export const academy: Omit<ProgrammeInput, "organiserId" | "slug"> = {
  kind: "academy",
  name: { fi: "Sosiaalisesti kestävien hankintojen akatemia", sv: "Akademin för socialt hållbar upphandling", en: "Academy for socially sustainable procurement" },
  summary: {
    fi: "Neljä kuukautta, kuusi tapaamista ja yksi oikea hankinta: opit käyttämään sosiaalisia ehtoja niin, että ne toteutuvat.",
    sv: "Fyra månader, sex träffar och en verklig upphandling: du lär dig använda sociala villkor så att de blir verklighet.",
    en: "Four months, six sessions and one real procurement: learn to use social clauses so that they come true.",
  },
  purpose: {
    fi: "Julkisilla hankinnoilla voi työllistää, turvata ihmisoikeuksia ja torjua työperäistä hyväksikäyttöä. Akatemiassa tiimisi valitsee yhden tulevan hankinnan, kirjoittaa siihen pilottisuunnitelman ja saa siitä palautetta kummilta ja kahdelta muulta tiimiltä. Lopuksi suunnitelma esitellään omalle johdolle.\n\nOhjelma on maksuton. Tapaamiset pidetään Helsingissä ja verkossa.",
    sv: "Offentlig upphandling kan skapa sysselsättning, trygga mänskliga rättigheter och motverka arbetsrelaterat utnyttjande. I akademin väljer ditt team en kommande upphandling, skriver en pilotplan och får återkoppling av en mentor och två andra team. Till sist presenteras planen för den egna ledningen.\n\nProgrammet är avgiftsfritt. Träffarna hålls i Helsingfors och på nätet.",
    en: "Public procurement can create jobs, protect human rights and prevent labour exploitation. In the academy your team chooses one coming procurement, writes a pilot plan and gets feedback from a mentor and two other teams. In the end the plan is presented to your own management.\n\nThe programme is free of charge. Sessions are held in Helsinki and online.",
  },
  audience: {
    fi: "Kunnat, hyvinvointialueet, valtion virastot, oppilaitokset ja järjestöt, joilla on hankinta tulossa",
    sv: "Kommuner, välfärdsområden, statliga myndigheter, läroanstalter och föreningar som har en kommande upphandling",
    en: "Municipalities, wellbeing services counties, state authorities, educational institutions and associations with a procurement coming up",
  },
  languages: ["fi", "sv"],
  regionCode: null,
  funderName: "Työelämärahoitus",
  funderCode: "S30417",
  caseNumber: "KOH/1673/2026",
  euFunded: true,
  themes: [
    { fi: "Työllistäminen hankinnoilla", sv: "Sysselsättning genom upphandling", en: "Employment through procurement" },
    { fi: "Ihmisoikeudet ja työelämän perusoikeudet", sv: "Mänskliga rättigheter och grundläggande rättigheter i arbetslivet", en: "Human rights and fundamental rights at work" },
    { fi: "Työperäisen hyväksikäytön torjunta", sv: "Bekämpning av arbetsrelaterat utnyttjande", en: "Preventing labour exploitation" },
  ],
  partners: [
    { name: "Hankintaverkko Oy", role: "lead" },
    { name: "Kuntien työllisyysverkosto", role: "part_implementer" },
    { name: "Oikeudenmukainen työ ry", role: "partner" },
    { name: "Työelämärahoitus", role: "funder" },
  ],
};

export const academyIsMade: Step[] = [
  at("2026-10-19T10:00", async (scene) => {
    const manager = await scene.as(outi);
    const { programmeId } = must(await createProgramme(manager, { ...academy, organiserId: scene.id("organiser.hankintaverkko"), slug: "soske-akatemia" }));
    scene.note("programme.academy", programmeId);
    must(await publishProgramme(manager, { programmeId }));
    const { cohortId } = must(
      await createEdition(manager, {
        programmeId,
        template: "academy",
        startsOn: "2027-01-20",
        capacity: 6,
        venue: "Hankintaverkon koulutustila",
        address: "Pasilankatu 2, Helsinki",
        onlineUrl: "https://kokous.hankintaverkko.example/soske",
        signerName: "Outi Salmela",
        decisionProfile: "notice",
      }),
    );
    scene.note("cohort", cohortId);
    const name = { fi: "Soske-akatemia 1", sv: "Soske-akademin 1", en: "Soske academy 1" };
    must(await changeCohort(manager, { cohortId, name, startsOn: "2027-01-20", endsOn: "2027-04-29", capacity: 6, languages: ["fi", "sv"], quietFrom: "20:00", quietTo: "07:00" }));
    must(await saveFormTemplate(manager, { cohortId, name: "Soske-akatemian hakulomake" }));
    await askRecommendations(scene, outi, cohortId);
    scene.note("call", must(await publishEdition(manager, { cohortId })).callId);
    const scope = { kind: "cohort" as const, id: cohortId };
    must(await grantRole(manager, { email: personas.facilitator, name: "Joonas Lehto", language: "fi", role: "facilitator", scope }));
    must(await grantRole(manager, { email: personas.observer, name: "Oona Ohjaus", language: "fi", role: "observer", scope: { kind: "programme", id: programmeId } }));
  }),
];
