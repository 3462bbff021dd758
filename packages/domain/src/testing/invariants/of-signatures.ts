import { documentVersion } from '../../acceptance/document-version.ts'
import type { NetworkId, PracticeId, StepId } from '../../ids.ts'
import { membersOf } from '../../progress/membership.ts'
import type { World } from '../../world.ts'
import type { Told } from '../story.ts'
import type { Invariant } from './invariant.ts'

/** Who signed, for which practice, and what. */
function wrongSignature({ fact: { event, stream }, before, by }: Told): string | null {
  if (event.type !== 'documentSigned') return null
  const { world } = before
  const { network, version, answer, step: id } = event.data
  const practice = stream.id as PracticeId
  const step = world.programme.steps.find((one) => one.id === id)
  if (!by?.grants.some((one) => one.role === 'practice' && one.practice === practice))
    return `${by?.id ?? 'the engine'} signed for ${practice}`
  if (!membersOf(world, network).includes(practice)) return `${practice} signed for ${network}`
  if (step?.completion.how !== 'eachSigns') return `${id} is not signed`
  if (version !== documentVersion(world, network, step.completion.document, practice))
    return `${practice} signed another text than the one that stood`
  return wrongAuthority(answer)
}

/** A partner, whom the partners authorised, or a deputy who says for whom (S48). */
function wrongAuthority(answer: Readonly<Record<string, unknown>>): string | null {
  const { authority, authorised, signatory, deputises } = answer
  if (!signatory || authorised !== true) return 'a signature without its signatory'
  if (!['partner', 'authorised', 'deputy'].includes(String(authority)))
    return 'a signature on nobody’s authority'
  return authority === 'deputy' && !deputises ? 'a deputy who says for nobody' : null
}

/** Approved or signed while nobody is the payee or the director: counted from the answers alone. */
function whoHasLeft({ fact: { event, stream }, before: { world } }: Told): string | null {
  const approves = event.type === 'stepDecided' && event.data.outcome.startsWith('approve')
  const signs = event.type === 'documentSigned' && namesPeople(world, event.data.step)
  if (!approves && !signs) return null
  const network = event.type === 'documentSigned' ? event.data.network : stream.id
  const { steps = {} } = world.networks.get(network as NetworkId) ?? {}
  const open = ['F6', 'F7'].find((id) => steps[id as StepId]?.completedAt === undefined)
  return open ? `${event.type} of ${network} while ${open} is open` : null
}

const namesPeople = ({ programme }: World, id: StepId): boolean => {
  const completion = programme.steps.find((one) => one.id === id)?.completion
  return (
    completion?.how === 'eachSigns' &&
    programme.documents.some(
      ({ name, madeOf }) => name === completion.document && madeOf.includes('F6' as StepId),
    )
  )
}

export const ofSignatures: readonly Invariant[] = [
  {
    says: 'nobody approves or signs a text that names who has left',
    source: 'Requirements 5 and 6: S1 S2 S7; the hold [P]',
    ofFact: whoHasLeft,
  },
  {
    says: 'a signature only by the signatory or a deputy, on the exact version',
    source: 'Signed by all members: S1 S5 S6; defects: S48',
    ofFact: wrongSignature,
  },
]
