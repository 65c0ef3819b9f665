import { t } from '@alcove/console/texts'
import type { TextKey } from '@alcove/console/texts'

type Parameters = Readonly<Record<string, string | number>>

/** A text of the console's catalogue as it stands on the page, without its marks for what stands out. */
export function words(key: TextKey, parameters?: Parameters): string {
  const plain = t as (key: TextKey, parameters?: Parameters) => string // the tests name the parameters of their key
  return plain(key, parameters).replaceAll(/[\uE000\uE001]/g, '')
}
