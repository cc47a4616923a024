/** Says why a record is not well-formed, or not of the shape that its kind has: it goes to the rejects. */
export class MalformedRecord extends Error {
  override name = "MalformedRecord";
}
