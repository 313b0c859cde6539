import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Name, useRead } from "#app/content/content.tsx";
import { FaultList } from "#app/forms/fault-list.tsx";
import { isEdge, Steps } from "#app/forms/steps.tsx";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import type { Loaded } from "./route.tsx";

/** What is asked before an application is started, in an order that buttons change. */
export function Eligibility({ cohortId, form, faults }: Pick<Loaded, "cohortId" | "form" | "faults">) {
  const { t } = useTranslation();
  const read = useRead();
  return (
    <section className="section" aria-labelledby="eligibility">
      <div className="section-head">
        <h2 id="eligibility">{t("forms.eligibility.title")}</h2>
      </div>
      <p className="text-muted">{t(form.eligibility.length > 0 ? "forms.eligibility.lead" : "forms.eligibility.none")}</p>
      <ol className="task-list" role="list">
        {form.eligibility.map((q) => (
          <li key={q.key} id={`eligibility-${q.key}`} className="form-row">
            <div>
              <Link to={paths.formEligibility(cohortId, q.key)}>
                <Name value={q.question} />
              </Link>
              <span className="task-note">{t(`forms.eligibility.fits.${q.needed}`)}</span>
              <FaultList form={form} faults={faults.filter((f) => f.eligibility === q.key)} />
            </div>
            <Steps item={{ kind: "eligibility", key: q.key }} name={read(q.question)} {...isEdge(form.eligibility, q.key)} />
          </li>
        ))}
      </ol>
      <div className="form-add">
        <ButtonLink variant="secondary" size="compact" to={paths.newEligibility(cohortId)}>
          {t("forms.eligibility.add")}
        </ButtonLink>
      </div>
    </section>
  );
}
