import type { Model } from "../decide/model.js";

/** A score, and whether its pair is true according to the label. */
export interface LabelledScore {
  readonly score: number;
  readonly correct: boolean;
  /** How many pairs it stands for; 1 if it is left out. */
  readonly weight?: number;
}

interface Block {
  readonly scores: number;
  readonly correct: number;
  readonly count: number;
}

/**
 * Isotonic regression: the rising curve from score to probability that is closest to the labels. Neighbouring scores
 * are pooled until no block is below the one before it. Each block counts one additional half-right pair, so that no
 * probability is 0 or 1.
 */
export function fitCalibration(labelled: readonly LabelledScore[]): Model["calibration"] {
  const fitted = pooled(blocksOfEqualScores(labelled), ({ correct, count }) => correct / count);
  // With the additional pair, a block of few pairs may be below the larger one before it.
  const rising = pooled(fitted, cautiousShare);
  return rising.map((block) => [round(block.scores / block.count), round(cautiousShare(block))] as const);
}

function cautiousShare({ correct, count }: Block): number {
  return (correct + 0.5) / (count + 1);
}

/** Pools neighbours until each block's share is higher than that of the block before. */
function pooled(singles: readonly Block[], shareOf: (block: Block) => number): Block[] {
  const blocks: Block[] = [];
  for (const single of singles) {
    let block = single;
    for (
      let before = blocks.at(-1);
      before !== undefined && shareOf(before) >= shareOf(block);
      before = blocks.at(-1)
    ) {
      block = pool(before, block);
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks;
}

/** Pairs with equal scores have equal probabilities. */
function blocksOfEqualScores(labelled: readonly LabelledScore[]): Block[] {
  const blocks = new Map<number, Block>();
  for (const { score, correct, weight = 1 } of [...labelled].sort((a, b) => a.score - b.score)) {
    const block: Block = { scores: weight * score, correct: correct ? weight : 0, count: weight };
    const known = blocks.get(score);
    blocks.set(score, known === undefined ? block : pool(known, block));
  }
  return [...blocks.values()];
}

function pool(a: Block, b: Block): Block {
  return { scores: a.scores + b.scores, correct: a.correct + b.correct, count: a.count + b.count };
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
