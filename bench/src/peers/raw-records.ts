import pg from 'pg'
import Cursor from 'pg-cursor'

/**
 * What a program without AL does: the driver alone, a named statement a row, each awaited, on a table with the columns that the AL table declares.
 */
export class RawRecords {
  readonly #client: pg.Client

  private constructor(client: pg.Client) {
    this.#client = client
  }

  static async open(url: string): Promise<RawRecords> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(
      'create table raw_entry (no integer primary key, description text, amount numeric(38,20), posting_date integer)',
    )
    return new RawRecords(client)
  }

  async empty(): Promise<void> {
    await this.#client.query('truncate raw_entry')
  }

  insert(rows: number): Promise<void> {
    return this.#inTransaction(rows, (no) => ({
      name: 'raw-insert',
      text: 'insert into raw_entry values ($1, $2, $3, $4)',
      values: [no, 'A description of the entry', '12.5', 1_479_000],
    }))
  }

  modify(rows: number): Promise<void> {
    return this.#inTransaction(rows, (no) => ({
      name: 'raw-modify',
      text: 'update raw_entry set description = $2, amount = $3, posting_date = $4 where no = $1',
      values: [no, 'Another description', '13.5', 1_479_002],
    }))
  }

  async get(rows: number): Promise<void> {
    let total = 0
    for (let no = 1; no <= rows; no++) {
      const { rows: found } = await this.#client.query<{ amount: string }>({
        name: 'raw-get',
        text: 'select no, description, amount, posting_date from raw_entry where no = $1',
        values: [no],
      })
      total += Number(found[0]!.amount)
    }
    if (total !== rows * 13.5) throw new Error(`Total ${total}`)
  }

  async walk(rows: number): Promise<void> {
    const cursor = this.#client.query(
      new Cursor<{ amount: string }>('select no, description, amount, posting_date from raw_entry order by no'),
    )
    let total = 0
    for (;;) {
      const some = await cursor.read(1000)
      if (some.length === 0) break
      for (const row of some) total += Number(row.amount)
    }
    await cursor.close()
    if (total !== rows * 12.5) throw new Error(`Total ${total}`)
  }

  close(): Promise<void> {
    return this.#client.end()
  }

  async #inTransaction(
    rows: number,
    statement: (no: number) => { readonly name: string; readonly text: string; values: unknown[] },
  ): Promise<void> {
    await this.#client.query('begin')
    for (let no = 1; no <= rows; no++) await this.#client.query(statement(no))
    await this.#client.query('commit')
  }
}
