/** Lines of a log by what became of them; each is in one of these. */
export interface LineCounts {
  counted: number;
  /** no request that can be read */
  request: number;
  method: number;
  path: number;
  excluded: number;
  status: number;
  agent: number;
}
