import { platformTableIds } from '@alcove/al-abi'
import { AlError } from '../../errors/al-error.ts'
import type { AlSession } from '../../session/al-session.ts'
import type { AlRecord } from '../al-record.ts'
import { type Maybe, andThen } from '../maybe.ts'

/** From now on the record reads and writes the rows of that company; no name means the session's own. */
export function ChangeCompany(s: AlSession, rec: AlRecord, use: boolean, company = ''): Maybe<boolean> {
  if (company === '' || company === s.host.identity.company) {
    setCompany(rec, undefined)
    return true
  }
  return andThen(companyExists(rec, company), (exists) => {
    if (exists) setCompany(rec, company)
    else if (!use) throw unknownCompany(company)
    return exists
  })
}

/** As ChangeCompany; raises when there is no such company. */
export function requireCompany(rec: AlRecord, company: string): Maybe<void> {
  return andThen(ChangeCompany(rec.s, rec, false, company), () => undefined)
}

function setCompany(rec: AlRecord, company: string | undefined): void {
  rec.companyName = company
  rec.forgetPlace()
}

function companyExists(rec: AlRecord, company: string): Maybe<boolean> {
  const companies = rec.another(platformTableIds.company)
  return companies.access.get(companies, [company])
}

function unknownCompany(company: string): AlError {
  return new AlError(`The company ${company} does not exist.`)
}
