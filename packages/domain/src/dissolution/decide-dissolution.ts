import { practiceNames } from '../acceptance/in-words.ts'
import { type Actor, leads } from '../access/grants.ts'
import { formatDate } from '../calendar/format-date.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { Dissolution } from '../facts/dissolution-state.ts'
import type { NetworkState } from '../facts/state.ts'
import { fact, networkStream } from '../facts/stream-ref.ts'
import type { NetworkId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { noLonger, openDissolution } from './dissolve.ts'
import { endingFacts } from './ending-facts.ts'
import { dissolvable } from './may-dissolve.ts'
import { answersDue, silentMembers } from './silent-members.ts'

export interface DecideDissolution {
  readonly network: NetworkId
  readonly version: number
  readonly reason: ErasableRef
}

/** Where a member has not answered in its time, the support lead decides; the silent are recorded as silent, and told. */
export function decideDissolution(
  world: World,
  actor: Actor,
  { network: id, version, reason }: DecideDissolution,
): Decided {
  if (!leads(world, actor))
    return refused(
      refusal(
        'not-yours',
        'The commissioner’s support lead decides where a member has not answered.',
      ),
    )
  const network = dissolvable(world, id)
  if ('code' in network) return refused(network)
  const open = openDissolution(network)
  if (!open || open.version !== version) return refused(noLonger)
  const no = whyNotYet(world, network, open)
  if (no) return refused(no)
  const silent = silentMembers(world, id, open)
  return decided(
    fact(networkStream(world.programme.id, id), {
      type: 'dissolutionDecided',
      data: { version, silent, reason },
    }),
    ...endingFacts(world, network, { reason, because: 'leadDecided' }),
  )
}

/** Null once the time that members had to answer is over. */
export function whyNotYet(
  world: World,
  { id, name }: NetworkState,
  open: Dissolution,
): Refusal | null {
  const due = answersDue(world, open)
  const source =
    world.programme.givingUp?.answerWithinWorkingDays.source ?? 'Joining is voluntary: S27'
  if (due === null)
    return refusal(
      'members-decide',
      `Only its members give ${name} up. Enter what they say by phone or letter.`,
      { source },
    )
  if (world.now > due) return null
  return refusal(
    'answer-awaited',
    `${practiceNames(world, silentMembers(world, id, open))} may still answer until ${formatDate(londonDateOf(due))}. Enter what they say by phone or letter, or decide after that day.`,
    { facts: { due: londonDateOf(due) }, source },
  )
}
