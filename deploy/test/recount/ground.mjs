// Where areas lay and what became of them, told from their histories and links of succession alone.
import { Exact } from './numbers.mjs'

const ONE = new Exact(1n)
const NONE = new Exact(0n)

export class Ground {
  constructor(areas) {
    this.areas = new Map(areas.map((area) => [area.id, area]))
  }

  area(id) {
    const found = this.areas.get(id)
    if (!found) throw new Error(`area ${id} was not exported`)
    return found
  }

  lives(area, day) {
    return (area.validFrom === null || area.validFrom <= day) && (area.validTo === null || day <= area.validTo)
  }

  // The day itself, or the day of the area's life next to it.
  dayOf(area, day) {
    if (area.validTo !== null && area.validTo < day) return area.validTo
    if (area.validFrom !== null && area.validFrom > day) return area.validFrom
    return day
  }

  parent(area, day) {
    return area.history.find((state) => (state.validFrom === null || state.validFrom <= day) && (state.validTo === null || day <= state.validTo))?.parentId ?? null
  }

  // From the area up, itself included; above what was exported there is nothing that matters.
  above(id, day) {
    const chain = []
    for (let at = this.areas.get(id); at; at = this.areas.get(this.parent(at, day))) chain.push(at.id)
    return chain
  }

  lies(id, within, day) {
    return this.above(id, day).includes(within)
  }

  // To whom figures of an area belong on the map of a day: [heir, part]; part null where nobody knows.
  heirs(id, day, since = null) {
    const area = this.area(id)
    const acts = area.successors
      .filter((link) => link.reorganisation.effectiveOn <= day && (since === null || link.reorganisation.effectiveOn > since))
      .sort((a, b) => (a.reorganisation.effectiveOn < b.reorganisation.effectiveOn ? -1 : 1))
    if (acts.length === 0) {
      if (area.validTo === null || day <= area.validTo) return [[id, ONE]]
      // Ended without a successor: its ground still lies where it lay.
      const up = this.parent(area, area.validTo)
      return up ? this.heirs(up, day, area.validTo) : []
    }
    const on = acts[0].reorganisation.effectiveOn
    const links = acts.filter((link) => link.reorganisation.effectiveOn === on)
    const stays = area.validTo === null || on <= area.validTo
    const known = links.every((link) => link.share !== null)
    const given = known ? links.reduce((sum, link) => sum.plus(link.share), NONE) : null
    const divisible = known && (stays ? given.compare(1) <= 0 : given.compare(1) === 0)
    const parts = []
    const pass = (heir, part, after) => {
      for (const [to, of] of this.heirs(heir, day, after)) parts.push([to, part === null || of === null ? null : part.times(of)])
    }
    for (const link of links) pass(link.id, divisible ? Exact.of(link.share) : links.length === 1 && !known && !stays ? ONE : null, on)
    if (stays && !(divisible && given.compare(1) === 0)) pass(id, divisible ? ONE.minus(given) : null, on)
    return merged(parts)
  }

  // Which part of a unit's figures belongs to an area: on the map as it was at the end of the period, or on that of a day.
  part(id, within, map, day) {
    if (map === 'THEN') return this.lies(id, within, this.dayOf(this.area(id), day)) ? ONE : NONE
    const heirs = this.heirs(id, day)
    const inside = heirs.filter(([heir]) => this.lies(heir, within, day))
    if (inside.length === 0) return NONE
    if (inside.some(([, part]) => part === null)) return inside.length === heirs.length ? ONE : null
    return inside.reduce((sum, [, part]) => sum.plus(part), NONE)
  }
}

function merged(parts) {
  const byHeir = new Map()
  for (const [heir, part] of parts) {
    const before = byHeir.has(heir) ? byHeir.get(heir) : NONE
    byHeir.set(heir, before === null || part === null ? null : before.plus(part))
  }
  const unknown = [...byHeir].filter(([, part]) => part === null)
  if (unknown.length === 1) {
    const rest = ONE.minus([...byHeir.values()].filter((part) => part !== null).reduce((sum, part) => sum.plus(part), NONE))
    byHeir.set(unknown[0][0], rest.compare(0) > 0 ? rest : null)
  }
  return [...byHeir]
}
