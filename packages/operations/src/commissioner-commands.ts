import * as decide from '@muster/domain/decide/commissioner-commands'
import {
  type CommissionerId,
  type LondonDate,
  meetingId,
  type NetworkId,
  type PracticeId,
  type ProgrammeId,
} from '@muster/domain/ids'
import type { Context } from './complete-step.ts'
import { type Answered, performCommand } from './perform-command.ts'

interface OfCommissioner {
  readonly programme: ProgrammeId
  readonly commissioner: CommissionerId
}

const around = ({ programme, commissioner }: OfCommissioner) => ({ programme, commissioner })

export async function appointCommittee(
  { db, actor }: Context,
  id: string,
  input: OfCommissioner & decide.AppointCommittee,
): Promise<Answered<object>> {
  const { members, quorum, whenConflicted } = input
  return await performCommand(db, {
    id,
    procedure: 'committee.appoint',
    input,
    actor,
    around: around(input),
    decide: (world) =>
      decide.appointCommittee(world, actor, {
        members,
        ...(quorum ? { quorum } : {}),
        ...(whenConflicted ? { whenConflicted } : {}),
      }),
    answer: () => ({}),
  })
}

export interface ScheduleMeetingInput extends OfCommissioner {
  /** Another date or agenda for a meeting that is planned. */
  readonly meeting?: string | undefined
  readonly on: LondonDate
  readonly papersBy: LondonDate
  readonly agenda: readonly NetworkId[]
}

export async function scheduleMeeting(
  { db, actor }: Context,
  id: string,
  input: ScheduleMeetingInput,
): Promise<Answered<{ meeting: string }>> {
  const { on, papersBy, agenda } = input
  const meeting = meetingId(input.meeting ?? id)
  return await performCommand(db, {
    id,
    procedure: 'meetings.schedule',
    input,
    actor,
    around: around(input),
    decide: (world) => decide.scheduleMeeting(world, actor, { meeting, on, papersBy, agenda }),
    answer: () => ({ meeting }),
  })
}

export async function planCover(
  { db, actor }: Context,
  id: string,
  input: OfCommissioner & { readonly practice: PracticeId; readonly by: NetworkId },
): Promise<Answered<object>> {
  const { practice, by } = input
  return await performCommand(db, {
    id,
    procedure: 'cover.plan',
    input,
    actor,
    around: around(input),
    decide: (world) => decide.planCover(world, actor, { practice, by }),
    answer: () => ({}),
  })
}
