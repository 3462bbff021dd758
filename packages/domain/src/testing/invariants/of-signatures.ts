import { documentVersion } from '../../acceptance/document-version.ts'
import type { PracticeId } from '../../ids.ts'
import { membersOf } from '../../progress/membership.ts'
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

export const ofSignatures: readonly Invariant[] = [
  {
    says: 'a signature only by the signatory or a deputy, on the exact version',
    source: 'Signed by all members: S1 S5 S6; defects: S48',
    ofFact: wrongSignature,
  },
]
