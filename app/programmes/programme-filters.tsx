import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { paths } from "#app/paths.ts";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import { programmeKinds, type ProgrammeFilters } from "#domain/programmes/programmes.schema.ts";
import { languages } from "#domain/shared/language.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";

interface ProgrammeFiltersFormProps {
  filters: ProgrammeFilters;
  facets: { themes: { key: string; name: LocalizedText }[]; regions: string[] };
}

/** Narrows the list of programmes; a plain GET form, so that a view can be shared as an address. */
export function ProgrammeFiltersForm({ filters, facets }: ProgrammeFiltersFormProps) {
  const { t } = useTranslation();
  const read = useRead();
  const empty = t("public.list.all");
  const any = Object.values(filters).some(Boolean);
  return (
    <Form method="get" className="stack">
      <div className="filters">
        <Select name="theme" label={t("public.list.theme")} empty={empty} defaultValue={filters.theme} options={facets.themes.map((f) => ({ value: f.key, label: read(f.name) }))} />
        <Select
          name="region"
          label={t("public.list.region")}
          empty={empty}
          defaultValue={filters.region ?? ""}
          options={facets.regions.map((code) => ({ value: code, label: t(`regions.MK${code}` as "regions.MK01") }))}
        />
        <Select name="kind" label={t("public.list.kind")} empty={empty} defaultValue={filters.kind} options={programmeKinds.map((k) => ({ value: k, label: t(`programmes.kinds.${k}`) }))} />
        <Select name="language" label={t("public.list.language")} empty={empty} defaultValue={filters.language} options={languages.map((l) => ({ value: l, label: t(`people.languages.${l}`) }))} />
        <Select
          name="state"
          label={t("public.list.state")}
          empty={empty}
          defaultValue={filters.state}
          options={(["open", "running", "past"] as const).map((s) => ({ value: s, label: t(`public.state.${s}`) }))}
        />
      </div>
      <ActionRow>
        <Button variant="secondary" type="submit">
          {t("public.list.show")}
        </Button>
        {any && <Link to={paths.programmes()}>{t("public.list.clear")}</Link>}
      </ActionRow>
    </Form>
  );
}
