import type { NetworkState } from '../facts/state.ts'
import type { Programme } from '../programme/programme.ts'
import { recordIsDone } from './completion.ts'

/**
 * Whether a network is approved; or was, and an amendment asks for a part of that again. From then on others rely on
 * what it rested on, and it changes by notice (S7).
 */
export function approvalOf(
  { milestones }: Programme,
  { steps }: NetworkState,
): 'approved' | 'amended' | null {
  const milestone = milestones.find((one) => one.name === 'approved')
  const record = milestone && steps[milestone.step]
  if (!record) return null
  if (recordIsDone(record)) return 'approved'
  return record.setAside === undefined ? null : 'amended'
}
