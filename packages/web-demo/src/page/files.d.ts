// The build puts the bytes of these files into the page as base64.
declare module '*.yaml' {
  const base64: string;
  export default base64;
}
declare module '*.csv' {
  const base64: string;
  export default base64;
}
declare module '*.xlsx' {
  const base64: string;
  export default base64;
}
declare module '*.log' {
  const base64: string;
  export default base64;
}
