import type { Lang } from "../../core/label.ts";
import { formatCount, hiddenMark } from "../../messages/number.ts";
import type { FunnelBars } from "../chart.ts";
import { spoken } from "../draw/words.ts";
import { axis, type Row, type Spec } from "./spec.ts";

export function specifyFunnelBars({ levels, steps }: FunnelBars, lang: Lang): Spec {
  const stages = levels.flat();
  const labels = new Map(stages.map(({ id, label }) => [id, label[lang]]));
  const values = stages.map(({ id, label, implied, observed }): Row => {
    const shares = steps
      .filter(({ to, outcome }) => to === id && outcome.status === "estimated")
      .map(({ from, outcome }) => `${labels.get(from) ?? ""} → ${spoken(outcome, "share", lang)}`);
    return {
      label: label[lang],
      text: implied === undefined ? hiddenMark : formatCount(implied, lang),
      steps: shares.join("; "),
      ...(implied === undefined ? {} : { implied }),
      ...(observed === undefined || observed === implied ? {} : { observed }),
    };
  });
  const y = {
    field: "label",
    type: "nominal",
    sort: stages.map(({ label }) => label[lang]),
    title: null,
    axis: { labelLimit: 240 },
  };
  const x = { type: "quantitative", axis: axis("count", lang) };
  const shown = { field: "text", type: "nominal" };
  const has = (field: string): boolean => values.some((row) => row[field] !== undefined);
  const layer: Spec[] = [
    {
      mark: { type: "text", align: "left", fontSize: 10, dy: 18, color: "#51606a" },
      encoding: { y, x: { value: 2 }, text: { field: "steps", type: "nominal" } },
    },
  ];
  if (has("implied")) {
    const transform = [{ filter: "isValid(datum.implied)" }];
    const encoding = { y, x: { ...x, field: "implied" } };
    layer.push(
      { transform, mark: { type: "bar", color: "#0f5c6e", height: { band: 0.4 } }, encoding },
      {
        transform,
        mark: { type: "text", align: "left", dx: 4, fontWeight: "bold" },
        encoding: { ...encoding, text: shown },
      },
    );
  }
  if (has("observed")) {
    layer.push({
      transform: [{ filter: "isValid(datum.observed)" }],
      mark: { type: "tick", color: "#9a4a00", thickness: 2, size: 28 },
      encoding: { y, x: { ...x, field: "observed" } },
    });
  }
  if (values.some((row) => row["implied"] === undefined)) {
    layer.push({
      transform: [{ filter: "!isValid(datum.implied)" }],
      mark: { type: "text", align: "left", dx: 4, fontWeight: "bold" },
      encoding: { y, x: { value: 0 }, text: shown },
    });
  }
  return { width: 360, height: { step: 52 }, data: { values }, layer };
}
