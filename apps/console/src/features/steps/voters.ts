import { isRecord } from '@muster/domain/form/raw-answer'
import type { StepView } from '@muster/domain/views/step-view'

/** A member of the deciding body, by role: names are not needed to vote. */
export interface Voter {
  readonly id: string
  readonly role: string
  /** Why the member may not vote here; null where nothing stands against it. */
  readonly conflict: string | null
}

export const roleWords: Readonly<Record<string, string>> = {
  layChair: 'Lay chair',
  lay: 'Lay member',
  executive: 'Executive',
  gp: 'GP member',
  independentGp: 'Independent GP',
  nurse: 'Nurse',
  nhsEngland: 'NHS England',
}

/** The committee as the server fills it in beforehand; empty where none is appointed or none decides. */
export function votersOf({ prefilled }: Pick<StepView, 'prefilled'>): readonly Voter[] {
  const { committee } = prefilled
  if (!Array.isArray(committee)) return []
  return committee.filter(isRecord).flatMap(({ id, role, conflict }) =>
    typeof id === 'string'
      ? [
          {
            id,
            role: roleWords[String(role)] ?? 'Member',
            conflict: typeof conflict === 'string' ? conflict : null,
          },
        ]
      : [],
  )
}
