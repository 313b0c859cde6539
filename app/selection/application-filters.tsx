import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/details.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { followUps, intentionChoices, listOrders, partnerships, reviewProgress, sentStates, type ListFilter } from "#domain/selection/application-list.schema.ts";
import { languages } from "#domain/shared/language.ts";
import { regionCodes } from "#domain/shared/regions.rules.ts";

const narrowing = ["state", "partnership", "region", "language", "progress", "followUp", "intended"] as const satisfies (keyof ListFilter)[];

/** Narrows and orders the list; a plain GET form, so that a view is an address. `clear` leads to the whole list. */
export function ApplicationFilters({ filter, clear }: { filter: ListFilter; clear: string }) {
  const { t } = useTranslation();
  const any = t("applications.staff.anyState");
  const choose = <Value extends string>(name: keyof ListFilter, label: string, values: readonly Value[], word: (value: Value) => string) => (
    <Select name={name} label={label} empty={any} defaultValue={filter[name] ?? ""} options={values.map((value) => ({ value, label: word(value) }))} />
  );
  return (
    <form method="get" className="stack" role="search">
      <div className="filters">
        <TextField name="text" label={t("applications.staff.text")} defaultValue={filter.text} type="search" />
        <Select
          name="sort"
          label={t("applications.staff.order")}
          empty={t("applications.staff.orders.number")}
          defaultValue={filter.sort ?? ""}
          options={listOrders.map((value) => ({ value, label: t(`applications.staff.orders.${value}`) }))}
        />
      </div>
      <Disclosure summary={t("applications.staff.narrow")} open={narrowing.some((name) => filter[name])}>
        <div className="filters">
          {choose("state", t("applications.staff.state"), sentStates, (v) => t(`applications.state.${v}`))}
          {choose("partnership", t("applications.staff.partnership"), partnerships, (v) => t(`applications.staff.partnerships.${v}`))}
          {choose("region", t("applications.staff.region"), regionCodes, (v) => t(`regions.MK${v}`))}
          {choose("language", t("applications.staff.language"), languages, (v) => t(`applications.start.languages.${v}`))}
          {choose("progress", t("applications.staff.progress"), reviewProgress, (v) => t(`applications.staff.progresses.${v}`))}
          {choose("followUp", t("applications.staff.followUp"), followUps, (v) => t(`applications.staff.followUps.${v}`))}
          {choose("intended", t("applications.staff.intended"), intentionChoices, (v) => (v === "undecided" ? t("selection.undecided") : t(`selection.intention.${v}`)))}
        </div>
      </Disclosure>
      <ActionRow>
        <Button variant="secondary">{t("applications.staff.filter")}</Button>
        {Object.values(filter).some(Boolean) && <Link to={clear}>{t("applications.staff.clear")}</Link>}
      </ActionRow>
    </form>
  );
}
