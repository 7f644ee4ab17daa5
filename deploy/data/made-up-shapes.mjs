// Draws made-up outlines for the demonstration and the tests: hexagons with crooked edges, laid side by side in the order of the
// codes. They show nothing of where a unit lies or how large it is; every map of them says that they are made up.
//
//   node made-up-shapes.mjs
//
// reads the reference list of areas and writes backend/src/main/resources/reference/made-up-*.json (GeoJSON, ids are GSO codes).
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from './csv.mjs';

const reference = new URL('../../backend/src/main/resources/reference/', import.meta.url);
const today = '2026-07-01';
const [head, ...lines] = parse(readFileSync(new URL('areas.csv', reference), 'utf8'));
const areas = lines.map((line) => Object.fromEntries(head.map((name, index) => [name, line[index]])));
const now = areas.filter(({ code, validFrom, validTo }) => code && (!validFrom || validFrom <= today) && (!validTo || validTo >= today));

/** A number between -1 and 1 that is always the same for the same words. */
function chance(words) {
  let hash = 2166136261;
  for (const sign of words) hash = Math.imul(hash ^ sign.codePointAt(0), 16777619);
  return ((hash >>> 0) / 2 ** 31 - 1) * 0.9;
}

/** The corner that three hexagons share is the same point for all of them. */
function point(x, y, size) {
  const name = `${x.toFixed(3)} ${y.toFixed(3)}`;
  return [x + chance(`x${name}`) * size * 0.16, y + chance(`y${name}`) * size * 0.16];
}

/** An edge with points between its corners, bent the same way for both neighbours. */
function edge(from, to, size) {
  const steps = [];
  for (let step = 1; step < 4; step += 1) {
    const share = step / 4;
    steps.push(point(from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share, size * 0.6));
  }
  return steps;
}

function hexagon(column, row, [west, north], size) {
  const x = west + size * Math.sqrt(3) * (column + (Math.abs(row) % 2) / 2);
  const y = north - size * 1.5 * row;
  const corners = Array.from({ length: 6 }, (_, corner) => {
    const angle = (Math.PI / 3) * corner + Math.PI / 6;
    return [x + size * Math.cos(angle), y + size * Math.sin(angle)];
  });
  const ring = corners.flatMap((corner, index) => {
    const next = corners[(index + 1) % 6];
    return [point(...corner, size), ...edge(corner, next, size)];
  });
  ring.push(ring[0]);
  return ring.map(([lon, lat]) => [Number(lon.toFixed(4)), Number(lat.toFixed(4))]);
}

/** Fills rows of given widths, each begun at its own column, with the units in order. */
function lay(units, rows, corner, size) {
  const places = rows.flatMap(([from, width], row) => Array.from({ length: width }, (_, index) => [from + index, row]));
  if (places.length < units.length) throw new Error(`${units.length} units, ${places.length} places`);
  return units.map(({ code, name }, index) => ({
    type: 'Feature',
    id: code,
    properties: { name, madeUp: true },
    geometry: { type: 'Polygon', coordinates: [hexagon(...places[index], corner, size)] },
  }));
}

function write(file, features) {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  writeFileSync(new URL(file, reference), `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
  console.log(`${file}: ${features.length}`);
}

const byCode = (a, b) => a.code.localeCompare(b.code);
const communes = now.filter(({ level, parent }) => level === 'COMMUNE' && parent === '2004-22').sort(byCode);
write('made-up-quang-ninh.json', lay(communes, [[4, 5], [2, 8], [1, 10], [0, 11], [0, 10], [1, 7], [2, 5]], [106.5, 21.55], 0.085));

const provinces = now.filter(({ level }) => level === 'PROVINCE').sort(byCode);
write(
  'made-up-provinces.json',
  lay(provinces, [[1, 2], [0, 4], [0, 5], [1, 3], [1, 2], [1, 1], [2, 1], [2, 1], [3, 1], [3, 2], [3, 2], [3, 2], [3, 2], [2, 3], [1, 3]], [103.4, 22.6], 0.62),
);
