import type { Field } from '@muster/domain/programme/field'
import { list } from '../steps/draft.ts'
import type { DraftForm } from '../steps/use-draft.ts'
import { GroupViability } from '../viability/group-viability.tsx'
import type { Weighing } from '../viability/use-viability.ts'
import { OrganisationGuidance } from './guidance.tsx'

/** What stands below a question of the group: whether it could be a network, and what its form changes. */
export function belowQuestion(weighing: Weighing, form: DraftForm) {
  return (field: Field) => {
    if (field.kind === 'members') return <GroupViability weighing={weighing} />
    if (field.kind !== 'choice' || field.guidance !== 'organisation') return null
    const named = weighing.asked.evidence.find(({ kind }) => kind === 'members')
    return (
      <OrganisationGuidance
        chosen={form.draft[field.id]}
        members={list(form.draft[named?.id ?? '']).length}
        group={weighing.query.data}
      />
    )
  }
}
