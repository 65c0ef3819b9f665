import type { Personalization, PersonalizationRows } from '../../system-store/system-store.ts'
import type { Database } from './database.ts'
import { storable } from './event-types.ts'

export function personalizationRows(database: Database): PersonalizationRows {
  return {
    of: (userSid) =>
      database.first<Personalization>(
        `select "Company" as company, "Language ID" as "languageId", "Locale ID" as "localeId", "Profile ID" as "profileId",
           "App ID" as "profileAppId", "Time Zone" as "timeZone"
         from "User Personalization" where "User SID" = $1`,
        [userSid],
      ),

    async save(userSid, { company, languageId, localeId, profileId, profileAppId, timeZone }) {
      await database.change(
        `insert into "User Personalization" ("User SID", "Company", "Language ID", "Locale ID", "Profile ID", "App ID", "Time Zone")
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict ("User SID") do update set "Company" = excluded."Company", "Language ID" = excluded."Language ID",
           "Locale ID" = excluded."Locale ID", "Profile ID" = excluded."Profile ID", "App ID" = excluded."App ID",
           "Time Zone" = excluded."Time Zone", "$version" = nextval('"alcove"."row_version"'),
           "$modifiedAt" = date_trunc('milliseconds', now()), "$modifiedBy" = excluded."User SID"`,
        // Setters of SessionSettings do not check: what does not fit the fields is cut.
        [
          userSid,
          storable(company).slice(0, 30),
          languageId,
          localeId,
          storable(profileId).slice(0, 30).toUpperCase(),
          profileAppId,
          storable(timeZone).slice(0, 180),
        ],
      )
    },
  }
}
