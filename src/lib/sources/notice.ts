/** What a source demands to be said wherever its data are shown. */
export interface Notice {
  /** What the notice is about, and where it can be read about. */
  readonly subject: string;
  readonly link: string;
  readonly text: string;
}
