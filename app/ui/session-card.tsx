import { Clock, MapPin } from "lucide-react";
import type { ReactNode } from "react";

/** The next meeting: its day large, then what, when and where, and one act. */
export const SessionCard = ({
  weekday,
  day,
  dateTime,
  title,
  time,
  place,
  action,
}: {
  weekday: string;
  day: string;
  dateTime: string;
  title: ReactNode;
  time: string;
  place: string;
  action: ReactNode;
}) => (
  <div className="session-card">
    <time className="session-day" dateTime={dateTime}>
      <span>{weekday}</span>
      <strong>{day}</strong>
    </time>
    <div className="session-facts">
      <h2>{title}</h2>
      <p className="with-icon">
        <Clock size={20} aria-hidden="true" />
        {time}
      </p>
      <p className="with-icon">
        <MapPin size={20} aria-hidden="true" />
        {place}
      </p>
    </div>
    <div className="session-act">{action}</div>
  </div>
);
