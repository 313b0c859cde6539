import * as z from "zod";

/** The three things that feedback says, in the order in which they are asked and shown. */
export const pointKinds = ["works", "question", "suggestion"] as const;
export type PointKind = (typeof pointKinds)[number];

export const pointAnswers = ["will_do", "noted", "no"] as const;
export type PointAnswer = (typeof pointAnswers)[number];

export const wishStrengths = ["must", "should", "should_not", "must_not"] as const;

/** The most points of one kind in one feedback. */
export const mostPoints = 5;

/** The key of a point's text in a draft: "works-1". */
export const pointKey = (kind: PointKind, place: number): string => `${kind}-${place}`;

/** A draft: the texts of points by `pointKey`. */
export const FeedbackContent = z.record(z.string().regex(/^(works|question|suggestion)-[1-5]$/), z.string().max(5000));
export type FeedbackContent = z.infer<typeof FeedbackContent>;

export const pairingStates = ["assigned", "draft", "submitted", "released", "declined", "void"] as const;
export type PairingState = (typeof pairingStates)[number];
