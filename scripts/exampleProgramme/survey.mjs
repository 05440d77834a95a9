import { random } from "./random.mjs";

// How firms of each county answer, none to large.
const answers = {
  15: [3, 4, 4, 1],
  18: [1, 3, 6, 3],
  34: [3, 4, 4, 1],
  46: [2, 4, 5, 2],
  54: [1, 3, 5, 4],
};
const extents = ["none", "small", "some", "large"];

/** Answers to a made-up survey; three in ten of those asked did not answer. */
export function makeSurvey(seed, establishments) {
  const { chance, weighted } = random(seed);
  return establishments
    .filter(() => chance(0.6))
    .map((establishment) => ({
      establishment,
      unmet: chance(0.3)
        ? undefined
        : weighted(extents.map((extent, index) => [extent, answers[establishment.pilot.county][index]])),
    }));
}

export const surveyRow = ({ establishment, unmet }) => ({ establishment: establishment.id, unmet });
