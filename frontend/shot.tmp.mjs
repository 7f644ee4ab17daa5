import { chromium } from '@playwright/test';
const [,, user, width, out, ...paths] = process.argv;
const base = process.env.WEB ?? 'http://127.0.0.1:15173';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking'] });
const p = await b.newPage({ viewport: { width: +width, height: 900 } });
p.on('console', m => { if (m.type() === 'error') console.log('console:', m.text().slice(0, 300)); });
p.on('pageerror', e => console.log('pageerror', e.message.slice(0, 400)));
await p.goto(base + '/', { waitUntil: 'networkidle' });
if (user !== 'none') {
  if (!(await p.locator('#username').count())) { const btn = p.getByRole('button', { name: /Đăng nhập/ }); if (await btn.count()) await btn.first().click(); }
  await p.waitForSelector('#username', { timeout: 15000 });
  if (out.includes('login')) await p.screenshot({ path: `/tmp/shots/${out}-kc.png`, fullPage: true });
  await p.fill('#username', user); await p.fill('#password', 'mangnon-dev'); await p.click('[type=submit]');
  await p.waitForURL(u => u.href.startsWith(base), { timeout: 15000 }); await p.waitForLoadState('networkidle');
}
let i = 0;
for (const path of paths.length ? paths : ['/']) {
  if (path !== '/') { await p.goto(base + path, { waitUntil: 'networkidle' }); }
  await p.waitForTimeout(700);
  await p.screenshot({ path: `/tmp/shots/${out}-${i++}.png`, fullPage: true });
}
await b.close();
