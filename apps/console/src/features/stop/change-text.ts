import type { Change } from '../../core/stop/change-notice.ts'
import { t } from '../../texts/text.ts'
import { objectText } from '../../words/state-words.ts'

export function changeNotice(changes: readonly Change[]): string {
  return changes.length === 0 ? t('change.back') : t('change.notice', { changes: changes.map(changeText).join(', ') })
}

function changeText(change: Change): string {
  switch (change.kind) {
    case 'object':
      return change.now ? t('change.object', { object: objectText(change.now) }) : t('change.noObject')
    case 'state':
      return t('change.state', { state: t(`state.${change.now}`) })
    case 'transaction':
      return change.isOpen ? t('change.transaction') : t('change.noTransaction')
    case 'waiters':
      return t('change.waiters', { now: change.now, before: change.before })
    case 'own':
      return t('change.own')
    case 'refused':
      return t('change.refused')
  }
}
