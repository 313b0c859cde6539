import { BlockParts } from "#app/ui/gallery/blocks.tsx";
import { DataParts } from "#app/ui/gallery/data.tsx";
import { FormParts } from "#app/ui/gallery/forms.tsx";
import { ProgressParts } from "#app/ui/gallery/progress.tsx";
import { SmallParts } from "#app/ui/gallery/small.tsx";

/** Every part of app/ui in every state, on one page. */
export function Gallery() {
  return (
    <>
      <SmallParts />
      <ProgressParts />
      <FormParts />
      <DataParts />
      <BlockParts />
    </>
  );
}
