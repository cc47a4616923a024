/** Says why a record is malformed or has an unexpected structure. The record is rejected. */
export class MalformedRecord extends Error {
  override name = "MalformedRecord";
}
