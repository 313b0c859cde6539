import { useSearchParams } from "@remix-run/react";
import { page } from "#app/http/page.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { ExampleFrame, frameNames } from "#app/ui/gallery/frames.tsx";
import { Gallery } from "#app/ui/gallery/gallery.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export const loader = page("demo", async ({ t }) => ({ title: t("dev.gallery") }));

/** Every part in every state; ?frame=calm or desk shows the same in the other frames. */
export default function DevGallery() {
  const [search] = useSearchParams();
  const frame = frameNames.find((name) => name === search.get("frame")) ?? "public";
  return (
    <ExampleFrame name={frame}>
      <BackLink to="/" />
      <PageHead
        kicker="Kehittäjille"
        title="Osat ja tilat"
        lead="Kaikki, mistä sivut rakennetaan. Yksi osa, yksi tapa."
        actions={
          <ButtonLink to="#content" variant="secondary">
            Sivun teko
          </ButtonLink>
        }
      />
      <Tabs label="Kehykset" items={frameNames.map((name) => ({ to: `?frame=${name}`, label: name, current: name === frame }))} />
      <Gallery />
    </ExampleFrame>
  );
}
