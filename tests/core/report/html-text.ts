const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' } as const;

const unescaped = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|#39|amp);/g, (one) => ENTITIES[one as keyof typeof ENTITIES]);

/** Every run of text between the marks of a page, as a reader sees it. */
export const textRunsOf = (html: string): readonly string[] =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .split(/<[^>]*>/)
    .map((run) => unescaped(run).trim())
    .filter((run) => run !== '');
