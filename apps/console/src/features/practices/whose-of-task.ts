import type { PracticeHome } from '@muster/domain/views/home-views'
import type { TaskView } from '@muster/domain/views/step-view'
import type { Whose } from '../steps/whose.ts'

/**
 * A practice does its own steps, and its part of the network's: those of the network it is in, or of the one group
 * that names it. Where two groups name it, it goes through the page of each.
 */
export function whoseOfTask(home: PracticeHome, task: TaskView): Whose {
  const practice = home.practice.id
  const network = home.network?.id ?? (home.claims.length === 1 ? home.claims[0]?.id : undefined)
  if (task.scope === 'practice' || !network) return { practice }
  return { practice, network }
}
