import {
  blockerId,
  changeId,
  commissionerId,
  disputeId,
  instant,
  lmcId,
  londonDate,
  meetingId,
  networkId,
  practiceId,
  programmeId,
  registerChangeId,
  stepId,
} from '@muster/domain/ids'
import { z } from 'zod'

/** What no database keeps: halves of characters, and control characters other than tab and line ends. */
function isStorable(text: string): boolean {
  if (!text.isWellFormed()) return false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 127 || (code < 32 && code !== 9 && code !== 10 && code !== 13)) return false
  }
  return true
}

/** Names that every object has are no keys: a look-up by them finds what nobody stored. */
const isOwnName = (name: string) => !(name in Object.prototype)
const noKey = 'This is not a key that Muster gives out.'

/** Text of any kind. Every string of every input is made from this one or from a pattern. */
export const text = (most: number) =>
  z
    .string('Enter text.')
    .max(most, `Use ${most.toLocaleString('en-GB')} characters at most.`)
    .refine(isStorable, 'Remove the characters that cannot be printed.')

const key = z
  .string('Enter a key.')
  .regex(/^[\w.:-]{1,100}$/, noKey)
  .refine(isOwnName, noKey)
const name = text(100).refine(isOwnName, 'Choose another name.')

export const ids = {
  command: z
    .string('Send a command id.')
    .regex(/^[\w:-]{8,100}$/, 'A command id has 8 to 100 letters, digits, hyphens or colons.')
    .refine(isOwnName, 'Choose another command id.'),
  member: name.trim().min(1, 'Give each member a key.').max(60, 'Use 60 characters at most.'),
  programme: key.transform(programmeId),
  commissioner: key.transform(commissionerId),
  lmc: key.transform(lmcId),
  network: key.transform(networkId),
  practice: key.transform(practiceId),
  step: key.transform(stepId),
  meeting: key.transform(meetingId),
  blocker: key.transform(blockerId),
  change: key.transform(changeId),
  dispute: key.transform(disputeId),
  registerChange: key.transform(registerChangeId),
}

const moment = 'Send the moment in milliseconds since 1970, a whole number.'
/** The moment at which something is looked at, where that is not now. Which moments there are, the operation says. */
export const asOf = z
  .int(moment)
  .min(-8_640_000_000_000_000, moment)
  .max(8_640_000_000_000_000, moment)
  .transform(instant)
  .optional()

export const date = z.iso.date('Enter a real date as YYYY-MM-DD.').transform(londonDate)
/** Words that a person typed. */
export const words = text(4000).trim().min(1, 'Enter some words.')
/** Items on a list, names of kinds: short, and looked up in the programme. */
export const short = text(100)

const typedPerson = z.strictObject({ name: text(200), registration: text(100) })
const fieldValue = z.union(
  [
    text(10_000),
    z.number(),
    z.boolean(),
    z.array(short).max(200),
    // Rows, by the ids of their columns.
    z.array(z.record(name, text(4000))).max(200),
    typedPerson,
    z.strictObject({ name: text(200), sha256: short }),
    z.record(name, z.number()),
    z.record(name, z.array(short).max(200)),
  ],
  'This is not an answer that any question takes, or it holds characters that cannot be printed.',
)
/** Typed values by field; what the fields want is checked by the domain's own rule. */
export const answer = z.record(name, fieldValue, 'Send the answers by field name.')

export const vote = z.strictObject({
  member: ids.member,
  vote: z.enum(['for', 'against', 'abstain', 'recused', 'absent']),
})

export const onBehalf = z.strictObject({
  askedBy: words,
  how: z.enum(['phone', 'email', 'letter', 'inPerson']),
})
