import type { AppRow, AppRows } from '../../system-store/system-store.ts'
import type { Database } from './database.ts'

export function appRows(database: Database): AppRows {
  return {
    list: () =>
      database.rows<AppRow & Record<string, unknown>>(
        `select id, name, publisher, version, published_at as "publishedAt", published_by as "publishedBy", manifest, files
         from alcove.published_app order by name, id`,
      ),

    async save(app) {
      await database.change(
        `insert into alcove.published_app (id, name, publisher, version, published_at, published_by, manifest, files)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (id) do update set name = excluded.name, publisher = excluded.publisher, version = excluded.version,
           published_at = excluded.published_at, published_by = excluded.published_by, manifest = excluded.manifest, files = excluded.files`,
        [
          app.id,
          app.name,
          app.publisher,
          app.version,
          app.publishedAt,
          app.publishedBy,
          JSON.stringify(app.manifest),
          JSON.stringify(app.files),
        ],
      )
    },
  }
}
