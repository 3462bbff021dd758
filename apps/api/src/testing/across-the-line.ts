import { networkId, type PracticeId } from '@muster/domain/ids'
import { preferLead, proposeNetwork } from '@muster/operations'
import { catchUp } from './catch-up.ts'
import { contextOf, done, nextId } from './groups-under-way.ts'
import type { County } from './made-up-county.ts'
import { commissionerOf, crossing, practiceUser, programme, sides } from './made-up-people.ts'

/** A group of practices of both sides, put forward to the first. */
export const straddling = networkId('straddling-1')

/** The members are agreed; each commissioner says that it should lead. */
export async function acrossTheLine(county: County): Promise<void> {
  const [first, second] = crossing as [PracticeId, PracticeId]
  for (const practice of crossing) {
    const answer = { kind: 'answer' as const, answer: { intent: 'yes' } }
    await done(county, practiceUser(practice), 'F1', { practice }, answer)
  }
  const group = await proposeNetwork(contextOf(county.db, practiceUser(first)), straddling, {
    programme: programme.id,
    commissioner: commissionerOf(1),
    name: 'Made-up group across the line',
    answer: { members: crossing, coordinator: first },
  })
  if (!group.ok) throw new Error(group.refusal.message)
  const agree = { kind: 'agree' as const, version: 1 }
  await done(county, practiceUser(second), 'F3', { network: straddling }, agree)
  for (const side of sides) {
    const said = await preferLead(contextOf(county.db, `lead:${side}`), nextId('prefer'), {
      programme: programme.id,
      network: straddling,
      lead: commissionerOf(side),
      reason: `Why side ${side} should lead, between commissioners`,
    })
    if (!said.ok) throw new Error(said.refusal.message)
  }
  await catchUp(county)
}
