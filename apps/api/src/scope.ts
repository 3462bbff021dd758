import type { Account } from '@muster/db'
import {
  type CommissionerId,
  type Instant,
  type MeetingId,
  type NetworkId,
  type PracticeId,
  programmeId,
} from '@muster/domain/ids'
import type { Around } from '@muster/operations'

interface About {
  readonly practice?: PracticeId | undefined
  readonly network?: NetworkId | undefined
  readonly commissioner?: CommissionerId | undefined
  readonly meeting?: MeetingId | undefined
  readonly asOf?: Instant | undefined
}

/** The programme comes from the account; whom it is about from the input, and the operation checks that it may. */
export function aroundOf(
  { programme }: Account,
  { practice, network, commissioner, asOf }: About,
): Around {
  return {
    programme: programmeId(programme),
    ...(practice ? { practice } : {}),
    ...(network ? { network } : {}),
    ...(commissioner ? { commissioner } : {}),
    ...(asOf === undefined ? {} : { asOf }),
  }
}

export const whose = ({ practice, network, meeting }: About) => ({
  ...(practice ? { practice } : {}),
  ...(network ? { network } : {}),
  ...(meeting ? { meeting } : {}),
})
