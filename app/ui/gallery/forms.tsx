import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox, Checkboxes, DateField, Fieldset, NumberField, Radios, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Part } from "#app/ui/gallery/part.tsx";
import { anchors } from "#app/ui/gallery/examples.ts";
import { ScoreChoice } from "#app/ui/score.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

const scale = [...anchors.map((meaning, value) => ({ value: String(value), label: value, meaning })), { value: "unable", label: "En voi arvioida", look: "aside" as const }];

const themes = [
  { value: "jobs", label: "Työllistäminen hankinnoilla" },
  { value: "rights", label: "Ihmisoikeudet ja työelämän perusoikeudet", hint: "Myös aliurakoitsijoiden ketjut" },
  { value: "abuse", label: "Työperäisen hyväksikäytön torjunta" },
];
const errors = { value: ["Kirjoita hankintojen arvo numeroina, esimerkiksi 1 250 000"], theme: ["Valitse tärkein teema"], "": ["Haku päättyi pe 11.12. klo 16.00. Hakemus on tallessa luonnoksena."] };

/** Fields, their errors and scores. The forms send nothing: their buttons are of type button. */
export function FormParts() {
  return (
    <>
      <Part title="Kentät" note="Nimi, ohje, virhe, kenttä. Vapaaehtoinen merkitään, pakollista ei.">
        <Form>
          <TextField name="business-id" label="Y-tunnus" hint="Väliviiva ei ole pakollinen" defaultValue="9900008-5" width="short" />
          <TextField name="code" label="Koodi" inputMode="numeric" autoComplete="off" defaultValue="4071" width="code" />
          <TextField name="locked" label="Nykytilanne" hint="Ville Niemi kirjoittaa tässä. Kohta vapautuu, kun hän on valmis." defaultValue="Ostamme siivous- ja ruokapalveluja" readOnly />
          <TextArea name="why" label="Mikä estää teitä nyt?" hint="Kerro konkreettinen tilanne." maxWords={20} defaultValue="Hankinnan valmistelija ja työllisyyspalvelut eivät tunne toisiaan." />
          <Select
            name="region"
            label="Alue"
            empty="Valitse alue"
            options={[
              { value: "MK01", label: "Uusimaa" },
              { value: "MK04", label: "Satakunta" },
            ]}
            width="medium"
          />
          <Fieldset legend="Tapaamisen aika" side>
            <DateField name="date" label="Päivä" defaultValue="2027-03-24" />
            <TextField name="time" label="Kello" defaultValue="9.00" width="short" />
          </Fieldset>
          <FileField name="file" label="Liite" hint="PDF, enintään 10 Mt" optional most={{ bytes: 10_000_000, sentence: "Tiedosto on liian suuri. Enintään 10 Mt." }} />
          <Checkboxes name="needs" label="Mitä tarvitset?" options={themes} defaultValues={["rights"]} />
          <Radios
            name="answer"
            label="Tuletko paikalle?"
            layout="large"
            defaultValue="yes"
            options={[
              { value: "yes", label: "Tulen" },
              { value: "no", label: "En pääse" },
            ]}
          />
          <Checkbox name="units" label="Organisaatiossa on useita yksiköitä" />
        </Form>
      </Part>
      <Part title="Virheet" note="Kooste vie kenttään, samat sanat kentän luona.">
        <Form errors={errors}>
          <NumberField name="value" label="Kaikkien hankintojen arvo vuodessa" hint="Arvio riittää." errors={errors.value} defaultValue="pari miljoonaa" unit="euroa" />
          <Radios name="theme" label="Mikä teema on teille tärkein?" options={themes} errors={errors.theme} />
          <ActionRow>
            <Button size="main" type="button">
              Tallenna ja jatka
            </Button>
            <ButtonLink to="#" variant="quiet">
              Poistu, teksti säilyy
            </ButtonLink>
          </ActionRow>
        </Form>
      </Part>
      <Part title="Pisteet" note="Kuvaus tulee näkyviin valinnan alle, myös ilman skriptiä.">
        <Sheet>
          <ScoreChoice name="strategy" label="Strateginen ankkurointi" weight="25 %" options={scale} defaultValue={4} />
          <ScoreChoice name="need" label="Tarve ja kehittämistehtävä" weight="25 %" options={scale} errors={["Anna pisteet"]} />
          <ScoreChoice
            name="eligible"
            label="Hakukelpoisuus"
            options={[
              { value: "1", label: "Täyttyy", look: "word" },
              { value: "0", label: "Ei täyty", look: "word" },
            ]}
          />
        </Sheet>
      </Part>
    </>
  );
}
