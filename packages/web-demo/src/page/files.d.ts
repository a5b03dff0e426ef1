// The build puts the bytes of these files into the page (esbuild’s loader "binary").
declare module '*.yaml' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
declare module '*.csv' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
declare module '*.xlsx' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
declare module '*.log' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
