// Totals from single figures: who owes one, who stands above whom, what each has said at a level.
import { Exact } from './numbers.mjs'

const FACTORS = { PERCENT: 100, PER_100: 100, PER_1000: 1000, PER_10000: 10000, PER_100000: 100000 }
const LEVELS = { SUBMITTED: 'submitted', APPROVED: 'approved', LOCKED: 'locked' }
const key = (...parts) => parts.join('|')

export class Totals {
  constructor(ground, rounds, observations, measures) {
    this.ground = ground
    this.measures = new Map(measures.map((measure) => [measure.id, measure]))
    this.owed = new Map()
    this.figures = new Map()
    for (const round of [...rounds].sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1))) this.name(round)
    for (const one of observations) {
      const place = key(one.measureId, one.period.id, one.area.id, one.cell, one.agency?.id, one.quality)
      if (this.figures.has(place)) throw new Error(`two figures for ${place}`)
      this.figures.set(place, one)
    }
  }

  // The first round that asked names the source; a later one of the period may ask again, not of another.
  name(round) {
    for (const measure of round.measures) {
      for (const { agency, area, measureIds } of round.submitters) {
        if (measureIds !== null && !measureIds.includes(measure.measureId)) continue
        const place = this.ground.areas.get(area.id)
        const source = measure.sources.find((one) => one.level === place.level)
        const named = source?.kind === 'OWN' ? agency.code.startsWith(`${place.code}.`) : source?.kind === 'AGENCY' && source.agency.id === agency.id
        if (!named) continue
        const at = key(measure.measureId, round.period.id)
        if (!this.owed.has(at)) this.owed.set(at, new Map())
        if (!this.owed.get(at).has(area.id)) this.owed.get(at).set(area.id, { agency: agency.id, cells: measure.cells })
      }
    }
  }

  said(measureId, periodId, areaId, agencyId, cell, level) {
    for (const quality of ['OFFICIAL', 'ESTIMATED']) {
      const one = this.figures.get(key(measureId, periodId, areaId, cell, agencyId, quality))
      if (one && one.presence !== null && one[LEVELS[level]]) return one
    }
    return null
  }

  // What an area is told of one measure, period and cell; null where nobody in it owes anything.
  of({ measureId, period, cell, areaId, level, map, on }) {
    const measure = this.measures.get(measureId)
    const owed = this.owed.get(key(measureId, period.id)) ?? new Map()
    const day = map === 'NOW' ? on : period.lastDay
    const tally = { owed: 0, answered: 0, reported: 0, noData: 0, notApplicable: 0, estimated: 0 }
    let numerator = new Exact(0n)
    let denominator = new Exact(0n)
    let whole = true
    for (const [unit, { agency, cells }] of owed) {
      const part = this.ground.part(unit, areaId, map, day)
      if (part !== null && part.isZero) continue
      if (this.isCoveredAbove(unit, owed, areaId, map, day, period)) continue
      const entire = part !== null && part.compare(1) === 0
      if (!entire && this.isKnownBelow(unit, owed, period)) continue
      const said = this.said(measureId, period.id, unit, agency, cell, level)
      if (!cells.includes(cell) && !said) continue
      tally.owed++
      if (!said) continue
      tally.answered++
      if (said.presence === 'NO_DATA') tally.noData++
      if (said.presence === 'NOT_APPLICABLE') tally.notApplicable++
      if (said.presence !== 'REPORTED') continue
      tally.reported++
      if (said.quality === 'ESTIMATED') tally.estimated++
      if (part === null) whole = false
      else {
        numerator = numerator.plus(Exact.of(said.numerator).times(part))
        denominator = denominator.plus(Exact.of(said.denominator).times(part))
      }
    }
    if (tally.owed === 0) return null
    const outcome = !tally.reported
      ? !tally.answered ? 'NOT_REPORTED' : tally.noData ? 'NO_DATA' : 'NOT_APPLICABLE'
      : !whole ? 'NOT_DIVISIBLE' : denominator.isZero ? 'NO_DENOMINATOR' : 'FIGURE'
    const exact = outcome === 'FIGURE' ? numerator.times(FACTORS[measure.unit]).by(denominator) : null
    const summed = outcome === 'FIGURE' || outcome === 'NO_DENOMINATOR'
    return {
      outcome,
      numerator: summed ? numerator.shown() : null,
      denominator: summed ? denominator.shown() : null,
      value: exact === null ? null : exact.shown(),
      quality: outcome !== 'FIGURE' ? null : tally.estimated ? 'ESTIMATED' : 'OFFICIAL',
      ...tally,
    }
  }

  ancestors(unit, period) {
    return this.ground.above(unit, this.ground.dayOf(this.ground.area(unit), period.lastDay)).slice(1)
  }

  isCoveredAbove(unit, owed, areaId, map, day, period) {
    return this.ancestors(unit, period).some((up) => {
      if (!owed.has(up)) return false
      const part = this.ground.part(up, areaId, map, day)
      return part !== null && part.compare(1) === 0
    })
  }

  isKnownBelow(unit, owed, period) {
    return [...owed.keys()].some((other) => other !== unit && this.ancestors(other, period).includes(unit))
  }
}
