export class MyClock {
  static codeunit = { id: 60460, name: 'My Clock' }

  constructor(context) {
    this.context = context
  }

  now() {
    return 42
  }

  Whole(parts, amount) {
    parts.v += `+${this.context.userId}`
    return amount
  }

  fail() {
    this.context.error('No, said the class')
  }

  async Later() {
    return 1
  }
}
