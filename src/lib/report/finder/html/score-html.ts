/** A score from 0 to 1 as a number and a bar. */
export function scoreHtml(score: number): string {
  const text = score.toFixed(2);
  return `<p class="score" style="--score: ${text}"><span class="unseen">Score </span>${text}</p>`;
}
