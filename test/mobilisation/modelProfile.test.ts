import { expect, test } from "vitest";
import { modelProfile } from "../../src/mobilisation/modelProfile.ts";
import type { Activity } from "../../src/model/activity.ts";
import type { MobilisationModel } from "../../src/vocabulary/mobilisation.ts";

const activity = (id: string, model?: MobilisationModel, hours?: number): Activity => ({
  id,
  pilot: "p1",
  date: "2022-03-01",
  ...(model && { model }),
  ...(hours !== undefined && { hours }),
});

test("shares are of the hours with a model, and certainty is how much of all hours that is", () => {
  const profile = modelProfile([activity("a", "broker", 30), activity("b", "motor", 10), activity("c", undefined, 10)]);
  expect(profile).toEqual({
    shares: { motor: 0.25, broker: 0.75, meetingPlace: 0 },
    hours: 40,
    hoursWithoutModel: 10,
    certainty: 0.8,
  });
});

test("without an activity that has both a model and hours there is no profile", () => {
  expect(modelProfile([])).toBeUndefined();
  expect(modelProfile([activity("a", "motor"), activity("b", undefined, 3)])).toBeUndefined();
});

test("a tenth of an hour at a time adds up whatever the order", () => {
  const rows = Array.from({ length: 30 }, (_, i) => activity(String(i), i % 2 ? "motor" : "broker", (i + 1) / 10));
  expect(modelProfile([...rows].reverse())).toEqual(modelProfile(rows));
});
