/** A file as its source publishes it. */
export interface PublishedFile {
  /** Its name in the delivery folder. */
  readonly name: string;
  readonly url: string;
  /** In hexadecimal, if the source publishes it. */
  readonly sha256?: string;
}
