import { isBlank } from '@muster/domain/form/raw-answer'
import type { Change, ChangedPractice } from '@muster/domain/viability/change'
import type { Viability } from '@muster/domain/viability/viability'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../trpc/client.ts'
import { answerOf, list } from '../steps/draft.ts'
import type { Asked } from '../steps/fields/field-props.ts'
import type { DraftForm } from '../steps/use-draft.ts'

type Question = Parameters<typeof api.networks.viability.query>[0]

/** Where the group would form: with a commissioner, or as the network that it is already. */
export interface Place {
  readonly commissioner?: string
  readonly network?: string
  /** The practice that has to be among them; null where a support lead acts for others. */
  readonly own: string | null
}

export const viabilityQuery = (question: Question) =>
  queryOptions({
    queryKey: ['networks', 'viability', question],
    queryFn: (): Promise<Viability> => api.networks.viability.query(question),
    placeholderData: keepPreviousData,
  })

/** The server names no more than this in one group. */
const mostMembers = 60

/** How the group that is being ticked stands, as it changes; and what would mend it, to be taken over at one press. */
export function useViability({ own, ...place }: Place, asked: Asked, form: DraftForm) {
  const field = asked.evidence.find(({ kind }) => kind === 'members')
  const members = list(form.draft[field?.id ?? ''])
  const [seen, setSeen] = useState<readonly ChangedPractice[]>([])
  const question = { ...place, members: members.toSorted(), given: givenIn(asked, form) }
  const query = useQuery({
    ...viabilityQuery(question),
    enabled:
      Object.keys(place).length > 0 &&
      members.length > 0 &&
      members.length <= mostMembers &&
      (own === null || members.includes(own)),
  })
  const apply = ({ add, remove }: Change) => {
    if (!field) return
    const leaving = remove.map(({ id }) => id as string)
    setSeen([...seen, ...add])
    form.set(field.id, [
      ...members.filter((code) => !leaving.includes(code)),
      ...add.map(({ id }) => id),
    ])
  }
  const named = [...seen, ...(query.data?.members ?? [])]
  return { query, apply, asked: { ...asked, members: withNamed(asked.members, named) } }
}

export type Weighing = ReturnType<typeof useViability>

/** The questions beside that of the members that have an answer, e.g. the neighbourhood teams. */
function givenIn({ evidence }: Asked, { draft }: DraftForm): string[] {
  const answer = answerOf(evidence, draft)
  return evidence
    .filter(({ id, kind }) => kind === 'text' && !isBlank(answer[id]))
    .map(({ id }) => id)
}

/** Those that were added by a suggestion or by their code come with their names, and stay to be ticked again. */
function withNamed(
  offered: Asked['members'],
  named: readonly (Pick<ChangedPractice, 'id' | 'patients'> & { readonly name: string | null })[],
): Asked['members'] {
  const known = new Map(offered.map((one) => [one.id, one]))
  for (const { id, name, patients } of named)
    if (name !== null && !known.has(id)) known.set(id, { id, name, listSize: patients })
  return [...known.values()]
}
