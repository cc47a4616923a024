/** A notice that a source requires wherever its data are shown. */
export interface Notice {
  /** What the notice is about, and where to read more. */
  readonly subject: string;
  readonly link: string;
  readonly text: string;
}
