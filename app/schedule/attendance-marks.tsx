import { useTranslation } from "react-i18next";
import { attendanceStates, type AttendanceState } from "#domain/schedule/schedule.schema.ts";

type Attendee = { personId: string; name: string; team: string; organisation: string; state: AttendanceState | null };

/** One question a person with four answers; plain radio buttons under the look, so that they work without script and by keyboard. */
export function AttendanceMarks({ people }: { people: Attendee[] }) {
  const { t } = useTranslation();
  return (
    <div className="marks">
      {people.map((p) => (
        <fieldset key={`${p.personId} ${p.state}`}>
          <legend>
            <strong>{p.name}</strong>
            <small>{p.team === p.organisation ? p.team : `${p.team} · ${p.organisation}`}</small>
          </legend>
          {p.state && <input type="hidden" name={`was.${p.personId}`} value={p.state} />}
          <div className="marks-row">
            {attendanceStates.map((state) => (
              <label className="mark-choice" key={state}>
                <input type="radio" name={`mark.${p.personId}`} value={state} defaultChecked={p.state === state} />
                {t(`schedule.attendance.state.${state}`)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
