// Recounts the demonstration's totals and statuses from single figures, the histories of areas and the rounds, all read over the API,
// by rules written down a second time, and compares with what the API answers. Shares no code with the service.
//   deploy/test/with-stack node deploy/test/recount/recount.mjs
import { Api } from './api.mjs'
import { Ground } from './ground.mjs'
import { status } from './status.mjs'
import { Totals } from './totals.mjs'

const CELLS = ['TOTAL', 'RESIDENCE=RURAL', 'RESIDENCE=URBAN']
const OLD_MAP = '2024-12-31'
const NEW_MAP = '2025-07-01'
const SCOPES = { 'nông thôn': 'RESIDENCE=RURAL', 'thành thị': 'RESIDENCE=URBAN' }

const planner = await Api.as('planner')
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
const tally = { passed: 0, failed: 0 }

function check(what, counted, answered) {
  const same = JSON.stringify(counted) === JSON.stringify(answered)
  tally[same ? 'passed' : 'failed']++
  if (!same && tally.failed <= 20) console.log(`differs: ${what}\n  counted  ${JSON.stringify(counted)}\n  answered ${JSON.stringify(answered)}`)
}

const plan = (await planner.all('/plans?state=IN_FORCE')).find((one) => one.sample)
const planStart = (await planner.ask(`/plans/${plan.id}`)).period.from
const indicators = await planner.all(`/plans/${plan.id}/indicators`)
const measures = indicators.flatMap((indicator) => indicator.measures)
const province = (await planner.all('/areas?level=PROVINCE&code=22')).find((area) => area.validTo === null)

async function areas() {
  const districts = await planner.all(`/areas?parentId=${province.id}&on=${OLD_MAP}`)
  const old = []
  for (const district of districts) old.push(...(await planner.all(`/areas?parentId=${district.id}&on=${OLD_MAP}`)))
  const now = await planner.all(`/areas?parentId=${province.id}&on=${today}`)
  const started = await planner.all(`/areas?parentId=${province.id}&on=${NEW_MAP}`)
  const ids = new Set([province, ...districts, ...old, ...started, ...now].map((area) => area.id))
  return planner.each([...ids], (id) => `/areas/${id}`)
}

const rounds = await planner.each(
  (await planner.all(`/collection-rounds?planId=${plan.id}`)).filter((round) => round.state !== 'DRAFT'),
  (round) => `/collection-rounds/${round.id}`,
)
const observations = []
for (const round of rounds) observations.push(...(await planner.all(`/observations?roundId=${round.id}`)))
const districts = await planner.all(`/areas?parentId=${province.id}&on=${OLD_MAP}`)
console.log(`${rounds.length} rounds, ${observations.length} figures, ${measures.length} measures`)

const periods = [...new Map(rounds.map((round) => [round.period.id, round.period])).values()]

async function compare(ground, questions) {
  const totals = new Totals(ground, rounds, observations, measures)
  for (const { period, level, map, group, area, on } of questions) {
    const answer = await planner.ask(
      `/roll-ups?planId=${plan.id}&areaId=${area}&periodId=${period.id}&level=${level}&map=${map}&group=${group}&on=${on}&cells=${CELLS.map(encodeURIComponent)}`,
    )
    const answered = new Map(answer.figures.map((figure) => [`${figure.measureId}|${figure.cell}|${figure.areaId}`, figure]))
    for (const { id } of answer.areas) {
      for (const measure of measures) {
        for (const cell of CELLS) {
          const counted = totals.of({ measureId: measure.id, period, cell, areaId: id, level, map, on })
          const told = answered.get(`${measure.id}|${cell}|${id}`)
          answered.delete(`${measure.id}|${cell}|${id}`)
          if (counted || told) check(`${map} ${level} ${period.lastDay} ${measure.name} ${cell} in ${id}`, counted, flat(told))
        }
      }
    }
    check(`nothing else is answered for ${period.lastDay}`, [], [...answered.keys()])
  }
  return totals
}

function flat(figure) {
  if (!figure) return null
  const { owed, answered, reported, noData, notApplicable, estimated } = figure.coverage
  return {
    outcome: figure.outcome,
    numerator: figure.numerator,
    denominator: figure.denominator,
    value: figure.value,
    quality: figure.quality,
    owed, answered, reported, noData, notApplicable, estimated,
  }
}

// --- every period as then and as now, the province and what lies directly in it
const ground = new Ground(await areas())
const questions = []
for (const period of periods) {
  for (const map of ['THEN', 'NOW']) {
    for (const level of ['LOCKED', 'SUBMITTED']) questions.push({ period, level, map, group: 'TOTAL', area: province.id, on: today })
    questions.push({ period, level: 'LOCKED', map, group: 'CHILDREN', area: province.id, on: today })
  }
}
for (const district of districts) questions.push({ period: periods.find((one) => one.lastDay === OLD_MAP && one.kind === 'YEAR'), level: 'LOCKED', map: 'THEN', group: 'CHILDREN', area: district.id, on: today })
const totals = await compare(ground, questions)
console.log(`totals compared: ${tally.passed + tally.failed}`)

// --- statuses of the province and of one commune that was made of several
const commune = (await planner.all('/areas?level=COMMUNE&code=06688')).find((area) => area.validTo === null)
for (const area of [province.id, commune.id]) {
  for (const map of ['THEN', 'NOW']) {
    for (const level of ['LOCKED', 'SUBMITTED']) {
      const answer = await planner.ask(`/plans/${plan.id}/progress?areaId=${area}&map=${map}&level=${level}&on=${today}`)
      const told = new Map(answer.targets.map((target) => [target.targetId, target.status.status]))
      for (const measure of measures) {
        for (const target of measure.targets) {
          const cell = target.scope === null ? 'TOTAL' : SCOPES[target.scope]
          const series = periods
            .filter((period) => period.kind === 'YEAR' && period.calendar === 'STATISTICAL')
            .map((period) => ({ year: period.year, value: totals.of({ measureId: measure.id, period, cell, areaId: area, level, map, on: today })?.value ?? null }))
            .filter(({ value }) => value !== null)
          check(
            `status ${map} ${level} of ${measure.name}, ${target.year} ${target.scope ?? ''}`,
            status({ target, direction: measure.direction, planStart, series, lastClosedYear: Number(today.slice(0, 4)) - 1 }),
            told.get(target.id),
          )
        }
      }
    }
  }
}

// --- a reorganisation: a commune gives three tenths to a new one; figures follow by share as now, and stay as then
const admin = await Api.as('admin')
const giving = (await planner.all('/areas?level=COMMUNE&code=06652')).find((area) => area.validTo === null)
const year = periods.find((period) => period.kind === 'YEAR' && period.year === 2023)
let act = await admin.ask('/reorganisations', {
  method: 'POST',
  body: {
    subject: 'AREA', kind: 'SPLIT', documentNumber: '99/NQ-UBTVQH16', documentDate: '2026-10-05', effectiveOn: '2026-11-01',
    predecessors: [{ unitId: giving.id }],
    successors: [{ share: 0.3, code: '06999', name: 'Phường Đếm Lại', type: 'WARD', parentId: province.id }, { unitId: giving.id }],
  },
})
act = await admin.ask(`/reorganisations/${act.id}/execution`, { method: 'POST', version: act.version })
try {
  const split = new Ground(await areas())
  await compare(split, ['THEN', 'NOW'].map((map) => ({ period: year, level: 'LOCKED', map, group: 'CHILDREN', area: province.id, on: today })))
  await compare(split, [{ period: year, level: 'LOCKED', map: 'NOW', group: 'TOTAL', area: province.id, on: today }])
} finally {
  act = await admin.ask(`/reorganisations/${act.id}/undoing`, { method: 'POST', version: act.version, body: { reason: 'Đã đếm lại' } })
  await admin.ask(`/reorganisations/${act.id}`, { method: 'DELETE', version: act.version })
}

console.log(`${tally.passed} passed, ${tally.failed} failed`)
if (tally.passed < 5000) throw new Error('too little was compared: the demonstration has changed')
process.exitCode = tally.failed ? 1 : 0
