import { exp } from './exp.js';
import { log } from './log.js';

/** Layers of equal area that cover the right half of exp(-x^2/2). */
export const LAYERS = 256;
/** Where the tail begins: the edge at which 256 layers of one area end at the top (Marsaglia and Tsang 2000). */
const TAIL_FROM = 3.6541528853610088;
/** The area of a layer: TAIL_FROM exp(-TAIL_FROM^2/2) and the area of the tail, which are the lowest layer. */
const AREA = 0.004928673233974655;

/** The right edge of layer i at position i, from the widest to 0; that of the lowest layer is its area over its height. */
export const EDGES = new Float64Array(LAYERS + 1);
/** exp(-x^2/2) at each edge. */
const HEIGHTS = new Float64Array(LAYERS + 1);
fillTables();

function fillTables(): void {
  let edge = TAIL_FROM;
  let height = exp(-0.5 * edge * edge);
  EDGES[0] = AREA / height;
  for (let i = 1; i < LAYERS; i += 1) {
    EDGES[i] = edge;
    HEIGHTS[i] = height;
    height += AREA / edge;
    if (i < LAYERS - 1) edge = Math.sqrt(-2 * log(height));
  }
  EDGES[LAYERS] = 0;
  HEIGHTS[LAYERS] = 1;
}

/**
 * The normal number for a point of a layer that is not under the curve for certain: drawn from the tail (Marsaglia 1964)
 * where the layer is the lowest, the point itself where it turns out to be under the curve; otherwise undefined, and
 * layer and point are to be drawn again.
 */
export function outsideCore(layer: number, x: number, source: { uniform(): number }): number | undefined {
  if (layer === 0) {
    let beyond: number;
    let height: number;
    do {
      beyond = -log(source.uniform()) / TAIL_FROM;
      height = -log(source.uniform());
    } while (2 * height <= beyond * beyond);
    return x < 0 ? -TAIL_FROM - beyond : TAIL_FROM + beyond;
  }
  const low = HEIGHTS[layer] as number;
  const y = low + source.uniform() * ((HEIGHTS[layer + 1] as number) - low);
  return y < exp(-0.5 * x * x) ? x : undefined;
}
