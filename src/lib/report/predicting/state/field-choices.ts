import { type Encoding, OTHER } from "../../../prediction/features/encoding.js";

/** The words that a field offers: those that training knows. */
export function fieldChoices({ inputs }: Encoding, name: string): string[] {
  return inputs
    .filter(({ from }) => from === name)
    .flatMap((input) => (input.reads === "level" ? input.levels : input.reads === "item" ? [input.item] : []))
    .filter((word) => word !== OTHER);
}
