import { listCommittees, saveAccounts } from '@muster/db'
import type { NamedLmc } from '@muster/domain/facts/lmc-facts'
import type { CommissionerId, ProgrammeId } from '@muster/domain/ids'
import { nameLmc as name, sameName } from '@muster/domain/lmc/name-lmc'
import type { Context } from './complete-step.ts'
import { type Answered, performCommand } from './perform-command.ts'

export interface NameLmcInput {
  readonly programme: ProgrammeId
  readonly commissioner: CommissionerId
  readonly name: string
}

/** Another committee serves a commissioner, with an account for its mediator. A name that is known is that committee. */
export async function nameLmc(
  { db, actor }: Context,
  id: string,
  input: NameLmcInput,
): Promise<Answered<{ readonly lmc: NamedLmc }>> {
  const { programme, commissioner } = input
  const known = (await listCommittees(db, programme)).find((one) => sameName(one.name, input.name))
  const answered = await performCommand(db, {
    id,
    procedure: 'lmc.name',
    input,
    actor,
    around: { programme, commissioner },
    decide: (world) =>
      name(world, actor, { name: input.name, ...(known ? { known: known.id } : {}) }),
    answer: (world) => ({ lmc: world.commissioner.lmc as NamedLmc }),
  })
  // Sent again it opens the same account, should the first time have ended before it.
  if (answered.ok) await saveAccounts(db, [accountOf(programme, answered.lmc)])
  return answered
}

const accountOf = (programme: ProgrammeId, { id: lmc, name: called }: NamedLmc) => ({
  id: `lmc:${lmc}`,
  name: called,
  grants: [{ role: 'lmc' as const, lmc }],
  programme,
  story: null,
})
