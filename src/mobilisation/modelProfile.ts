import type { Activity } from "../model/activity.ts";
import type { MobilisationModel } from "../vocabulary/mobilisation.ts";

/** How the time of a pilot was spread over the three models. */
export interface ModelProfile {
  /** Of the hours with a model; they add up to 1. */
  readonly shares: Readonly<Record<MobilisationModel, number>>;
  /** Hours with a model. */
  readonly hours: number;
  readonly hoursWithoutModel: number;
  /** The part of all hours that has a model, 0 to 1. */
  readonly certainty: number;
}

/**
 * The mobilisation models by the hours spent as each: as motor (drives strategy and new offers), broker (maps needs and
 * orders training) and meeting place. Activities without hours say nothing; hours without a model lower the certainty.
 *
 * Hours are added as whole minutes, so that the order of rows never shows. The indicator `model-diversity` carries the
 * same figures in its details.
 *
 * @returns `undefined` where no activity has both a model and hours
 *
 * @example
 * ```ts
 * import { modelProfile } from "kompetansepilot";
 *
 * const activity = { id: "a1", pilot: "p1", date: "2022-03-01" };
 * modelProfile([
 *   { ...activity, model: "broker", hours: 30 },
 *   { ...activity, id: "a2", model: "motor", hours: 10 },
 *   { ...activity, id: "a3", hours: 10 },
 * ]); // => { shares: { motor: 0.25, broker: 0.75, meetingPlace: 0 }, hours: 40, hoursWithoutModel: 10, certainty: 0.8 }
 * ```
 */
export function modelProfile(activities: readonly Activity[]): ModelProfile | undefined {
  const minutes = { motor: 0, broker: 0, meetingPlace: 0, without: 0 };
  for (const { model, hours = 0 } of activities) minutes[model ?? "without"] += Math.round(hours * 60);
  const known = minutes.motor + minutes.broker + minutes.meetingPlace;
  if (known === 0) return undefined;
  return {
    shares: {
      motor: minutes.motor / known,
      broker: minutes.broker / known,
      meetingPlace: minutes.meetingPlace / known,
    },
    hours: known / 60,
    hoursWithoutModel: minutes.without / 60,
    certainty: known / (known + minutes.without),
  };
}
