declare module "*.css" {
  /** The sheet as text: the build of live.js carries it so. */
  const text: string;
  export default text;
}
