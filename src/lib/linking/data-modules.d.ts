// The compiler turns the data files of this room into modules, so that the room runs where there are no files.

declare module "*.csv.js" {
  const text: string;
  export default text;
}

declare module "*.json.js" {
  const value: unknown;
  export default value;
}
