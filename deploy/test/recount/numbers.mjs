// Exact fractions: sums and shares are never rounded before they are shown.
const gcd = (a, b) => { while (b) [a, b] = [b, a % b]; return a < 0n ? -a : a }

export class Exact {
  constructor(over, under = 1n) {
    if (under === 0n) throw new RangeError('nothing is a share of nothing')
    const sign = under < 0n ? -1n : 1n
    const common = gcd(over, under) || 1n
    this.over = (sign * over) / common
    this.under = (sign * under) / common
  }

  static of(number) {
    if (number instanceof Exact) return number
    const [, sign, whole, , part = ''] = /^(-?)(\d+)(\.(\d+))?$/.exec(plain(number)) ?? fail(number)
    return new Exact(BigInt(sign + whole + part), 10n ** BigInt(part.length))
  }

  plus(other) { const o = Exact.of(other); return new Exact(this.over * o.under + o.over * this.under, this.under * o.under) }
  minus(other) { const o = Exact.of(other); return new Exact(this.over * o.under - o.over * this.under, this.under * o.under) }
  times(other) { const o = Exact.of(other); return new Exact(this.over * o.over, this.under * o.under) }
  by(other) { const o = Exact.of(other); return new Exact(this.over * o.under, this.under * o.over) }
  compare(other) { const d = this.minus(other).over; return d < 0n ? -1 : d > 0n ? 1 : 0 }
  size() { return this.over < 0n ? new Exact(-this.over, this.under) : this }
  get isZero() { return this.over === 0n }

  // Six places, halves away from zero, as the API shows numbers.
  shown() {
    const scaled = this.size().over * 2_000_000n
    const rounded = (scaled / this.under + 1n) / 2n
    return Number(this.over < 0n ? -rounded : rounded) / 1e6
  }
}

function plain(number) {
  const text = String(number)
  return text.includes('e') ? Number(number).toFixed(12).replace(/0+$/, '').replace(/\.$/, '') : text
}

function fail(number) {
  throw new RangeError(`${number} is no number`)
}
