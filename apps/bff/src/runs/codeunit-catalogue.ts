import type { Workbench } from '@alcove/contracts'
import type { CompiledImage } from '@alcove/al-abi'
import { objectSourceId } from '../present/source-text.ts'

const DEMO_APP_ID = '8f0c1d0e-6f5e-4a57-9a0e-3d7c1f4b5a02'
const DEMO_CODEUNIT = 'Night Shift'

type WorkbenchApp = Workbench['apps'][number]
type WorkbenchCodeunit = WorkbenchApp['codeunits'][number]

/** Published codeunits that can be run from outside. */
export class CodeunitCatalogue {
  readonly #image: () => CompiledImage

  constructor(image: () => CompiledImage) {
    this.#image = image
  }

  apps(): WorkbenchApp[] {
    const tables = new Map(
      this.#image().apps.flatMap((app) =>
        app.objects.filter((object) => object.table).map((object) => [object.id, object.name]),
      ),
    )
    return this.#image().apps.map((app) => ({
      id: app.manifest.id,
      name: app.manifest.name,
      publisher: app.manifest.publisher,
      version: app.manifest.version,
      codeunits: app.objects
        .filter((object) => object.codeunit?.hasOnRun)
        .sort((a, b) => a.id - b.id)
        .map((object): WorkbenchCodeunit => {
          const tableNo = object.codeunit?.tableNo ?? 0
          return {
            id: object.id,
            name: object.name,
            ...(tableNo === 0 ? {} : { needsRecord: tables.get(tableNo) ?? `table ${tableNo}` }),
            sourceId: objectSourceId(object.kind, object.id),
          }
        }),
    }))
  }

  byId(id: number): WorkbenchCodeunit | undefined {
    return this.apps()
      .flatMap((app) => app.codeunits)
      .find((codeunit) => codeunit.id === id)
  }

  demo(): WorkbenchCodeunit | undefined {
    return this.apps()
      .find((app) => app.id === DEMO_APP_ID)
      ?.codeunits.find((codeunit) => codeunit.name === DEMO_CODEUNIT)
  }
}
