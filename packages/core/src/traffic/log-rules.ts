/** How lines of an access log become page views: the user's rules, since a page of a work is many requests. */
export interface LogRules {
  /**
   * Patterns of paths, of which each request that fits one counts once: `/read/{title}/{unit}`. `{title}`, `{unit}` and
   * `*` are any one step or a part of it (`{unit}.html`), `**` at the end is whatever follows, also nothing. Letters
   * matter, the query and a closing slash do not.
   */
  readonly paths: readonly string[];
  /** patterns of paths that never count */
  readonly exclude?: readonly string[];
  /** what a request that fits is: a page shown, or one use of one unit */
  readonly counts?: 'pageViews' | 'views';
  /** answers that count; by default 200 and 304 */
  readonly status?: readonly string[];
  /** methods that count; by default GET */
  readonly methods?: readonly string[];
  /** parts of the name that a program gives itself, in any case, whose requests never count: robots */
  readonly excludeAgents?: readonly string[];
  /** the offset in which a day is counted, such as `+09:00`; by default the one that each line states */
  readonly offset?: string;
}
