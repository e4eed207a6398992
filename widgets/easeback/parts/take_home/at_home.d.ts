declare module "easeback:at-home" {
  /** What a saved page carries: its script, the hash by which its policy knows it, and its style with the letters. */
  export const script: string;
  export const hash: string;
  export const style: string;
}
