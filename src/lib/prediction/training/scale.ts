/** What is predicted: the probability of a yes, or a value. */
export type Scale = "probability" | "value";
