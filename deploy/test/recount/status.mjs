// How a target stands, written from its definition: a wish, the newest figure a, the base b, the goal v, the milestone year Y.
import { Exact } from './numbers.mjs'

const TOLERANCE = Exact.of('0.1')

export function status({ target, direction, planStart, series, lastClosedYear }) {
  const wish = target.direction ?? direction
  if (!wish) return 'NO_DIRECTION'
  const milestone = target.year
  const figures = new Map(series.filter(({ year }) => milestone === null || year <= milestone).map(({ year, value }) => [year, Exact.of(value)]))
  const numbers = judged(figures, target, wish, planStart)
  const holds = comparison(target, wish)
  const base = baseYear([...numbers.keys()], planStart)
  const satisfied = (year) =>
    target.comparator === 'KEEP'
      ? [...numbers].filter(([of]) => of >= (target.baseYear ?? base) && of <= year).every(([, number]) => holds(number))
      : holds(numbers.get(year))
  const final = milestone === null ? lastClosedYear : milestone
  if (milestone === null || figures.has(milestone)) {
    if (!figures.has(final) || !numbers.has(final)) return 'NO_DATA'
    return satisfied(final) ? 'ACHIEVED' : 'MISSED'
  }
  if (!figures.has(Math.min(milestone, lastClosedYear))) return 'NO_DATA'
  const newest = Math.max(...figures.keys())
  if (!numbers.size && target.change === 'TOTAL_CHANGE') return 'OFF_TRACK'
  if (!numbers.has(newest)) return 'NO_DATA'
  if (satisfied(newest)) return 'ON_TRACK'
  const a = numbers.get(newest)
  const b = numbers.get(base)
  const v = goal(target, wish, b)
  if (holds(b) || v.compare(b) === 0) return 'OFF_TRACK'
  const progress = a.minus(b).by(v.minus(b))
  const elapsed = new Exact(BigInt(newest - base), BigInt(milestone - base))
  if (progress.compare(elapsed) >= 0) return 'ON_TRACK'
  return elapsed.minus(progress).compare(TOLERANCE) <= 0 ? 'AT_RISK' : 'OFF_TRACK'
}

function baseYear(years, planStart) {
  const early = years.filter((year) => year <= planStart)
  return early.length ? Math.max(...early) : Math.min(...years)
}

// What is held against the target: the figure, or by how many per cent it went the wished way.
function judged(figures, target, wish, planStart) {
  if (target.change === 'LEVEL') return figures
  const since = target.baseYear ?? baseYear([...figures.keys()], planStart)
  const numbers = new Map()
  for (const [year, figure] of figures) {
    const from = figures.get(target.change === 'YEARLY_CHANGE' ? year - 1 : since)
    if (from && !from.isZero) numbers.set(year, (wish === 'UP' ? figure.minus(from) : from.minus(figure)).by(from.size()).times(100))
  }
  return numbers
}

function comparator(target, wish) {
  const said = target.comparator === 'KEEP' ? target.baseComparator ?? 'EQ' : target.comparator
  if (said !== 'EQ' || wish === 'KEEP') return said
  return target.change !== 'LEVEL' || wish === 'UP' ? 'GE' : 'LE'
}

function comparison(target, wish) {
  const said = comparator(target, wish)
  return (number) => {
    const c = number.compare(target.value)
    switch (said) {
      case 'GE': return c >= 0
      case 'GT': return c > 0
      case 'LE': return c <= 0
      case 'LT': return c < 0
      case 'EQ': return c === 0
      case 'RANGE': return c >= 0 && number.compare(target.upper) <= 0
      default: throw new Error(`comparator ${said}`)
    }
  }
}

function goal(target, wish, b) {
  return comparator(target, wish) === 'RANGE' && b.compare(target.upper) > 0 ? Exact.of(target.upper) : Exact.of(target.value)
}
