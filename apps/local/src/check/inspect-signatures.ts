import type { StoredEvent } from '@muster/db'
import { documentVersion } from '@muster/domain/acceptance/document-version'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { PracticeId } from '@muster/domain/ids'
import { findStep } from '@muster/domain/progress/completion'
import { membersOf } from '@muster/domain/progress/membership'
import type { World } from '@muster/domain/world'
import type { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

/** Whoever signs is a member and signs the text that stands, with a declaration of the authority. */
export class SignatureInspector {
  readonly violations: Violation[] = []

  /** With the facts as they were before this event. */
  see({ stream, seq, event, occurredAt }: StoredEvent, before: Replay): void {
    if (event.type !== 'documentSigned') return
    const { network, step, version, answer } = event.data
    const home = before.networks.get(network)?.commissioner
    const world = home && before.world(home, occurredAt)
    const practice = parseStreamKey(stream).id as PracticeId
    const says =
      !world || !membersOf(world, network).includes(practice)
        ? `it signed for ${network}, which it is not in`
        : (otherText(world, { network, step, version, practice }) ?? unauthorised(answer))
    if (says)
      this.violations.push({
        invariant: 'a signature on the exact version',
        where: stream,
        says: `event ${seq}: ${says}`,
      })
  }
}

interface Signed {
  readonly network: Parameters<typeof documentVersion>[1]
  readonly step: Parameters<typeof findStep>[1]
  readonly version: string
  readonly practice: PracticeId
}

function otherText(world: World, { network, step: id, version, practice }: Signed): string | null {
  const step = findStep(world.programme, id)
  if (step?.completion.how !== 'eachSigns') return `${id} is not signed`
  const stands = documentVersion(world, network, step.completion.document, practice)
  return version === stands ? null : `it signed version ${version}, and ${stands} stood`
}

/** By a partner, by whom the partners authorised, or by a deputy who says for whom (S48). */
function unauthorised(answer: Readonly<Record<string, unknown>>): string | null {
  if (answer.authority === 'deputy' && !answer.deputises) return 'a deputy signed for nobody'
  return answer.authorised === true ? null : 'nobody declared the authority to sign'
}
