/** A set of cases that the explorer shows, and what it may say about them. */
export interface DataSet {
  /** In addresses and as the name of its folder. */
  readonly name: string;
  readonly label: string;
  /** What these records are. */
  readonly note: string;
  /** Where records are found elsewhere: by their ids, by looking for their titles, or nowhere. */
  readonly elsewhere: "ids" | "titles" | "nowhere";
  /** What `leitmotif explain` needs besides the release. */
  readonly lists: string;
  /** Who gave the verdicts. */
  readonly judge: string;
  /** What each rule that finds films looks for. */
  readonly rules: Readonly<Record<string, string>>;
}
