import { ActionRow, ButtonLink } from "#app/ui/button.tsx";
import { Columns, Halves } from "#app/ui/columns.tsx";
import { Comments } from "#app/ui/comments.tsx";
import { TextDifference } from "#app/ui/text-difference.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { Dialog, DialogCancel } from "#app/ui/dialog.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Prose, Ruled } from "#app/ui/facts.tsx";
import { Part } from "#app/ui/gallery/part.tsx";
import { longName } from "#app/ui/gallery/examples.ts";
import { Hero } from "#app/ui/hero.tsx";
import { NowList } from "#app/ui/now-list.tsx";
import { Sheet, Tinted } from "#app/ui/sheet.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { TaskGroup, TaskRow } from "#app/ui/task-list.tsx";

/** Task lists, lists of acts, dialogs and the blocks of a page. */
export function BlockParts() {
  return (
    <>
      <Part title="Tehtävät" note="Koko rivi on linkki. Valmis on pelkkää tekstiä.">
        <TaskGroup title="Kehittämistyö" level={3}>
          <TaskRow to="#" title="Kuvaa yhteys strategiaan" status="Valmis" />
          <TaskRow to="#" title="Kerro kehittämistarpeesta" note="Ville Niemi kirjoittaa tätä nyt" status={<StatusTag tone="info">Kesken</StatusTag>} />
          <TaskRow to="#" title={`Pyydä sitoumus: ${longName}`} status={<StatusTag>Aloittamatta</StatusTag>} />
          <TaskRow title="Tarkista, allekirjoita ja lähetä" note="Avautuu, kun muut osat ovat valmiita" status="Ei voi vielä aloittaa" />
        </TaskGroup>
        <NowList
          items={[
            {
              key: "1",
              title: "Napakosken kaupungin suunnitelma puuttuu",
              text: "Määräaika oli pe 19.2., 19 päivää sitten.",
              action: (
                <>
                  <ButtonLink to="#">Esikatsele muistutus</ButtonLink>
                  <ButtonLink to="#" variant="quiet">
                    Myönnä lisäaikaa
                  </ButtonLink>
                </>
              ),
            },
            {
              key: "2",
              title: "Vertaispalautteita puuttuu 5/12",
              text: "Muistutus lähtee huomenna viidelle ihmiselle.",
              action: (
                <ButtonLink to="#" variant="secondary">
                  Katso, keiltä
                </ButtonLink>
              ),
            },
          ]}
        />
      </Part>
      <Part title="Valintaikkuna ja lisää" note="Otsikko on kysymys, painike on vastaus. Ilman skriptiä linkki vie sivulle.">
        <Dialog href="#muistutus" trigger="Pysäytä muistutus" title="Pysäytetäänkö muistutus?">
          <p>Viisi ihmistä ei saa muistutusta to 11.3. klo 9.00. Muut viestit lähtevät ajallaan.</p>
          <ActionRow>
            <ButtonLink to="#pysaytetty">Pysäytä muistutus</ButtonLink>
            <DialogCancel>Peru</DialogCancel>
          </ActionRow>
        </Dialog>
        <Disclosure summary="Miten pisteet lasketaan">
          <p>Kaksi arvioijaa antaa kustakin kriteeristä 0–5 pistettä. Painot ovat yhteensä 100 %.</p>
        </Disclosure>
      </Part>
      <Part title="Lohkot" note="Hiusviiva ensin, valkoinen lehti vain luettavalle, sävytetty lohko kerran sivulla.">
        <Tinted>
          <p className="heading-3">4. Pilotti: sopimusehdot ja mittarit</p>
          <p className="text-muted">keskiviikko 24.3. klo 9.00–12.00</p>
        </Tinted>
        <Columns aside={<Ruled>Painotettu summa 2,85</Ruled>} label="Yhteenveto">
          <Sheet>
            <Prose>
              <h3>Strateginen ankkurointi</h3>
              <p>Kaupunkistrategian kolmas tavoite on, että Satalahti on kaupunki, jossa jokaiselle löytyy työtä tai tekemistä.</p>
              <ul>
                <li>Hankintaohjelmassa on työllistämisehto.</li>
                <li>Kokeiluja on tehty yksi.</li>
              </ul>
            </Prose>
          </Sheet>
        </Columns>
        <Halves>
          <Ruled>
            <h3>Vertaisryhmät työelämään</h3>
            <p className="text-muted">18 ryhmää ja 130 osallistujaa kahdessa kaupungissa.</p>
          </Ruled>
          <Ruled>
            <h3>Maakuntatyöpajat</h3>
            <p className="text-muted">Kuusi maakuntaa valitsee yhdeksästä toimintamallista.</p>
          </Ruled>
        </Halves>
        <Comments
          items={[
            {
              key: "1",
              initials: "LK",
              name: "Leena Kallio",
              when: "eilen klo 16.10",
              body: "Lisätäänkö tähän, että ehto oli neljä kuukautta eikä vuosi?",
              actions: (
                <ButtonLink to="#" variant="quiet" size="compact">
                  Vastaa
                </ButtonLink>
              ),
            },
          ]}
        />
        <TextDifference
          parts={[
            { kind: "same", text: "Ehto oli " },
            { kind: "removed", text: "vuoden" },
            { kind: "added", text: "neljän kuukauden" },
            { kind: "same", text: " mittainen." },
          ]}
        />
        <EmptyState title="Aineistoja ei ole vielä">
          <p>Aineistot tulevat tähän viikkoa ennen tapaamista.</p>
        </EmptyState>
      </Part>
      <Hero
        title="Ohjelmia, joissa organisaatiot oppivat toisiltaan"
        lead="Akatemioita, työpajoja ja vertaisryhmiä julkisille organisaatioille ja järjestöille."
        actions={
          <ButtonLink to="#" size="main">
            Etsi ohjelma
          </ButtonLink>
        }
      />
    </>
  );
}
