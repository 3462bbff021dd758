import type { PracticeState } from '../facts/state.ts'
import type { PracticeId } from '../ids.ts'
import type { Programme } from '../programme/programme.ts'
import { refusal } from '../refusal.ts'
import type { AcceptanceRule, Attempt } from './acceptance-rule.ts'
import { practicesIn } from './given.ts'
import { practiceName } from './in-words.ts'

const source = 'Members hold an in-hours essential services contract, GMS, PMS or APMS: S1 S2 S3'

/** A contract that no file names is taken to be eligible; screens say that it is assumed. */
export const contractAssumed = ({ published }: PracticeState): boolean =>
  published.contractType === null

export const holdsEligibleContract = (programme: Programme, practice: PracticeState): boolean =>
  practice.published.contractType === null ||
  programme.eligibleContracts.includes(practice.published.contractType)

/**
 * The practice that answers, or each one named as a member, may hold this contract. Whoever says no, or has not
 * decided, needs no contract for it.
 */
export const contractEligible: AcceptanceRule = (attempt) => {
  const { world, answer } = attempt
  if (answer.intent === 'no' || answer.intent === 'undecided') return null
  for (const id of practicesConcerned(attempt)) {
    const practice = world.practices.get(id)
    if (!practice || holdsEligibleContract(world.programme, practice)) continue
    const contractType = practice.published.contractType
    const eligible = world.programme.eligibleContracts.join(', ')
    return refusal(
      'contract-not-eligible',
      `${practiceName(world, id)} holds a contract of type ${contractType}, and only ${eligible} contracts can take part. If that is wrong, ask your commissioner to correct the contract type.`,
      { source, facts: { practice: id, contractType } },
    )
  }
  return null
}

function practicesConcerned({ practice, step, answer }: Attempt): readonly PracticeId[] {
  if (practice) return [practice]
  const members = step.evidence.find(({ kind }) => kind === 'members')
  return members ? practicesIn(answer, members.id) : []
}
