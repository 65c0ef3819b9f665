import { Decimal } from 'decimal.js'

// As many digits as AL's Decimal has.
Decimal.set({ precision: 28 })

interface Values {
  readonly quantity: readonly Decimal[]
  readonly price: readonly Decimal[]
  readonly amount: readonly Decimal[]
}

/** The loops of decimal-speed.ts in JavaScript with decimal.js. Each answers, so that no engine can leave its work out. */
export const decimalsByHand = {
  add(count: number, rounds: number): unknown {
    const { amount } = values(count)
    let result = new Decimal(0)
    for (let round = 0; round < rounds; round++) for (let i = 0; i < count; i++) result = result.plus(amount[i]!)
    return result
  },

  multiply(count: number, rounds: number): unknown {
    const { quantity, price } = values(count)
    let result = new Decimal(0)
    for (let round = 0; round < rounds; round++) for (let i = 0; i < count; i++) result = quantity[i]!.times(price[i]!)
    return result
  },

  divide(count: number, rounds: number): unknown {
    const { quantity, amount } = values(count)
    let result = new Decimal(0)
    for (let round = 0; round < rounds; round++) for (let i = 0; i < count; i++) result = amount[i]!.div(quantity[i]!)
    return result
  },

  compare(count: number, rounds: number): unknown {
    const { price, amount } = values(count)
    let less = 0
    for (let round = 0; round < rounds; round++) for (let i = 0; i < count; i++) if (amount[i]!.lt(price[i]!)) less++
    return less
  },
}

function values(count: number): Values {
  const quantity: Decimal[] = []
  const price: Decimal[] = []
  const amount: Decimal[] = []
  let seed = 0
  for (let i = 0; i < count; i++) {
    seed = (seed * 31 + 7919) % 65_521
    quantity.push(new Decimal((seed % 199) + 1).div(2))
    price.push(new Decimal(seed % 50_021).div(10_000).plus(seed % 1000))
    amount.push(new Decimal((seed * 7) % 90_001).div(100).plus(seed % 997))
  }
  return { quantity, price, amount }
}
