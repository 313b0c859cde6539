import { addDays, dayOf, momentAt } from "#domain/shared/time.rules.ts";

/** Until when a place from the waiting list is offered: so many days on, at 16.00 of the cohort's zone. */
export const offerEnds = (now: Date, days: number, zone: string): Date => momentAt(`${addDays(dayOf(now, zone), days)}T16:00`, zone);

/** Whether an offer can still be taken. */
export const isOpen = (offer: { offeredUntil: Date | null }, now: Date): boolean => offer.offeredUntil !== null && now < offer.offeredUntil;
