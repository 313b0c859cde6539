import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Part } from "#app/ui/gallery/part.tsx";
import { people } from "#app/ui/gallery/examples.ts";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { Mark } from "#app/ui/mark.tsx";
import { LocalizedText } from "#app/ui/missing-translation.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { Pager } from "#app/ui/pagination.tsx";
import { AvatarRow, People } from "#app/ui/people.tsx";
import { SaveState } from "#app/ui/save-state.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

const languages = [
  { code: "fi", label: "Suomi", href: "?lang=fi", current: true },
  { code: "sv", label: "Svenska", href: "?lang=sv", current: false },
  { code: "en", label: "English", href: "?lang=en", current: false },
];

/** Buttons, tags, notices, people, tabs and pages. */
export function SmallParts() {
  return (
    <>
      <Part title="Painikkeet" note="Yksi pääpainike näkymässä. Painike kertoo, mitä tapahtuu.">
        <ActionRow>
          <Button size="main" type="button">
            Lähetä hakemus
          </Button>
          <Button type="button">Tallenna ja jatka</Button>
          <Button variant="secondary" type="button">
            Esikatsele
          </Button>
          <Button variant="danger" type="button">
            Poista osapuoli
          </Button>
          <Button variant="secondary" size="compact" type="button">
            Pidä
          </Button>
          <ButtonLink to="#" variant="quiet">
            Peru
          </ButtonLink>
        </ActionRow>
      </Part>
      <Part title="Tilat" note="Sana kertoo tilan, väri vain tukee. Valmis on pelkkää tekstiä.">
        <div className="row">
          <StatusTag tone="info">Luonnos</StatusTag>
          <StatusTag tone="violet">Lähetetty</StatusTag>
          <StatusTag tone="warning">Myöhässä</StatusTag>
          <StatusTag>Varasijalla</StatusTag>
          <StatusTag tone="success">Valittu</StatusTag>
          <StatusTag tone="danger">Virhe</StatusTag>
          <StatusTag tone="plain">Valmis</StatusTag>
          <SaveState time="14.32" />
        </div>
      </Part>
      <Part title="Ilmoitus" note="Enintään yksi, otsikon yläpuolella.">
        <Notification tone="success" title="Hakemus on lähetetty">
          <p>Asianumero on KOH-2026-0042. Kuittaus on sähköpostissasi.</p>
        </Notification>
        <Notification title="Tallensimme, mitä kirjoitit" />
        <Notification tone="warning" title="Kaksi ei ole vastannut kutsuun" />
        <Notification tone="danger" title="Tallennus ei onnistunut">
          <p>Tekstisi on tallessa. Yritä hetken päästä uudelleen.</p>
        </Notification>
      </Part>
      <Part title="Ihmiset" note="Ihmiset ovat pisteitä. Hilla kertoo, kuka on paikalla.">
        <People people={people} />
        <AvatarRow people={people}>Ville Niemi on paikalla</AvatarRow>
      </Part>
      <Part title="Liikkuminen" note="Välilehti ja sivu ovat linkkejä.">
        <Tabs
          label="Viestien näkymät"
          items={[
            { to: "#a", label: "Tulossa", current: true },
            { to: "#b", label: "Lähetetyt" },
            { to: "#c", label: "Pohjat" },
          ]}
        />
        <Pager page={5} pages={12} hrefFor={(page) => `?page=${page}`} />
        <LanguageSwitch languages={languages} />
        <p>
          <LocalizedText text="Fyra månader, sex organisationer, ett eget pilotförsök." lang="sv" missing />
        </p>
      </Part>
      <Part title="Tunnus" note="Kuusi pistettä, yksi valo. Yksivärinen painatukseen.">
        <div className="row">
          <Mark size={72} />
          <Mark size={32} />
          <Mark size={32} plain />
        </div>
      </Part>
    </>
  );
}
