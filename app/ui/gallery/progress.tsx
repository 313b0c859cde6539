import { Celebration } from "#app/ui/celebration.tsx";
import { Part } from "#app/ui/gallery/part.tsx";
import { steps, timeline } from "#app/ui/gallery/examples.ts";
import { Dots, JourneyLine, JourneyShort } from "#app/ui/journey.tsx";
import { Timeline } from "#app/ui/timeline.tsx";

/** Lines and dots. */
export function ProgressParts() {
  return (
    <Part title="Matka ja pisteet" note="Hilla tarkoittaa: nyt, tai sinun vuorosi. Yksi valo viivalla.">
      <JourneyLine label="Ohjelman tapaamiset" steps={steps} />
      <JourneyShort label="Ohjelman tapaamiset lyhyesti" steps={steps} />
      <div className="row">
        <Dots done={5} total={8} now>
          5/8 annettu
        </Dots>
        <Dots done={2} total={5} now line>
          Vaihe 3/5: ryhmät kokoontuvat
        </Dots>
        <Dots done={62} total={130}>
          62/130 vastannut
        </Dots>
      </div>
      <Timeline label="Hakemuksen vaiheet" items={timeline} />
      <Celebration>
        <p className="heading-3">Kaikki kuusi tapaamista on pidetty</p>
      </Celebration>
    </Part>
  );
}
