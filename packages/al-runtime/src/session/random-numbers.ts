/** A session's Random: the same numbers in every session until Randomize (mulberry32). */
export class RandomNumbers {
  private state: number

  constructor(seed: number) {
    this.state = seed | 0
  }

  reseed(seed: number): void {
    this.state = seed | 0
  }

  /** 1..max. */
  next(max: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * max) + 1
  }
}
