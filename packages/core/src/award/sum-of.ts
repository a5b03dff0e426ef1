import type { Family, GraphBuilder, Naming } from '../formula/graph.js';

/** Families of one index added up; one alone is its own sum, and no line of the working. */
export const sumOf = (builder: GraphBuilder, id: string, of: readonly Family[], naming: Naming): Family =>
  of.length === 1 && of[0] ? of[0] : builder.add(id, of, naming);
