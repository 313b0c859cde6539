import { CalendarDays, Compass, Inbox, Send } from "lucide-react";
import type { ReactNode } from "react";
import { CalmFrame, DeskFrame, PublicFrame } from "#app/ui/frame.tsx";

const nav = [
  { href: "/dev/gallery", label: "Tilanne", icon: Compass, current: true },
  { href: "#haku", label: "Haku", icon: Inbox },
  { href: "#aikataulu", label: "Aikataulu", icon: CalendarDays },
  { href: "#viestit", label: "Viestit", icon: Send },
];
const plainNav = nav.map(({ icon: _, ...item }) => item);
const common = {
  home: "/dev/gallery",
  signInHref: "#kirjaudu",
  languages: [
    { code: "fi", label: "Suomi", href: "?lang=fi", current: true },
    { code: "sv", label: "Svenska", href: "?lang=sv", current: false },
    { code: "en", label: "English", href: "?lang=en", current: false },
  ],
  footer: [
    { href: "#apua", label: "Apua ja yhteystiedot" },
    { href: "#saavutettavuus", label: "Saavutettavuus" },
    { href: "#tietosuoja", label: "Tietosuoja" },
  ],
  footerNote: "Kohortti on avointa lähdekoodia",
};
const person = {
  name: "Aino Virtanen",
  initials: "AV",
  menu: [
    { href: "#omat", label: "Omat tiedot" },
    { href: "#ulos", label: "Kirjaudu ulos" },
  ],
};

export const frameNames = ["public", "calm", "desk"] as const;
export type FrameName = (typeof frameNames)[number];

/** The same page in each frame. */
export function ExampleFrame({ name, children }: { name: FrameName; children: ReactNode }) {
  switch (name) {
    case "desk":
      return (
        <DeskFrame {...common} person={person} nav={nav} context={{ label: "Hankintaverkko Oy · ohjelmapäällikkö", name: "Soske-akatemia 1", href: "#kohortit" }}>
          {children}
        </DeskFrame>
      );
    case "calm":
      return (
        <CalmFrame {...common} person={person} nav={plainNav} context="Soske-akatemia 1">
          {children}
        </CalmFrame>
      );
    case "public":
      return (
        <PublicFrame {...common} person={null} nav={plainNav}>
          {children}
        </PublicFrame>
      );
  }
}
