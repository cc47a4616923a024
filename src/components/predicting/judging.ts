import { type EnteredFacts, judgedHtml, type PredictingState, predictFilm, verdictHtml } from "leitmotif/browser";
import type { Change } from "./address.js";
import type { Parts } from "./layout.js";
import type { Opened } from "./open-files.js";

/** The threshold, and what models said of the newest films. */
export function createJudging(parts: Parts, { predictor, judged }: Opened, change: Change) {
  const { judging, slider, sliderText, judged: place, verdict } = parts;
  const choices = [...judging.querySelectorAll<HTMLInputElement>("input[name=judged]")];
  const honest = judged.find(({ kind }) => kind === "honest") ?? judged.find(({ kind }) => kind === "chosen");

  slider.addEventListener("input", () => change({ threshold: Number(slider.value) }, true));
  judging.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== "judged") return;
    change({ judged: target.value === judged[0]?.name ? "" : target.value });
  });

  return {
    show({ threshold, judged: name }: PredictingState, { facts, refused }: EnteredFacts): void {
      const shown = judged.find((one) => one.name === name) ?? judged[0];
      slider.value = String(threshold);
      sliderText.value = `${threshold}%`;
      for (const choice of choices) choice.checked = choice.value === shown?.name;
      place.innerHTML = shown === undefined ? "" : judgedHtml(shown, honest, threshold / 100);
      verdict.innerHTML =
        refused.size > 0 ? "" : verdictHtml(predictor, facts, predictFilm(predictor, facts).pays, threshold / 100);
    },
  };
}
