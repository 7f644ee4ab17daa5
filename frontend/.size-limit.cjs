/*
 * Budgets of the dashboard, compressed. What the first screen loads is read from the build's manifest: the entry, the
 * application with everything it imports, the texts in Vietnamese, and the overview with what it imports.
 */
const { readFileSync, existsSync } = require('node:fs');

const folder = 'dist/';
const manifest = existsSync(`${folder}.vite/manifest.json`) ? JSON.parse(readFileSync(`${folder}.vite/manifest.json`, 'utf8')) : {};

function filesOf(...keys) {
  const found = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || found.has(folder + chunk.file)) return;
    found.add(folder + chunk.file);
    for (const sheet of chunk.css ?? []) found.add(folder + sheet);
    for (const next of chunk.imports ?? []) visit(next);
  };
  keys.forEach(visit);
  return [...found];
}

const application = ['index.html', 'src/app/start.tsx', 'src/locales/vi/common.json'];
const first = filesOf(...application, 'src/locales/vi/overview.json', 'src/features/overview/pages/overview-page.tsx');
// the dialog of signing in again is fetched behind the first screen, before any other page
const shared = new Set(filesOf(...application, 'src/shared/session/sign-in-again-dialog.tsx'));
const pages = Object.keys(manifest).filter((key) => /^src\/features\/.*-page\.tsx$/.test(key));

module.exports = [
  { name: 'first screen', path: first, limit: '230 kB', gzip: true },
  { name: 'font', path: 'dist/assets/*.woff2', limit: '40 kB', gzip: false, brotli: false },
  ...pages.map((key) => ({
    name: key.replace(/^.*\/|\.tsx$/g, ''),
    path: filesOf(key).filter((file) => !shared.has(file)),
    limit: '60 kB',
    gzip: true,
  })),
];
