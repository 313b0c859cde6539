import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Content, Name } from "#app/content/content.tsx";
import { paths } from "#app/paths.ts";
import { useFormat } from "#app/shell/use-root.ts";
import type { CohortSummary } from "#domain/programmes/cohort-facts.queries.ts";

/** Open calls, the nearest deadline first; days are counted by the calendar of the cohort's zone. */
export function CallList({ calls }: { calls: (CohortSummary & { daysLeft: number })[] }) {
  return <ul className="call-list">{calls.map((cohort) => cohort.call && <CallRow key={cohort.id} cohort={cohort} call={cohort.call} />)}</ul>;
}

function CallRow({ cohort, call }: { cohort: CohortSummary & { daysLeft: number }; call: NonNullable<CohortSummary["call"]> }) {
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const region = cohort.regionCode ? t(`regions.MK${cohort.regionCode}` as "regions.MK01") : t("public.wholeCountry");
  const facts = [region, format.list(cohort.languages.map((l) => t(`people.languages.${l}`))), t("public.places", { count: cohort.capacity })];
  return (
    <li className="call-row">
      <p className="call-left">
        {cohort.daysLeft > 0 ? (
          <>
            <span className="call-days">{cohort.daysLeft}</span> <span className="caption">{t("public.daysLeft", { count: cohort.daysLeft })}</span>
          </>
        ) : (
          <strong>{t("public.lastDay")}</strong>
        )}
      </p>
      <div className="stack stack-close">
        <h3>
          <Link to={paths.call(call.id)}>
            <Name value={cohort.programmeName} />
          </Link>
        </h3>
        <p>
          <Content value={cohort.programmeSummary} />
        </p>
        <p className="caption">{facts.join(" · ")}</p>
      </div>
      <p className="call-end">
        <span className="caption">{t("public.closes")}</span> <strong>{format.dateTime(call.closesAt)}</strong>
      </p>
    </li>
  );
}
