import pg from 'pg'
import Cursor from 'pg-cursor'

/**
 * What a program without AL does: the driver alone, a named statement a row, each awaited. The rows are those of the AL table, with an id, a version
 * that grows with every write, and who wrote them when.
 */
export class RawRecords {
  readonly #client: pg.Client

  private constructor(client: pg.Client) {
    this.#client = client
  }

  static async open(url: string): Promise<RawRecords> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(`
      create sequence raw_version;
      create table raw_entry (
        no integer primary key, description text not null, amount numeric(38,20) not null, posting_date integer not null,
        id uuid not null unique, version bigint not null default nextval('raw_version'),
        created_at timestamptz not null default clock_timestamp(), created_by uuid not null,
        modified_at timestamptz not null default clock_timestamp(), modified_by uuid not null
      )`)
    return new RawRecords(client)
  }

  async empty(): Promise<void> {
    await this.#client.query('truncate raw_entry')
  }

  insert(rows: number): Promise<void> {
    return this.#inTransaction(rows, (no) => ({
      name: 'raw-insert',
      text:
        'insert into raw_entry (no, description, amount, posting_date, id, created_by, modified_by) ' +
        'values ($1, $2, $3, $4, $5, $6, $6) returning version',
      values: [no, 'A description of the entry', '12.5', 1_479_000, idOf(no), USER],
    }))
  }

  modify(rows: number): Promise<void> {
    return this.#inTransaction(rows, (no) => ({
      name: 'raw-modify',
      text:
        `update raw_entry set description = $2, amount = $3, posting_date = $4, version = nextval('raw_version'), ` +
        'modified_at = clock_timestamp(), modified_by = $5 where no = $1 returning version',
      values: [no, 'Another description', '13.5', 1_479_002, USER],
    }))
  }

  async get(rows: number): Promise<void> {
    let total = 0
    for (let no = 1; no <= rows; no++) {
      const { rows: found } = await this.#client.query<{ amount: string }>({
        name: 'raw-get',
        text: `select ${COLUMNS} from raw_entry where no = $1`,
        values: [no],
      })
      total += Number(found[0]!.amount)
    }
    if (total !== rows * 13.5) throw new Error(`Total ${total}`)
  }

  async walk(rows: number): Promise<void> {
    const cursor = this.#client.query(new Cursor<{ amount: string }>(`select ${COLUMNS} from raw_entry order by no`))
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

const COLUMNS = 'no, description, amount, posting_date, id, version'
const USER = '00000000-0000-4000-8000-00000000a17a'

/** They grow, as those of AL do: an index on random ones costs an insert half as much again. */
function idOf(no: number): string {
  return `00000000-0000-7000-8000-${String(no).padStart(12, '0')}`
}
