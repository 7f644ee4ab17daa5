import { geoMercator, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import type { Schema } from '@/shared/api/types';

export type BoundaryCollection = Schema<'BoundaryCollection'>;
type Feature = BoundaryCollection['features'][number];

export interface DrawnArea {
  id: string;
  name: string;
  path: string;
  /** Its middle, by which arrow keys find the next one. */
  at: readonly [number, number];
}

/** Outlines as paths that fill the room given. */
export function draw(features: readonly Feature[], width: number, height: number): DrawnArea[] {
  if (features.length === 0) return [];
  const shapes = features.map((feature) => ({ feature, shape: forD3(feature) }));
  const collection = { type: 'FeatureCollection', features: shapes.map(({ shape }) => ({ type: 'Feature', properties: null, geometry: shape })) };
  const projection = geoMercator().fitExtent([[4, 4], [width - 4, height - 4]], collection as GeoPermissibleObjects);
  const path = geoPath(projection).digits(1);
  return shapes.map(({ feature, shape }) => ({
    id: feature.id,
    name: feature.properties.name,
    path: path(shape as GeoPermissibleObjects) ?? '',
    at: path.centroid(shape as GeoPermissibleObjects),
  }));
}

/** GeoJSON goes counterclockwise around an area, d3-geo clockwise: read as it stands, an area would be all the rest of the earth. */
function forD3({ geometry: { type, coordinates } }: Feature) {
  return { type, coordinates: coordinates.map((polygon) => polygon.map((ring) => [...ring].reverse())) };
}

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const ways: Record<Arrow, readonly [number, number]> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

export function isArrow(key: string): key is Arrow {
  return key in ways;
}

/** The area that lies next in the direction of the arrow: near, and not far aside. */
export function nextArea(areas: readonly DrawnArea[], from: string, arrow: Arrow): string {
  const start = areas.find(({ id }) => id === from);
  if (!start) return areas[0]?.id ?? from;
  const [wayX, wayY] = ways[arrow];
  let best = from;
  let least = Infinity;
  for (const { id, at } of areas) {
    const dx = at[0] - start.at[0];
    const dy = at[1] - start.at[1];
    const ahead = dx * wayX + dy * wayY;
    const aside = Math.abs(dx * wayY) + Math.abs(dy * wayX);
    if (id === from || ahead <= 0 || aside > 2 * ahead) continue;
    const distance = ahead + 2 * aside;
    if (distance < least) {
      least = distance;
      best = id;
    }
  }
  return best;
}

/** The larger islands of the two archipelagos, in degrees: what the insets of a national map are drawn from. */
export const ARCHIPELAGOS = [
  { key: 'hoangSa', province: '48', islands: [[112.34, 16.83], [111.61, 16.53], [111.71, 16.45], [111.6, 16.45], [111.2, 15.78], [112.73, 16.67], [111.74, 16.57], [112.26, 16.97]] },
  { key: 'truongSa', province: '56', islands: [[111.92, 8.64], [114.33, 11.43], [114.36, 10.18], [114.33, 9.88], [114.48, 10.38], [113.7, 8.97], [112.92, 7.89], [114.37, 10.38], [114.28, 11.05], [113.84, 10.0]] },
] as const;

/** Islands as dots in a small box. */
export function dots(islands: readonly (readonly [number, number])[], width: number, height: number): (readonly [number, number])[] {
  const longitudes = islands.map(([longitude]) => longitude);
  const latitudes = islands.map(([, latitude]) => latitude);
  const west = Math.min(...longitudes);
  const north = Math.max(...latitudes);
  const scale = Math.min(width / (Math.max(...longitudes) - west), height / (north - Math.min(...latitudes)));
  return islands.map(([longitude, latitude]) => [(longitude - west) * scale, (north - latitude) * scale]);
}
